import { createPrivateKey, type KeyObject } from 'node:crypto';
import { IdentityError } from '../error/index.js';
import { type PemSource, readPem } from './read-pem.js';

/** Reads a private key that is not encrypted. @throws IdentityError */
export async function readPrivateKey(key: PemSource | KeyObject): Promise<KeyObject> {
  if (typeof key !== 'string') return key;
  const pem = await readPem(key);
  try {
    return createPrivateKey(pem);
  } catch {
    // No cause: nothing that was made from a private key goes into logs.
    throw new IdentityError('identity-key-malformed', 'The key is no unencrypted PEM key');
  }
}
