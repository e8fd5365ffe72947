import { combineLines, fieldLines } from '../message-signature/field-component.js';
import type { RequestMessage } from '../message-signature/index.js';
import { splitTargetUri } from '../message-signature/target-uri.js';
import type { BaseChange } from './change.js';
import { type Draft, withValues } from './draft.js';
import type { MistakeName } from './mistakes.js';

/** Other hosts that are tried, the known ones and those that proxies tell. */
const MAXIMUM_HOSTS = 8;

/** The parts of a target URI that senders get wrong; host and port as in the Host field. */
interface Target {
  readonly scheme: string;
  readonly authority: string;
  readonly path: string;
  /** With its question mark; empty without one. */
  readonly query: string;
}

/**
 * Other target URIs than the one that arrived, as senders and proxies make them: for each, what stands in `@target-uri`, `@authority`
 * and the other components that come from it.
 *
 * @param origins root URLs by which the receiver is known too
 */
export function targetChanges(request: RequestMessage, origins: readonly string[]): readonly BaseChange[] {
  const target = readTarget(request);
  if (target === undefined) return [];
  return [
    ...authorityChanges(target, request),
    ...uriChanges(target, request),
    ...hostChanges(target, request, origins),
    ...pathChanges(target, request, origins),
    methodChange(request),
  ];
}

function readTarget({ targetUri }: RequestMessage): Target | undefined {
  try {
    const { scheme, authority, path, query } = splitTargetUri(targetUri);
    return { scheme, authority, path, query: targetUri.includes('?') ? query : '' };
  } catch {
    return undefined;
  }
}

function authorityChanges(target: Target, request: RequestMessage): BaseChange[] {
  const { authority } = target;
  const bare = authority.replace(/:\d*$/, '');
  const host = combineLines(fieldLines(request.fields, 'host'));
  return [
    ...everywhere('authority-without-port', target, { authority: bare }, 'target-uri-port'),
    ...everywhere('authority-with-port', target, { authority: `${bare}:443` }, 'target-uri-port'),
    authorityOnly('authority-case', host),
    authorityOnly('authority-case', host.toUpperCase()),
    ...(host.includes(':') && host.toLowerCase() !== authority
      ? [authorityOnly('authority-with-port', host)]
      : []),
  ];
}

function uriChanges(target: Target, { targetUri }: RequestMessage): BaseChange[] {
  const origin = `${target.scheme}://${target.authority}`;
  const pathAndQuery = target.path + target.query;
  const uris: readonly (readonly [MistakeName, string])[] = [
    ['target-uri-http', targetUri.replace(/^https:/i, 'http:')],
    ['target-uri-relative', pathAndQuery],
    ['target-uri-relative', target.path],
    ['query-dropped', origin + target.path],
    ['target-uri-slash', `${origin}${target.path.replace(/\/+$/, '')}${target.query}`],
    ['target-uri-slash', `${origin}${target.path}/${target.query}`],
    ...recodings(pathAndQuery).map((text) => ['uri-recoded', origin + text] as const),
  ];
  return uris.map(([mistake, uri]) => uriOnly(mistake, uri));
}

/** Path and query as they come out of libraries that decode, encode or normalise. */
function recodings(text: string): readonly string[] {
  const [path = '', query] = text.split(/\?(.*)/s);
  const withQuery = (change: (part: string) => string) =>
    query === undefined ? change(path) : `${change(path)}?${change(query)}`;
  return [
    withQuery(decoded),
    withQuery((part) => part.replaceAll(':', '%3A')),
    withQuery((part) => part.replaceAll('%3A', ':').replaceAll('%3a', ':')),
    withQuery((part) => part.replace(/%[0-9a-f]{2}/gi, (triplet) => triplet.toUpperCase())),
    withQuery((part) => part.replace(/%[0-9a-f]{2}/gi, (triplet) => triplet.toLowerCase())),
    withQuery((part) => part.replaceAll('+', '%20')),
    withQuery((part) => part.replaceAll('%20', '+')),
    withQuery(encodeURI),
    query === undefined ? text : `${path}?${new URLSearchParams(query)}`,
    query === undefined ? text : `${path}?${encodeURIComponent(decoded(query))}`,
    normalised(text),
  ];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function normalised(text: string): string {
  try {
    const { pathname, search } = new URL(text, 'https://host.invalid');
    return pathname + search;
  } catch {
    return text;
  }
}

function hostChanges(target: Target, request: RequestMessage, origins: readonly string[]): BaseChange[] {
  const port = /:\d+$/.exec(target.authority)?.[0] ?? '';
  const hosts = [
    ...forwardedHosts(request),
    ...origins.map((origin) => readAuthority(origin)),
    `localhost${port}`,
    `127.0.0.1${port}`,
  ].filter((host): host is string => host !== undefined && host !== '');
  return [...new Set(hosts)]
    .slice(0, MAXIMUM_HOSTS)
    .flatMap((authority) => everywhere('other-host', target, { authority }, 'other-host'));
}

function forwardedHosts({ fields }: RequestMessage): string[] {
  const forwarded = combineLines(fieldLines(fields, 'forwarded'));
  const hosts = combineLines(fieldLines(fields, 'x-forwarded-host')).split(',', MAXIMUM_HOSTS);
  const named = [...forwarded.slice(0, 4096).matchAll(/host="?([^",;\s]+)/gi)].map(([, host = '']) => host);
  return [...hosts, ...named].map((host) => host.trim().toLowerCase());
}

function readAuthority(origin: string): string | undefined {
  try {
    return splitTargetUri(origin).authority;
  } catch {
    return undefined;
  }
}

/** A prefix that a proxy takes away or adds. */
function pathChanges(target: Target, { fields }: RequestMessage, origins: readonly string[]): BaseChange[] {
  const prefixes = [
    ...combineLines(fieldLines(fields, 'x-forwarded-prefix')).split(',', 4),
    ...origins.map((origin) => /^[a-z]+:\/\/[^/]*(\/.*)?$/i.exec(origin)?.[1] ?? ''),
  ].map((prefix) => prefix.trim().replace(/\/+$/, ''));
  const known = prefixes.filter((prefix) => prefix.startsWith('/'));
  const start = target.path.indexOf('/api/');
  const paths = [
    ...known.slice(0, 4).map((prefix) => prefix + target.path),
    ...(start > 0 ? [target.path.slice(start)] : []),
  ];
  return [...new Set(paths)].flatMap((path) => everywhere('other-path', target, { path }, 'other-path'));
}

function methodChange({ method }: RequestMessage): BaseChange {
  const other = method === method.toLowerCase() ? method.toUpperCase() : method.toLowerCase();
  return {
    mistake: 'method-case',
    family: 'method',
    isCommon: false,
    apply: (draft) => withValues(draft, ({ name, value }) => (name === '"@method"' ? other : value)),
  };
}

/** A part of the target that is another one wherever it is signed, in `@authority` alone, or in `@target-uri` alone. */
function everywhere(
  mistake: MistakeName,
  target: Target,
  other: Partial<Target>,
  inUriAlone: MistakeName,
): BaseChange[] {
  const changed = { ...target, ...other };
  const values = new Map([
    ['"@target-uri"', `${changed.scheme}://${changed.authority}${changed.path}${changed.query}`],
    ['"@authority"', changed.authority],
    ['"@path"', changed.path],
    ['"@request-target"', changed.path + changed.query],
  ]);
  return [
    change(mistake, (draft) => withValues(draft, ({ name, value }) => values.get(name) ?? value)),
    authorityOnly(mistake, changed.authority),
    uriOnly(inUriAlone, values.get('"@target-uri"') ?? ''),
  ];
}

function authorityOnly(mistake: MistakeName, authority: string): BaseChange {
  return change(mistake, (draft) =>
    withValues(draft, ({ name, value }) => (name === '"@authority"' ? authority : value)),
  );
}

function uriOnly(mistake: MistakeName, uri: string): BaseChange {
  return change(mistake, (draft) =>
    withValues(draft, ({ name, value }) => (name === '"@target-uri"' ? uri : value)),
  );
}

function change(mistake: MistakeName, apply: (draft: Draft) => Draft | undefined): BaseChange {
  return { mistake, family: 'target', isCommon: true, apply };
}
