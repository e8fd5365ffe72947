import type { KeyObject } from 'node:crypto';
import { SignatureError } from '../error/index.js';
import type { SignatureAlgorithm } from './algorithm.js';

/** Signs signature bases with one key. The key may live elsewhere, e.g. in a TPM. */
export interface Signer {
  /** Name of the algorithm, as in the parameter `alg`. */
  readonly algorithm: string;
  /** Whether the same base always gets the same signature. */
  readonly deterministic: boolean;
  /** Signs the octets of a base; gives the signature as RFC 9421 §3.3 encodes it (ECDSA: r and s concatenated). */
  sign(base: Uint8Array): Uint8Array | Promise<Uint8Array>;
}

/**
 * A signer over a private key of node:crypto.
 *
 * @throws SignatureError `signature-algorithm-mismatch` when the key is of another type
 */
export function createSigner(algorithm: SignatureAlgorithm, key: KeyObject): Signer {
  if (key.type === 'public' || !algorithm.accepts(key)) {
    throw new SignatureError('signature-algorithm-mismatch', `The key cannot sign with ${algorithm.name}`);
  }
  return {
    algorithm: algorithm.name,
    deterministic: algorithm.deterministic,
    sign: (base) => algorithm.sign(base, key),
  };
}

/** Lets a signer sign a base. @throws SignatureError `signature-signing-failed` */
export function runSigner(signer: Signer, base: string): Uint8Array | Promise<Uint8Array> {
  try {
    const signature = signer.sign(Buffer.from(base, 'latin1'));
    return signature instanceof Uint8Array ? signature : Promise.resolve(signature).catch(refused);
  } catch (cause) {
    return refused(cause);
  }
}

function refused(cause: unknown): never {
  throw new SignatureError('signature-signing-failed', 'The key refused to sign', { cause });
}
