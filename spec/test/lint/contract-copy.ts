import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';

/** A specification of one operation that keeps every promise. */
export const contract = fileURLToPath(new URL('./contract/', import.meta.url));

/** A copy of it that a test may break; it is gone when the test is over. */
export interface ContractCopy {
  readonly directory: string;
  write(name: string, text: string): Promise<void>;
  /** Replaces the first place where `search` stands. */
  replace(name: string, search: string, replacement: string): Promise<void>;
}

export async function copyContract(): Promise<ContractCopy> {
  const root = await mkdtemp(path.join(tmpdir(), 'margo-lint-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  const directory = path.join(root, 'spec');
  await cp(contract, directory, { recursive: true });
  const write = (name: string, text: string) => writeFile(path.join(directory, name), text);
  return {
    directory,
    write,
    async replace(name, search, replacement) {
      const text = await readFile(path.join(directory, name), 'utf8');
      if (!text.includes(search)) throw new Error(`${name} has no place with ${search}`);
      await write(
        name,
        text.replace(search, () => replacement),
      );
    },
  };
}

/** Writes files into a folder of their own; returns the folder. */
export async function writeFiles(files: Readonly<Record<string, string>>): Promise<string> {
  const root = await mkdtemp(path.join(tmpdir(), 'margo-lint-'));
  onTestFinished(() => rm(root, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) await writeFile(path.join(root, name), text);
  return root;
}
