import { createHash, generateKeyPairSync, type KeyObject } from 'node:crypto';
import type { SigningKey } from '../../src/attestation/key.js';

/** A new key of a kind that statements are signed with. */
export function testKey(kind: 'ec' | 'ed25519' | 'rsa'): SigningKey {
  const { publicKey, privateKey } = keyPair(kind);
  const keyId = createHash('sha256')
    .update(publicKey.export({ type: 'spki', format: 'der' }))
    .digest('hex');
  return { publicKey, privateKey, keyId };
}

/** A key as a PEM text. */
export function pem(key: KeyObject): string {
  const type = key.type === 'private' ? 'pkcs8' : 'spki';
  return key.export({ type, format: 'pem' } as { type: 'pkcs8'; format: 'pem' }).toString();
}

function keyPair(kind: 'ec' | 'ed25519' | 'rsa') {
  if (kind === 'ec') return generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return kind === 'rsa'
    ? generateKeyPairSync('rsa', { modulusLength: 2048 })
    : generateKeyPairSync('ed25519');
}
