import { createHash } from 'node:crypto';
import { readDer, readElements, TAG } from '../certificate/der.js';
import { readX509Fields, type SubjectPublicKey, type X509Fields } from '../certificate/x509-fields.js';
import { CertificateError, TrustBundleError } from '../error/index.js';

/** A certificate that chains may end at. */
export interface Anchor {
  readonly der: Uint8Array;
  readonly pem: string;
  /** Lowercase hexadecimal SHA-256 of the DER encoding. */
  readonly fingerprint: string;
  /** Outside these times node:tls does not count the anchor. */
  readonly notBefore: Date;
  readonly notAfter: Date;
}

type Jwk = Readonly<Record<string, unknown>>;

const BASIC_CONSTRAINTS = '551d13';
/** Members of a JWK that belong to its private key (RFC 7518 §6.2.2, §6.3.2). */
const PRIVATE_MEMBERS: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];
/** Shorter RSA keys are none of the interface's (SVID-007), so such an anchor does not count. */
const MINIMUM_RSA_BITS = 3072;
const CURVES: readonly unknown[] = ['P-256', 'P-384'];

/**
 * Reads one entry of a trust bundle.
 *
 * @param index for the message
 * @returns undefined for an entry that is none of X.509 or of an algorithm that the interface does not have
 * @throws TrustBundleError `trust-bundle-private-key`, `trust-bundle-certificate`, `trust-bundle-not-authority`,
 *   `trust-bundle-key-mismatch`
 */
export function readAnchor(jwk: Jwk, index: number): Anchor | undefined {
  if (jwk.use !== 'x509-svid' || jwk.x5c === undefined || !isImplemented(jwk)) return undefined;
  if (PRIVATE_MEMBERS.some((name) => Object.hasOwn(jwk, name))) {
    throw refused('trust-bundle-private-key', index, 'holds members of a private key');
  }
  const der = decodeCertificate(jwk.x5c, index);
  const { isAuthority, publicKey, notBefore, notAfter } = readCertificate(der, index);
  if (!isAuthority) throw refused('trust-bundle-not-authority', index, 'is not the certificate of a CA');
  if (!fits(jwk, publicKey)) {
    throw refused('trust-bundle-key-mismatch', index, 'has another key than its certificate');
  }
  if (publicKey.type === 'RSA' && publicKey.modulus.length * 8 < MINIMUM_RSA_BITS) return undefined;
  const fingerprint = createHash('sha256').update(der).digest('hex');
  return { der, pem: toPem(der), fingerprint, notBefore, notAfter };
}

/** D-25: an algorithm that the interface does not have may be skipped, so a bundle may be ahead of its readers. */
function isImplemented({ kty, crv }: Jwk): boolean {
  if (kty === 'EC') return CURVES.includes(crv);
  return kty === 'RSA' || (kty === 'OKP' && crv === 'Ed25519');
}

/** Base64 with `+` and `/` (RFC 7517 §4.7), canonical, so that two readers see the same octets. */
function decodeCertificate(x5c: unknown, index: number): Uint8Array {
  const [first]: readonly unknown[] = Array.isArray(x5c) ? x5c : [];
  const der = typeof first === 'string' ? Buffer.from(first, 'base64') : Buffer.alloc(0);
  if (der.length > 0 && der.toString('base64') === first) return der;
  throw refused(
    'trust-bundle-certificate',
    index,
    'has an x5c whose first value is not base64 of a certificate',
  );
}

function readCertificate(der: Uint8Array, index: number): X509Fields & { readonly isAuthority: boolean } {
  try {
    const fields = readX509Fields(der);
    return { ...fields, isAuthority: isAuthority(fields.extensions.get(BASIC_CONSTRAINTS)) };
  } catch (cause) {
    if (!(cause instanceof CertificateError)) throw cause;
    throw refused('trust-bundle-certificate', index, `cannot be used. ${cause.message}`, cause);
  }
}

function isAuthority(basicConstraints: Uint8Array | undefined): boolean {
  if (basicConstraints === undefined) return false;
  const [first] = readElements(readDer(basicConstraints, TAG.sequence));
  return first?.tag === TAG.boolean && first.content[0] === 0xff;
}

/** Compared as octets: a JWK writes integers without leading zeros and coordinates in full (RFC 7518 §6.2, §6.3). */
function fits(jwk: Jwk, key: SubjectPublicKey): boolean {
  if (key.type === 'EC') {
    const half = (key.point.length - 1) / 2;
    const isSameKind = jwk.kty === 'EC' && jwk.crv === key.curve && key.point[0] === 0x04;
    return (
      isSameKind && is(jwk.x, key.point.subarray(1, 1 + half)) && is(jwk.y, key.point.subarray(1 + half))
    );
  }
  if (key.type === 'RSA') return jwk.kty === 'RSA' && is(jwk.n, key.modulus) && is(jwk.e, key.exponent);
  return key.type === 'Ed25519' && jwk.kty === 'OKP' && is(jwk.x, key.octets);
}

function is(member: unknown, octets: Uint8Array): boolean {
  return member === Buffer.from(octets).toString('base64url');
}

function toPem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return `-----BEGIN CERTIFICATE-----\n${lines.join('\n')}\n-----END CERTIFICATE-----\n`;
}

function refused(
  code: TrustBundleError['code'],
  index: number,
  reason: string,
  cause?: Error,
): TrustBundleError {
  return new TrustBundleError(code, `Entry ${index + 1} of the trust bundle ${reason}`, { cause });
}
