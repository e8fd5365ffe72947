import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SitePath } from '../link/site-path.js';

/** A module that others import, and its source. */
export interface EntryPoint {
  readonly specifier: string;
  readonly page: SitePath;
  /** Absolute path. */
  readonly source: string;
}

/** The packages whose exports are written by hand, in the order in which they are shown. */
const PACKAGES = ['sdk-device', 'sdk-server', 'protocol', 'mocks', 'conformance'];

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, unknown>>;
}

/**
 * The modules that the packages let others import. The one that gathers the others of its package comes last, so that what
 * they declare is theirs.
 */
export async function entryPoints(root: string): Promise<EntryPoint[]> {
  return (await Promise.all(PACKAGES.map((folder) => entriesOf(root, folder)))).flat();
}

async function entriesOf(root: string, folder: string): Promise<EntryPoint[]> {
  const text = await readFile(join(root, folder, 'package.json'), 'utf8');
  const { name, exports } = JSON.parse(text) as Manifest;
  const found = Object.entries(exports).flatMap(([subpath, target]) => {
    const source = sourceOf(target);
    if (source === undefined) return [];
    const path = subpath.slice(1);
    return [
      { specifier: `${name}${path}`, page: `api/${folder}${path}.html`, source: join(root, folder, source) },
    ];
  });
  return [
    ...found.filter(({ specifier }) => specifier !== name),
    ...found.filter(({ specifier }) => specifier === name),
  ];
}

function sourceOf(target: unknown): string | undefined {
  if (typeof target !== 'object' || target === null || !('margo-contract-source' in target)) return undefined;
  const source = target['margo-contract-source'];
  return typeof source === 'string' ? source : undefined;
}
