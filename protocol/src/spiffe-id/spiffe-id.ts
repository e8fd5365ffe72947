import { SpiffeIdError } from '../error/index.js';

/** Longest SPIFFE ID that is read, in octets (SPIFFE ID §2.3). */
export const MAXIMUM_SPIFFE_ID_OCTETS = 2048;
/** Longest name of a trust domain, in octets (SPIFFE ID §2.1). */
export const MAXIMUM_TRUST_DOMAIN_OCTETS = 255;

/** A SPIFFE ID (SPIFFE ID §2): the name of a trust domain and a path. Two are the same when their texts are. */
export interface SpiffeId {
  /** All of it, in ASCII. */
  readonly text: string;
  readonly trustDomain: string;
  /** With its leading slash; empty for the trust domain itself. */
  readonly path: string;
}

/**
 * How a scheme or trust domain in upper case is read, which the interface leaves open: `strict` refuses it,
 * `lenient` turns it into lower case. The path is never changed.
 */
export type Reading = 'strict' | 'lenient';

const SCHEME = 'spiffe://';
const SEGMENT = /^[A-Za-z0-9._-]+$/;

/**
 * Reads a SPIFFE ID. Refused are all that SPIFFE leaves out of URIs: user information, port, query, fragment,
 * percent-encoding, empty segments, `.` and `..`, a slash at the end, and every character besides letters, digits,
 * `.`, `-` and `_` in the path.
 *
 * @param input text, or the octets of a URI in a certificate
 * @throws SpiffeIdError
 */
export function parseSpiffeId(input: string | Uint8Array, reading: Reading = 'strict'): SpiffeId {
  if (input.length > MAXIMUM_SPIFFE_ID_OCTETS) {
    throw new SpiffeIdError(
      'spiffe-id-too-long',
      `A SPIFFE ID is not longer than ${MAXIMUM_SPIFFE_ID_OCTETS} octets, this one has ${input.length}`,
    );
  }
  const text = typeof input === 'string' ? input : Buffer.from(input).toString('latin1');
  const scheme = text.slice(0, SCHEME.length);
  if (scheme !== SCHEME && !(reading === 'lenient' && scheme.toLowerCase() === SCHEME)) {
    throw new SpiffeIdError('spiffe-id-scheme', `Not a URI of the scheme spiffe: ${show(text)}`);
  }
  const slash = text.indexOf('/', SCHEME.length);
  const end = slash < 0 ? text.length : slash;
  const name = text.slice(SCHEME.length, end);
  const trustDomain = parseTrustDomain(reading === 'lenient' ? name.toLowerCase() : name);
  const path = checkPath(text.slice(end), text);
  return { text: `${SCHEME}${trustDomain}${path}`, trustDomain, path };
}

/** Reads the name of a trust domain: lower-case letters, digits, `.`, `-` and `_`. @throws SpiffeIdError */
export function parseTrustDomain(name: string): string {
  if (name.length <= MAXIMUM_TRUST_DOMAIN_OCTETS && /^[a-z0-9._-]+$/.test(name)) return name;
  throw new SpiffeIdError(
    'spiffe-id-trust-domain',
    `A trust domain has 1 to ${MAXIMUM_TRUST_DOMAIN_OCTETS} characters of a-z 0-9 . - _, not ${show(name)}`,
  );
}

/** Whether a text can be one segment of a path. */
export function isPathSegment(text: string): boolean {
  return SEGMENT.test(text) && text !== '.' && text !== '..';
}

function checkPath(path: string, text: string): string {
  if (path === '' || path.slice(1).split('/').every(isPathSegment)) return path;
  throw new SpiffeIdError(
    'spiffe-id-path',
    `The path of a SPIFFE ID has segments of A-Z a-z 0-9 . - _, none of them empty, . or ..: ${show(text)}`,
  );
}

/** Long names are cut, since a message is for people. */
function show(text: string): string {
  return JSON.stringify(text.length > 100 ? `${text.slice(0, 100)}…` : text);
}
