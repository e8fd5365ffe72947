import { BundleError } from '../error/index.js';

/**
 * Reads the name of an entry: a file in the root of the archive, with or without `./` before it. Whatever could lead
 * elsewhere when a program makes a file of it, on any system, is refused.
 *
 * @throws BundleError `bundle-entry-name`
 */
export function parseEntryName(name: string): string {
  const plain = name.startsWith('./') ? name.slice(2) : name;
  const reason = faultOf(plain);
  if (reason === undefined) return plain;
  throw new BundleError('bundle-entry-name', `The name of an entry ${reason}: ${JSON.stringify(name)}`);
}

function faultOf(name: string): string | undefined {
  if (name === '' || name === '.' || name === '..') return 'names no file';
  if (name.includes('/')) return 'leads out of the root';
  if (name.includes('\\')) return 'has a backslash';
  if (/^[A-Za-z]:/.test(name)) return 'begins with a drive letter';
  if (/\p{Cc}/u.test(name)) return 'has a control character';
  return undefined;
}
