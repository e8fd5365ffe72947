import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { onTestFinished } from 'vitest';

/** The folder `spec/` itself. */
export const specDirectory = fileURLToPath(new URL('../..', import.meta.url));

/** The small contract that tests change: two operations on a counter. */
export const fixtureDirectory = fileURLToPath(new URL('./fixture', import.meta.url));

/** A copy of a contract that a test may change, and a folder for what is made of it; both go when the test is over. */
export interface Workspace {
  readonly specDirectory: string;
  readonly outputDirectory: string;
  /** Replaces the one place where `search` stands in a file of the copy. */
  replace(name: string, search: string, replacement: string): Promise<void>;
  /** Writes a file of the copy. */
  write(name: string, text: string): Promise<void>;
  /** Reads an output file. */
  read(name: string): Promise<string>;
  /** Imports an output module. */
  import(name: string): Promise<Record<string, unknown>>;
  /** Every output file, sorted, with its text. */
  outputs(): Promise<Map<string, string>>;
}

export async function copySpec(source: string): Promise<Workspace> {
  const root = await mkdtemp(path.join(tmpdir(), 'margo-generate-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const copy = path.join(root, 'spec');
  const output = path.join(root, 'generated');
  for (const name of ['openapi', 'requirements', 'errata.yaml', 'problem-types.yaml']) {
    await cp(path.join(source, name), path.join(copy, name), { recursive: true });
  }
  await mkdir(output);
  await writeFile(path.join(output, 'package.json'), '{ "type": "module" }\n');
  const write = (name: string, text: string) => writeFile(path.join(copy, name), text);
  return {
    specDirectory: copy,
    outputDirectory: output,
    write,
    async replace(name, search, replacement) {
      const parts = (await readFile(path.join(copy, name), 'utf8')).split(search);
      if (parts.length !== 2) throw new Error(`${name} has ${parts.length - 1} places with ${search}`);
      await write(name, parts.join(replacement));
    },
    read: (name) => readFile(path.join(output, name), 'utf8'),
    import: (name) => import(/* @vite-ignore */ pathToFileURL(path.join(output, name)).href),
    outputs: () => readTree(output),
  };
}

async function readTree(directory: string): Promise<Map<string, string>> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  const texts = files
    .sort()
    .map(
      async (file) =>
        [path.relative(directory, file).split(path.sep).join('/'), await readFile(file, 'utf8')] as const,
    );
  return new Map(await Promise.all(texts));
}

/** The message of the error that `task` fails with. */
export async function messageOf(task: Promise<unknown>): Promise<string> {
  return task.then(
    () => 'nothing was wrong',
    (error: unknown) => (error instanceof Error ? error.message : String(error)),
  );
}
