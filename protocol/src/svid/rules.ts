import type { X509Certificate } from 'node:crypto';
import type { X509Fields } from '../certificate/x509-fields.js';
import { SpiffeIdError, SvidError } from '../error/index.js';
import { parseSpiffeId, type Reading, type SpiffeId } from '../spiffe-id/index.js';
import { checkKeyAlgorithm, checkSignatureAlgorithm, SVID_ALGORITHMS } from './algorithm.js';
import { MAXIMUM_CLOCK_SKEW_SECONDS, type SvidPolicy } from './policy.js';
import { readExtensions, readFields, type SvidExtensions } from './read.js';

/** The leaf of an SVID, read as far as rules look at it. */
export interface Leaf {
  readonly fields: X509Fields;
  readonly extensions: SvidExtensions;
}

/** One rule about a leaf, in the order in which they are checked. */
export interface SvidRule {
  /** What it demands, as a phrase. */
  readonly demand: string;
  /** Whether only the strict reading has it. */
  readonly isStrict?: true;
  check(leaf: Leaf, policy: SvidPolicy): void;
}

/** Reads a leaf. @throws SvidError `svid-malformed` */
export function readLeaf(certificate: X509Certificate | Uint8Array): Leaf {
  const fields = readFields(certificate instanceof Uint8Array ? certificate : certificate.raw);
  return { fields, extensions: readExtensions(fields) };
}

/** The rules that a policy has. */
export function rulesOf({ reading = 'strict' }: Pick<SvidPolicy, 'reading'>): readonly SvidRule[] {
  return SVID_RULES.filter(({ isStrict }) => isStrict !== true || reading === 'strict');
}

/** The SPIFFE ID of a leaf. @throws SvidError */
export function readSpiffeId(
  { extensions }: Leaf,
  { reading = 'strict' }: Pick<SvidPolicy, 'reading'>,
): SpiffeId {
  return readUri(extensions.uris, reading);
}

const SVID_RULES: readonly SvidRule[] = [
  {
    demand: 'it is no CA, and its keyUsage has neither keyCertSign nor cRLSign',
    check: ({ extensions }) => refuseAuthority(extensions),
  },
  { demand: 'basicConstraints say that it is no CA', isStrict: true, check: requireBasicConstraints },
  { demand: 'its keyUsage has digitalSignature', isStrict: true, check: requireDigitalSignature },
  {
    demand: 'its extended key usage, if there is one, names its role',
    isStrict: true,
    check: requirePurpose,
  },
  {
    demand: 'it has exactly one URI, which is a SPIFFE ID with a path',
    check: (leaf, policy) => {
      readSpiffeId(leaf, policy);
    },
  },
  {
    demand: 'its key is one of P-256, P-384, Ed25519 or RSA from 3072 bits',
    check: ({ fields }, { algorithms = SVID_ALGORITHMS }) => checkKeyAlgorithm(fields.publicKey, algorithms),
  },
  {
    demand: 'its issuer signed it with an algorithm of the interface',
    check: ({ fields }, { algorithms = SVID_ALGORITHMS }) =>
      checkSignatureAlgorithm(fields.signatureAlgorithm, algorithms),
  },
  { demand: 'it is valid now', check: ({ fields }, policy) => checkTime(fields, policy) },
];

function refuseAuthority({ isAuthority, keyUsage }: SvidExtensions): void {
  if (isAuthority) throw new SvidError('svid-authority', 'The leaf of the SVID is the certificate of a CA');
  if (keyUsage?.has('keyCertSign')) {
    throw new SvidError('svid-key-cert-sign', 'The keyUsage of the SVID holds keyCertSign');
  }
  if (keyUsage?.has('cRLSign')) {
    throw new SvidError('svid-crl-sign', 'The keyUsage of the SVID holds cRLSign');
  }
}

function requireBasicConstraints({ extensions: { isAuthority } }: Leaf): void {
  if (isAuthority !== undefined) return;
  throw new SvidError('svid-basic-constraints', 'The SVID has no basicConstraints that say it is no CA');
}

function requireDigitalSignature({ extensions: { keyUsage } }: Leaf): void {
  if (keyUsage?.has('digitalSignature')) return;
  throw new SvidError('svid-digital-signature', 'The SVID has no keyUsage with digitalSignature');
}

function requirePurpose({ extensions: { extendedKeyUsage } }: Leaf, { role }: SvidPolicy): void {
  const purpose = `${role}Auth` as const;
  if (extendedKeyUsage?.has(purpose) !== false) return;
  throw new SvidError('svid-extended-key-usage', `The extended key usage of the SVID lacks ${purpose}`);
}

function readUri(uris: readonly Uint8Array[], reading: Reading): SpiffeId {
  const [uri, second] = uris;
  if (uri === undefined) throw new SvidError('svid-uri-absent', 'The SVID holds no URI, and so no SPIFFE ID');
  if (second !== undefined) {
    throw new SvidError('svid-uri-not-single', `The SVID holds ${uris.length} URIs instead of one`);
  }
  const id = parseUri(uri, reading);
  if (id.path !== '') return id;
  throw new SvidError('svid-uri-path', `The SPIFFE ID of the SVID has no path: ${JSON.stringify(id.text)}`);
}

function parseUri(uri: Uint8Array, reading: Reading): SpiffeId {
  try {
    return parseSpiffeId(uri, reading);
  } catch (cause) {
    if (!(cause instanceof SpiffeIdError)) throw cause;
    const code = cause.code === 'spiffe-id-scheme' ? 'svid-uri-scheme' : 'svid-uri-malformed';
    throw new SvidError(code, `The URI of the SVID is no SPIFFE ID: ${cause.message}`, { cause });
  }
}

function checkTime({ notBefore, notAfter }: X509Fields, { clock, clockSkewSeconds = 0 }: SvidPolicy): void {
  if (!(clockSkewSeconds >= 0 && clockSkewSeconds <= MAXIMUM_CLOCK_SKEW_SECONDS)) {
    throw new SvidError(
      'svid-clock-skew',
      `A clock skew is 0 to ${MAXIMUM_CLOCK_SKEW_SECONDS} seconds, not ${clockSkewSeconds}`,
    );
  }
  const now = clock().getTime();
  const skew = clockSkewSeconds * 1000;
  if (now < notBefore.getTime() - skew) {
    throw new SvidError('svid-not-yet-valid', `The SVID is valid from ${notBefore.toISOString()}`);
  }
  if (now <= notAfter.getTime() + skew) return;
  throw new SvidError('svid-expired', `The SVID was valid until ${notAfter.toISOString()}`);
}
