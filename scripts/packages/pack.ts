import { join } from 'node:path';
import { node, npm } from './command.js';
import { type Package, ROOT } from './package.js';

/** A tarball as a registry would hand it out. */
export interface Tarball {
  readonly path: string;
  /** The files in it, seen from the folder of the package, with `/`. */
  readonly files: readonly string[];
}

interface Packed {
  readonly filename: string;
  readonly files: readonly { readonly path: string }[];
}

/** Files that nobody should have to look for elsewhere. */
const EXPECTED = ['LICENSE', 'README.md', 'package.json'];

/**
 * Packs a package and checks what went in.
 *
 * @throws Error when something that users need is missing
 */
export function pack({ folder, manifest }: Package, destination: string): Tarball {
  const output = npm(ROOT, 'pack', '--workspace', folder, '--pack-destination', destination, '--json');
  // npm 10 gives a list, npm 11 an object.
  const [packed] = Object.values(JSON.parse(output) as Record<string, Packed>);
  if (packed === undefined) throw new Error(`${folder}: npm packed nothing`);
  const files = packed.files.map(({ path }) => path);
  const missing = [...EXPECTED, ...Object.values(manifest.bin ?? {}).map((file) => file.replace('./', ''))];
  for (const file of missing.filter((name) => !files.includes(name))) {
    throw new Error(`${folder}: the tarball has no ${file}; is it in "files" of its package.json?`);
  }
  return { path: join(destination, packed.filename.replace('@', '').replace('/', '-')), files };
}

/**
 * Checks that the types of a tarball are found by whoever imports it.
 *
 * @throws Error with what attw found wrong
 */
export function checkTypes(tarball: Tarball): void {
  const attw = join(ROOT, 'node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js');
  node(ROOT, attw, tarball.path, '--profile', 'esm-only');
}
