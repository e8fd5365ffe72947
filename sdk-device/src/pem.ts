import { createPrivateKey, type KeyObject } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { IdentityError } from './error.js';

/** PEM text, or the path of a file that holds it. */
export type PemSource = string;

/** What a DER file of a certificate or key begins with: a SEQUENCE. */
const DER_SEQUENCE = 0x30;

/**
 * Gives the PEM text itself.
 *
 * @throws IdentityError `identity-file-unreadable`, `identity-file-der`
 */
export async function readPem(source: PemSource): Promise<string> {
  if (source.includes('-----BEGIN ')) return source;
  const octets = await readOctets(source);
  const text = octets.toString();
  if (octets[0] !== DER_SEQUENCE || text.includes('-----BEGIN ')) return text;
  const advice =
    'convert it with openssl x509 -inform der, openssl pkey -inform der or, for PKCS#12, use readPkcs12';
  throw new IdentityError('identity-file-der', `${JSON.stringify(source)} is a DER file, not PEM: ${advice}`);
}

/** @throws IdentityError `identity-file-unreadable` */
export async function readOctets(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (cause) {
    throw new IdentityError('identity-file-unreadable', `Cannot read ${JSON.stringify(path.slice(0, 300))}`, {
      cause,
    });
  }
}

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
