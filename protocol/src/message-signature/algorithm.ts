import {
  constants,
  type KeyObject,
  type SignKeyObjectInput,
  sign,
  type VerifyKeyObjectInput,
  verify,
} from 'node:crypto';

/** A signature algorithm: what RFC 9421 §3.3 calls HTTP_SIGN and HTTP_VERIFY. */
export interface SignatureAlgorithm {
  /** Value of the parameter `alg`. */
  readonly name: string;
  /** Whether signing the same bytes twice gives the same signature. */
  readonly deterministic: boolean;
  /** Whether the algorithm goes with the key. */
  accepts(key: KeyObject): boolean;
  sign(base: Uint8Array, key: KeyObject): Uint8Array;
  verify(base: Uint8Array, key: KeyObject, signature: Uint8Array): boolean;
}

interface Scheme<Name extends string> {
  readonly name: Name;
  readonly deterministic: boolean;
  readonly hash: 'sha256' | 'sha384' | 'sha512' | null;
  /** The key with what node:crypto has to know beside it. */
  readonly input: (key: KeyObject) => SignKeyObjectInput & VerifyKeyObjectInput;
  readonly accepts: (key: KeyObject) => boolean;
}

function defineAlgorithm<Name extends string>(
  scheme: Scheme<Name>,
): SignatureAlgorithm & { readonly name: Name } {
  const { name, deterministic, hash, input, accepts } = scheme;
  return {
    name,
    deterministic,
    accepts,
    sign: (base, key) => sign(hash, base, input(key)),
    verify: (base, key, signature) => verify(hash, base, input(key), signature),
  };
}

const rAndS = (key: KeyObject) => ({ key, dsaEncoding: 'ieee-p1363' }) as const;
const pkcs1 = (key: KeyObject) => ({ key, padding: constants.RSA_PKCS1_PADDING });
const pss = (saltLength: number) => (key: KeyObject) => ({
  key,
  padding: constants.RSA_PKCS1_PSS_PADDING,
  saltLength,
});

/** The asymmetric algorithms by name: those of RFC 9421 §3.3, and `rsa-pss-sha256`, this interface's own. */
export const SIGNATURE_ALGORITHMS = {
  'ecdsa-p256-sha256': defineAlgorithm({
    name: 'ecdsa-p256-sha256',
    deterministic: false,
    hash: 'sha256',
    input: rAndS,
    accepts: (key) => isOnCurve(key, 'prime256v1'),
  }),
  'ecdsa-p384-sha384': defineAlgorithm({
    name: 'ecdsa-p384-sha384',
    deterministic: false,
    hash: 'sha384',
    input: rAndS,
    accepts: (key) => isOnCurve(key, 'secp384r1'),
  }),
  /** RSASSA-PSS with SHA-256, MGF1-SHA-256 and a salt of 32 bytes; not registered with IANA. */
  'rsa-pss-sha256': defineAlgorithm({
    name: 'rsa-pss-sha256',
    deterministic: false,
    hash: 'sha256',
    input: pss(32),
    accepts: (key) => isRsa(key) || isRsaPss(key, 'sha256', 32),
  }),
  'rsa-pss-sha512': defineAlgorithm({
    name: 'rsa-pss-sha512',
    deterministic: false,
    hash: 'sha512',
    input: pss(64),
    accepts: (key) => isRsa(key) || isRsaPss(key, 'sha512', 64),
  }),
  'rsa-v1_5-sha256': defineAlgorithm({
    name: 'rsa-v1_5-sha256',
    deterministic: true,
    hash: 'sha256',
    input: pkcs1,
    accepts: isRsa,
  }),
  ed25519: defineAlgorithm({
    name: 'ed25519',
    deterministic: true,
    hash: null,
    input: (key) => ({ key }),
    accepts: (key) => key.asymmetricKeyType === 'ed25519',
  }),
} as const;

/** The name of a signature algorithm, as the parameter `alg` has it. */
export type SignatureAlgorithmName = keyof typeof SIGNATURE_ALGORITHMS;

function isOnCurve(key: KeyObject, curve: string): boolean {
  return key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === curve;
}

function isRsa(key: KeyObject): boolean {
  return key.asymmetricKeyType === 'rsa';
}

/** A key of type id-RSASSA-PSS may fix hash and a least salt length (RFC 4055 §3.1). */
function isRsaPss(key: KeyObject, hash: string, saltLength: number): boolean {
  if (key.asymmetricKeyType !== 'rsa-pss') return false;
  const details = key.asymmetricKeyDetails ?? {};
  const hashes = [details.hashAlgorithm ?? hash, details.mgf1HashAlgorithm ?? hash];
  return hashes.every((name) => name === hash) && (details.saltLength ?? 0) <= saltLength;
}
