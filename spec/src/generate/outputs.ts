import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';

/** Text of each file to make, by its path below the output folder, with `/`. */
export type Outputs = ReadonlyMap<string, string>;

/** A file on disk that is not what it should be. */
export interface Difference {
  /** Path below the output folder, with `/`. */
  readonly path: string;
  readonly state: 'missing' | 'changed' | 'stale';
}

/** The folders that hold nothing but output. */
const ownedFolders = ['openapi', 'src'];

/** Compares the output folder with what it should hold, sorted by path. */
export async function compareOutputs(directory: string, outputs: Outputs): Promise<Difference[]> {
  const existing = (await Promise.all(ownedFolders.map((folder) => listFiles(directory, folder)))).flat();
  const stale = existing
    .filter((path) => !outputs.has(path))
    .map((path): Difference => ({ path, state: 'stale' }));
  const present = new Set(existing);
  const others = await Promise.all(
    [...outputs].map(async ([path, text]): Promise<Difference[]> => {
      if (!present.has(path)) return [{ path, state: 'missing' }];
      return (await readFile(join(directory, path), 'utf8')) === text ? [] : [{ path, state: 'changed' }];
    }),
  );
  return [...stale, ...others.flat()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** Makes the output folder hold exactly the outputs; files that are right already are left alone. */
export async function writeOutputs(directory: string, outputs: Outputs): Promise<Difference[]> {
  const differences = await compareOutputs(directory, outputs);
  for (const { path, state } of differences) {
    const file = join(directory, path);
    if (state === 'stale') {
      await rm(file);
      continue;
    }
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, outputs.get(path) ?? '');
  }
  return differences;
}

async function listFiles(directory: string, folder: string): Promise<string[]> {
  const entries = await readdir(join(directory, folder), { recursive: true, withFileTypes: true }).catch(
    absent,
  );
  const files = entries.filter((entry) => entry.isFile());
  return files.map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function absent(error: NodeJS.ErrnoException): [] {
  if (error.code === 'ENOENT') return [];
  throw error;
}
