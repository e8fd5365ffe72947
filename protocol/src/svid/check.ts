import type { X509Certificate } from 'node:crypto';
import type { X509Fields } from '../certificate/x509-fields.js';
import type { Clock } from '../clock.js';
import { SpiffeIdError, SvidError } from '../error/index.js';
import { parseSpiffeId, type Reading, type SpiffeId } from '../spiffe-id/index.js';
import {
  checkKeyAlgorithm,
  checkSignatureAlgorithm,
  SVID_ALGORITHMS,
  type SvidAlgorithm,
} from './algorithm.js';
import { readExtensions, readFields, type SvidExtensions } from './read.js';

/** Greatest difference between two clocks that a policy may allow, in seconds. */
export const MAXIMUM_CLOCK_SKEW_SECONDS = 300;

/** What is demanded of the leaf of an X.509-SVID. */
export interface SvidPolicy {
  /** Which end of the TLS handshake presents the SVID. */
  readonly role: 'client' | 'server';
  readonly clock: Clock;
  /** How far the validity may have ended, or begin later, in seconds: 0 to 300, by default 0. */
  readonly clockSkewSeconds?: number;
  /**
   * What the interface leaves open: `strict`, the default, refuses a leaf without basicConstraints, without
   * digitalSignature in its keyUsage, or with an extended key usage that does not name its role, and a trust domain in
   * upper case; `lenient` accepts them.
   */
  readonly reading?: Reading;
  /** Algorithms of key and signature that count, by default all of the interface; P-256 always belongs to them. */
  readonly algorithms?: readonly SvidAlgorithm[];
}

/** What the leaf of an X.509-SVID says. Only `checkSvid` makes one. */
export interface Svid {
  readonly spiffeId: SpiffeId;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/**
 * Checks the leaf of an X.509-SVID (SPIFFE X509-SVID §5.2, SVID-004 to SVID-007): exactly one URI, which is a SPIFFE ID with
 * a path; no CA, no keyCertSign, no cRLSign; key and signature of an algorithm of the interface; valid now. Other names, such
 * as DNS names, and the subject mean nothing.
 *
 * Whether the leaf chains to the trust bundle is not looked at: TLS does that before.
 *
 * @param certificate the leaf as node:tls gives it, or its DER encoding
 * @throws SvidError with a code for each rule
 */
export function checkSvid(certificate: X509Certificate | Uint8Array, policy: SvidPolicy): Svid {
  const { reading = 'strict', algorithms = SVID_ALGORITHMS } = policy;
  const fields = readFields(certificate instanceof Uint8Array ? certificate : certificate.raw);
  const extensions = readExtensions(fields);
  refuseAuthority(extensions);
  if (reading === 'strict') requireEndEntity(extensions, policy.role);
  const spiffeId = readUri(extensions.uris, reading);
  checkKeyAlgorithm(fields.publicKey, algorithms);
  checkSignatureAlgorithm(fields.signatureAlgorithm, algorithms);
  checkTime(fields, policy);
  return { spiffeId, notBefore: fields.notBefore, notAfter: fields.notAfter };
}

function refuseAuthority({ isAuthority, keyUsage }: SvidExtensions): void {
  if (isAuthority) throw new SvidError('svid-authority', 'The leaf of the SVID is the certificate of a CA');
  if (keyUsage?.has('keyCertSign')) {
    throw new SvidError('svid-key-cert-sign', 'The keyUsage of the SVID holds keyCertSign');
  }
  if (keyUsage?.has('cRLSign')) {
    throw new SvidError('svid-crl-sign', 'The keyUsage of the SVID holds cRLSign');
  }
}

function requireEndEntity(extensions: SvidExtensions, role: SvidPolicy['role']): void {
  const { isAuthority, keyUsage, extendedKeyUsage } = extensions;
  if (isAuthority === undefined) {
    throw new SvidError('svid-basic-constraints', 'The SVID has no basicConstraints that say it is no CA');
  }
  if (!keyUsage?.has('digitalSignature')) {
    throw new SvidError('svid-digital-signature', 'The SVID has no keyUsage with digitalSignature');
  }
  const purpose = `${role}Auth` as const;
  if (extendedKeyUsage?.has(purpose) === false) {
    throw new SvidError('svid-extended-key-usage', `The extended key usage of the SVID lacks ${purpose}`);
  }
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
