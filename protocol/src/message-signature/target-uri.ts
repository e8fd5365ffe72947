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

/** The URI that was split last: those of one base are the same one. */
let last: { readonly uri: string; readonly parts: TargetUri } | undefined;

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
  const match = /^([A-Za-z][A-Za-z0-9+.-]*):\/\/([^/?#@]+)(\/[^?#]*)?(\?[^#]*)?$/.exec(uri);
  if (match === null || !/^[\x21-\x7e]*$/.test(uri)) {
    throw new SignatureError(
      'signature-target-uri-malformed',
      `Not an absolute URI of a request: ${JSON.stringify(uri)}`,
    );
  }
  const [, scheme = '', authority = '', path = '', query = ''] = match;
  return {
    scheme: scheme.toLowerCase(),
    authority: normaliseAuthority(scheme.toLowerCase(), authority.toLowerCase()),
    path: path === '' ? '/' : path,
    query: query === '' ? '?' : query,
  };
}

function normaliseAuthority(scheme: string, authority: string): string {
  const superfluous = [':', DEFAULT_PORT.get(scheme)].find(
    (end) => end !== undefined && authority.endsWith(end),
  );
  return superfluous === undefined ? authority : authority.slice(0, -superfluous.length);
}
