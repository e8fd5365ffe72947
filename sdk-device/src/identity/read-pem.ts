import { readFile } from 'node:fs/promises';
import { IdentityError } from '../error/index.js';

/** PEM text, or the path of a file that holds it. */
export type PemSource = string;

/** Gives the PEM text itself. @throws IdentityError `identity-file-unreadable` */
export async function readPem(source: PemSource): Promise<string> {
  if (source.includes('-----BEGIN ')) return source;
  try {
    return await readFile(source, 'utf8');
  } catch (cause) {
    throw new IdentityError('identity-file-unreadable', `Cannot read ${JSON.stringify(source)}`, { cause });
  }
}
