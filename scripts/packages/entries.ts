import type { Tarball } from './pack.js';
import type { Package } from './package.js';

/** Something that can be imported, such as `@margo-contract/protocol/json`, and the file behind it. */
export interface Entry {
  readonly specifier: string;
  readonly file: string;
}

/**
 * Everything that a package lets others import, with each `*` replaced by what is there.
 *
 * @throws Error when an entry leads to no file of the tarball
 */
export function entriesOf({ folder, manifest }: Package, { files }: Tarball): Entry[] {
  return Object.entries(manifest.exports).flatMap(([subpath, target]) => {
    const pattern = defaultOf(target).replace('./', '');
    const [before = '', after] = pattern.split('*');
    const found = files.filter((file) =>
      after === undefined ? file === pattern : file.startsWith(before) && file.endsWith(after),
    );
    if (found.length === 0) throw new Error(`${folder}: "${subpath}" leads to no file of the tarball`);
    return found.map((file) => {
      const name = file.slice(before.length, file.length - (after ?? '').length);
      return { specifier: `${manifest.name}${subpath.slice(1).replace('*', name)}`, file };
    });
  });
}

function defaultOf(target: unknown): string {
  if (typeof target === 'string') return target;
  if (typeof target !== 'object' || target === null || !('default' in target)) {
    throw new Error(`An entry of "exports" has no "default": ${JSON.stringify(target)}`);
  }
  return defaultOf(target.default);
}
