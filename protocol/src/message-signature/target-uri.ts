import { SignatureError } from '../error/index.js';

/** The parts of a target URI from which components are derived. */
export interface TargetUri {
  /** Lowercase. */
  readonly scheme: string;
  /** Host in lowercase and port, the port left out when it is the scheme's own (RFC 9110 §4.2.3). */
  readonly authority: string;
  /** As written; `/` when empty. */
  readonly path: string;
  /** As written with its leading `?`; `?` when absent (RFC 9421 §2.2.7). */
  readonly query: string;
}

const DEFAULT_PORT: ReadonlyMap<string, string> = new Map([
  ['http', ':80'],
  ['https', ':443'],
]);

interface Origin {
  /** As written. */
  readonly text: string;
  readonly scheme: string;
  readonly authority: string;
}

/** The URI that was split last: those of one base are the same one. */
let last: { readonly uri: string; readonly parts: TargetUri } | undefined;
/** The origin that was read last: a server has few. */
let lastOrigin: Origin | undefined;

/**
 * Splits an absolute URI with authority (RFC 3986 appendix B) without changing path and query, which the
 * WHATWG `URL` would normalise.
 *
 * @throws SignatureError `signature-target-uri-malformed`
 */
export function splitTargetUri(uri: string): TargetUri {
  if (last?.uri !== uri) last = { uri, parts: split(uri) };
  return last.parts;
}

function split(uri: string): TargetUri {
  const end = endOfOrigin(uri);
  const { scheme, authority } = originOf(uri, end);
  if (uri.includes('#') || !/^[\x21-\x7e]*$/.test(uri)) throw malformed(uri);
  const question = uri.indexOf('?', end);
  const path = question < 0 ? uri.slice(end) : uri.slice(end, question);
  const query = question < 0 ? '?' : uri.slice(question);
  return { scheme, authority, path: path === '' ? '/' : path, query };
}

function endOfOrigin(uri: string): number {
  const start = uri.indexOf('://') + '://'.length;
  const slash = uri.indexOf('/', start);
  const end = slash < 0 ? uri.length : slash;
  const question = uri.indexOf('?', start);
  return question < 0 || question > end ? end : question;
}

function originOf(uri: string, end: number): Origin {
  if (lastOrigin?.text.length !== end || !uri.startsWith(lastOrigin.text)) {
    lastOrigin = readOrigin(uri.slice(0, end), uri);
  }
  return lastOrigin;
}

function readOrigin(text: string, uri: string): Origin {
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#@]+)$/.exec(text);
  if (match === null) throw malformed(uri);
  const [, scheme = '', authority = ''] = match.map((part) => part.toLowerCase());
  return { text, scheme, authority: normaliseAuthority(scheme, authority) };
}

function normaliseAuthority(scheme: string, authority: string): string {
  const superfluous = [':', DEFAULT_PORT.get(scheme)].find(
    (end) => end !== undefined && authority.endsWith(end),
  );
  return superfluous === undefined ? authority : authority.slice(0, -superfluous.length);
}

function malformed(uri: string): SignatureError {
  return new SignatureError(
    'signature-target-uri-malformed',
    `Not an absolute URI of a request: ${JSON.stringify(uri)}`,
  );
}
