import { X509Certificate } from 'node:crypto';
import { TrustError } from '../error.js';
import { createFetch, type FetchLimits, type HttpsFetch } from '../transport/https-fetch.js';
import { type ServerTrust, VerifyingAgent } from '../transport/verifying-agent.js';

/** Trust in servers below certain CAs. */
export interface TrustAnchors {
  /** PEM text of one or more CA certificates. Nothing else is trusted, the system's store included. */
  readonly ca: string | readonly string[];
}

/** What the device believes about servers. There is no trust on first use: without an anchor or a pin nothing is sent. */
export type Trust = TrustAnchors | ServerTrust;

/** Whom a `fetch` of the SDK trusts, and what it bears. */
export interface HttpsFetchOptions extends FetchLimits {
  readonly trust: Trust;
}

const PEM_BLOCK = /-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----/g;

/**
 * A `fetch` that talks TLS 1.3 or newer to servers below the given trust anchors only (TLS-005, TLS-015); see `createFetch`.
 *
 * @throws TrustError
 */
export function createHttpsFetch({ trust, ...limits }: HttpsFetchOptions): HttpsFetch {
  return createFetch({ ...limits, trust: serverTrust(trust) });
}

/** @throws TrustError */
export function serverTrust(trust: Trust): ServerTrust {
  if (!('ca' in trust)) return trust;
  const anchors = readTrustAnchors(trust);
  return {
    createAgent: (handshakeMilliseconds, credentials) =>
      new VerifyingAgent({ ca: anchors, handshakeMilliseconds, credentials }),
  };
}

/**
 * The trust anchors, one PEM block each.
 *
 * @throws TrustError `trust-anchor-malformed` when there is none, or one cannot be read: node:tls would skip it in silence
 */
export function readTrustAnchors({ ca }: TrustAnchors): readonly string[] {
  const anchors = [ca].flat().flatMap((text) => String(text).match(PEM_BLOCK) ?? String(text));
  if (anchors.length > 0 && anchors.every(isCertificate)) return anchors;
  throw new TrustError(
    'trust-anchor-malformed',
    `Trust needs the PEM text of a root CA, ${whatItIs(anchors)}`,
  );
}

/** What people give instead: a path, DER octets, a key. */
function whatItIs(anchors: readonly string[]): string {
  const wrong = anchors.find((text) => !isCertificate(text)) ?? '';
  const label = /-----BEGIN ([A-Z0-9 ]{1,40})-----/.exec(wrong)?.[1];
  if (label === 'CERTIFICATE') return 'but a certificate in it cannot be read';
  if (label !== undefined) return `and this is a PEM file with ${label}`;
  if (/^0[\u0080-\uffff]/.test(wrong))
    return 'and this looks like DER: convert it with openssl x509 -inform der';
  return 'not a path or anything else: read the file first';
}

function isCertificate(text: string): boolean {
  try {
    return new X509Certificate(text).raw.length > 0;
  } catch {
    return false;
  }
}
