import type { AlgorithmIdentifier, SubjectPublicKey } from '../certificate/x509-fields.js';
import { SvidError } from '../error/index.js';

/**
 * A kind of key together with its hash (SVID-006, SVID-007): P-256 with SHA-256, which everyone implements, P-384 with
 * SHA-384, Ed25519, and RSA with SHA-256.
 */
export type SvidAlgorithm = 'P-256' | 'P-384' | 'Ed25519' | 'RSA';

/** Every algorithm of the interface. */
export const SVID_ALGORITHMS: readonly SvidAlgorithm[] = ['P-256', 'P-384', 'Ed25519', 'RSA'];

/** Shortest RSA modulus of an SVID, in bits (SVID-007). */
const MINIMUM_RSA_BITS = 3072;

/** Signature algorithms by the hexadecimal digits of their identifiers (RFC 5758, RFC 8410, RFC 4055). */
const SIGNATURES: ReadonlyMap<string, SvidAlgorithm> = new Map([
  ['2a8648ce3d040302', 'P-256'],
  ['2a8648ce3d040303', 'P-384'],
  ['2b6570', 'Ed25519'],
  ['2a864886f70d01010b', 'RSA'],
]);
const RSASSA_PSS = '2a864886f70d01010a';
const SHA_256 = '300d06096086480165030402010500';
const SHA_256_WITHOUT_NULL = '300b0609608648016503040201';

/** Checks the key of an SVID. @throws SvidError `svid-key-algorithm`, `svid-key-too-weak` */
export function checkKeyAlgorithm(key: SubjectPublicKey, allowed: readonly SvidAlgorithm[]): void {
  const algorithm = key.type === 'EC' ? key.curve : key.type;
  if (algorithm === 'other' || !allowed.includes(algorithm)) {
    throw new SvidError(
      'svid-key-algorithm',
      `The SVID has a key of another kind than ${allowed.join(', ')}`,
    );
  }
  if (key.type !== 'RSA') return;
  const bits = bitLength(key.modulus);
  if (bits >= MINIMUM_RSA_BITS) return;
  throw new SvidError(
    'svid-key-too-weak',
    `The SVID has an RSA key of ${bits} bits, less than ${MINIMUM_RSA_BITS}`,
  );
}

/** Checks what the issuer signed with: both forms of RSA signatures count. @throws SvidError `svid-signature-algorithm` */
export function checkSignatureAlgorithm(
  identifier: AlgorithmIdentifier,
  allowed: readonly SvidAlgorithm[],
): void {
  const isPss = identifier.algorithm === RSASSA_PSS && PSS_PARAMETERS.has(identifier.parameters);
  const algorithm = isPss ? 'RSA' : SIGNATURES.get(identifier.algorithm);
  if (algorithm !== undefined && allowed.includes(algorithm)) return;
  throw new SvidError(
    'svid-signature-algorithm',
    `The issuer signed the SVID with another algorithm than those of ${allowed.join(', ')} with their hashes`,
  );
}

function bitLength(integer: Uint8Array): number {
  const [first = 0] = integer;
  return integer.length * 8 - (Math.clz32(first) - 24);
}

/** SHA-256, MGF1 with SHA-256, a salt of 32 octets, in each of the ways that RFC 4055 §2.1 lets them be written. */
const PSS_PARAMETERS: ReadonlySet<string> = new Set(
  [SHA_256, SHA_256_WITHOUT_NULL].flatMap((hash) =>
    [SHA_256, SHA_256_WITHOUT_NULL].flatMap((mgfHash) =>
      ['', tagged('a3', '020101')].map((trailer) => {
        const mask = sequence(`06092a864886f70d010108${mgfHash}`);
        return sequence(`${tagged('a0', hash)}${tagged('a1', mask)}${tagged('a2', '020120')}${trailer}`);
      }),
    ),
  ),
);

function sequence(content: string): string {
  return tagged('30', content);
}

function tagged(tag: string, content: string): string {
  return `${tag}${(content.length / 2).toString(16).padStart(2, '0')}${content}`;
}
