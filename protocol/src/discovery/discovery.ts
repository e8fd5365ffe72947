import { DiscoveryError } from '../error/index.js';
import { isObject, parseJson } from '../json/index.js';
import { parseTrustDomain } from '../spiffe-id/index.js';

/** Longest discovery document that is read, in octets. */
export const MAXIMUM_DISCOVERY_BYTES = 65_536;

/** Where an identity service is to be found when it is to be found at all (TB-005). */
export const DISCOVERY_PATH = '/.well-known/margo';

/** What a discovery document says (TB-006). */
export interface Discovery {
  readonly trustDomain: string;
  /** Absolute https URL of the trust bundle, as written. */
  readonly trustBundleUri: string;
}

/**
 * Reads a discovery document; unknown members mean nothing (TB-010).
 *
 * @param ownTrustDomain the one of the reader's SVID, which the document must be about (TB-011); undefined before there is one
 * @throws DiscoveryError
 */
export function parseDiscovery(octets: Uint8Array, ownTrustDomain: string | undefined): Discovery {
  return readDiscovery(parse(octets), ownTrustDomain);
}

/** Reads a discovery document like `parseDiscovery`, from JSON that is parsed already. @throws DiscoveryError */
export function readDiscovery(document: unknown, ownTrustDomain: string | undefined): Discovery {
  if (!isObject(document)) throw malformed('is no JSON object');
  const { trustDomain, trustBundleUri } = document;
  const discovery = { trustDomain: checkDomain(trustDomain), trustBundleUri: checkUri(trustBundleUri) };
  if (ownTrustDomain === undefined || discovery.trustDomain === ownTrustDomain) return discovery;
  throw new DiscoveryError(
    'discovery-trust-domain-foreign',
    `The discovery document is about the trust domain ${discovery.trustDomain}, not about ${ownTrustDomain}`,
  );
}

function parse(octets: Uint8Array): unknown {
  try {
    return parseJson(octets, { maximumLength: MAXIMUM_DISCOVERY_BYTES });
  } catch (cause) {
    throw malformed(
      `is no acceptable JSON: ${cause instanceof Error ? cause.message : String(cause)}`,
      cause,
    );
  }
}

function checkDomain(value: unknown): string {
  if (typeof value !== 'string') throw malformed('lacks the member trustDomain, a string');
  try {
    return parseTrustDomain(value);
  } catch (cause) {
    throw malformed('has a trustDomain that is none', cause);
  }
}

/** The URL parser would forgive white space, backslashes and missing slashes. */
function checkUri(value: unknown): string {
  if (typeof value !== 'string') throw malformed('lacks the member trustBundleUri, a string');
  const isAbsolute = /^[A-Za-z][A-Za-z0-9+.-]*:\/\/[^/?#\\]/.test(value) && /^[!-[\]-~]+$/.test(value);
  if (!isAbsolute || !URL.canParse(value)) throw malformed('has a trustBundleUri that is no absolute URL');
  const { protocol, username, password, hash } = new URL(value);
  if (protocol !== 'https:') {
    throw new DiscoveryError(
      'discovery-uri-not-https',
      `The trustBundleUri of the discovery document has the scheme ${protocol.slice(0, 20)} instead of https:`,
    );
  }
  if (username === '' && password === '' && hash === '') return value;
  throw malformed('has a trustBundleUri with user information or a fragment');
}

function malformed(reason: string, cause?: unknown): DiscoveryError {
  return new DiscoveryError('discovery-malformed', `The discovery document ${reason}`, { cause });
}
