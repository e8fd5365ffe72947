import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** The folder `spec/` itself. */
export const specDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** A copy of the catalogues that a test may break; it is gone when the test is over. */
export interface SpecCopy {
  readonly directory: string;
  write(name: string, text: string): Promise<void>;
  /** Replaces the one place where `search` stands. */
  replace(name: string, search: string, replacement: string): Promise<void>;
  /** The line of the first place where `text` stands, and the column of its first character. */
  find(name: string, text: string): Promise<string>;
}

export async function copyCatalogues(): Promise<SpecCopy> {
  const root = await mkdtemp(path.join(tmpdir(), 'margo-catalogue-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const directory = path.join(root, 'spec');
  for (const name of ['requirements', 'errata.yaml', 'problem-types.yaml']) {
    await cp(path.join(specDirectory, name), path.join(directory, name), { recursive: true });
  }
  const read = (name: string) => readFile(path.join(directory, name), 'utf8');
  const write = (name: string, text: string) => writeFile(path.join(directory, name), text);
  return {
    directory,
    write,
    async replace(name, search, replacement) {
      const parts = (await read(name)).split(search);
      if (parts.length !== 2) throw new Error(`${name} has ${parts.length - 1} places with ${search}`);
      await write(name, parts.join(replacement));
    },
    async find(name, text) {
      const [before, after] = (await read(name)).split(text, 2);
      if (before === undefined || after === undefined) throw new Error(`${name} has no place with ${text}`);
      const lines = before.split('\n');
      return `${lines.length}:${(lines.at(-1) ?? '').length + 1}`;
    },
  };
}

/** The message of the error that `task` fails with. */
export async function messageOf(task: Promise<unknown>): Promise<string> {
  return task.then(
    () => 'nothing was wrong',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
