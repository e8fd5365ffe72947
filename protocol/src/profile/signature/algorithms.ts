import type { KeyObject } from 'node:crypto';
import { SignatureError } from '../../error/index.js';
import { createSigner, SIGNATURE_ALGORITHMS, type Signer } from '../../message-signature/index.js';

/**
 * Algorithms of the signature profile in the order in which they are tried when `alg` is absent: RSA keys
 * first PSS, then PKCS#1 v1.5. The four with RSA and ECDSA are the profile's own; ed25519 is an extra.
 */
export const PROFILE_ALGORITHMS = [
  SIGNATURE_ALGORITHMS['ecdsa-p256-sha256'],
  SIGNATURE_ALGORITHMS['ecdsa-p384-sha384'],
  SIGNATURE_ALGORITHMS['rsa-pss-sha256'],
  SIGNATURE_ALGORITHMS['rsa-v1_5-sha256'],
  SIGNATURE_ALGORITHMS.ed25519,
] as const;

/** The name of a signature algorithm that this interface allows. */
export type ProfileAlgorithmName = (typeof PROFILE_ALGORITHMS)[number]['name'];

/**
 * A signer of this profile over a private key.
 *
 * @param algorithm by default the first that goes with the key
 * @throws SignatureError `signature-algorithm-mismatch`
 */
export function createProfileSigner(key: KeyObject, algorithm?: ProfileAlgorithmName): Signer {
  const found = PROFILE_ALGORITHMS.find(({ name, accepts }) =>
    algorithm ? name === algorithm : accepts(key),
  );
  if (found !== undefined) return createSigner(found, key);
  throw new SignatureError('signature-algorithm-mismatch', 'No algorithm of the profile goes with the key');
}
