import { sign } from 'node:crypto';
import {
  createSigner,
  SIGNATURE_ALGORITHMS,
  type SignatureAlgorithmName,
  type Signer,
} from '@margo-contract/protocol';
import type { KeyKind } from '../action.js';
import type { KeyPair } from '../client/key.js';

const USUAL: Readonly<Record<KeyKind, SignatureAlgorithmName | undefined>> = {
  'ec-p256': 'ecdsa-p256-sha256',
  'ec-p384': 'ecdsa-p384-sha384',
  'ec-p521': undefined,
  'rsa-1024': 'rsa-pss-sha256',
  'rsa-2048': 'rsa-pss-sha256',
  'rsa-3072': 'rsa-pss-sha256',
  ed25519: 'ed25519',
};

/**
 * A signer over a key; without a name it uses the algorithm that is usual for the kind of key.
 *
 * @param encoding `der` gives an ECDSA signature that nobody has to accept
 */
export function signerFor({ kind, privateKey }: KeyPair, name?: string, encoding?: 'der'): Signer {
  const algorithm = Object.values(SIGNATURE_ALGORITHMS).find(
    (candidate) => candidate.name === (name ?? USUAL[kind]),
  );
  if (algorithm === undefined) return unregisteredSigner(privateKey);
  const signer = createSigner(algorithm, privateKey);
  if (encoding === undefined) return signer;
  return { ...signer, sign: (base) => sign('sha256', base, { key: privateKey, dsaEncoding: 'der' }) };
}

/** ECDSA on a curve for which no algorithm is registered; what it signs is to be refused. */
function unregisteredSigner(key: KeyPair['privateKey']): Signer {
  return {
    algorithm: 'ecdsa-p521-sha512',
    deterministic: false,
    sign: (base) => sign('sha512', base, { key, dsaEncoding: 'ieee-p1363' }),
  };
}
