import { createHash, createPublicKey, type KeyObject } from 'node:crypto';

/** The key id of this interface: lowercase hexadecimal SHA-256 of the DER SubjectPublicKeyInfo. */
export function spkiKeyId(key: KeyObject): string {
  const publicKey = key.type === 'private' ? createPublicKey(key) : key;
  return createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
}
