import { SignatureError } from '@margo-contract/protocol';
import { splitUnquoted } from './list.js';
import { fieldValue, fieldValues, type WireRequest } from './request.js';

/**
 * How the WFM learns the URI that the client addressed, and from which address:
 * - `direct`: the scheme is https, the host is that of the Host field, the address that of the connection.
 * - `forwarded`: a proxy in front ends TLS and says scheme, host and address in `Forwarded` (RFC 7239). Its element is the last.
 * - `x-forwarded`: likewise, in X-Forwarded-Proto, X-Forwarded-Host and X-Forwarded-For.
 *
 * Only choose a proxy when every request comes through it and it sets these fields itself: otherwise anyone can claim any host.
 */
export type ClientView = 'direct' | 'forwarded' | 'x-forwarded';

const ABSOLUTE_FORM = /^https?:\/\/([^/?#]*)/i;

/** The authority of a request target in absolute form (RFC 9112 section 3.2.2); `undefined` in any other form. */
export function authorityOf(target: string): string | undefined {
  return target.startsWith('/') ? undefined : ABSOLUTE_FORM.exec(target)?.[1];
}

/** Path and query of a request target in origin form or absolute form (RFC 9112 section 3.2). */
function originForm(target: string): string {
  return target.startsWith('/') ? target : target.replace(ABSOLUTE_FORM, '');
}

/** The path of a request target in origin form or absolute form, without the query. */
export function pathOf(target: string): string {
  const origin = originForm(target);
  const query = origin.indexOf('?');
  return query < 0 ? origin : origin.slice(0, query);
}

/** The query of a request target, without its question mark; empty without one. */
export function queryOf(target: string): string {
  const start = target.indexOf('?');
  return start < 0 ? '' : target.slice(start + 1);
}

const MAXIMUM_INSTANCE_LENGTH = 2048;
/** A percent sign that begins no triplet, and what a path may not hold (RFC 3986 section 3.3). */
const NO_PATH_CHARACTER = /%(?![0-9a-f]{2})|[^!$%&'()*+,/:;=@a-z0-9._~-]/giu;
const BEGUN_TRIPLET = /%[0-9a-f]?$/i;

/**
 * The path of a request target as a URI reference for the `instance` of a problem, whatever was received.
 *
 * @param withQuery whether the query follows it
 */
export function instanceOf(target: string, withQuery = false): string {
  const path = pathOf(target);
  if (!path.startsWith('/')) return '/';
  const query = withQuery ? queryOf(target) : '';
  const encoded = encode(cut(path));
  return cut(query === '' ? encoded : `${encoded}?${encode(cut(query))}`);
}

function encode(text: string): string {
  return text.replace(NO_PATH_CHARACTER, percentEncode);
}

/** Never ends within a triplet. */
function cut(text: string): string {
  if (text.length <= MAXIMUM_INSTANCE_LENGTH) return text;
  return text.slice(0, MAXIMUM_INSTANCE_LENGTH).replace(BEGUN_TRIPLET, '');
}

function percentEncode(character: string): string {
  return [...Buffer.from(character)]
    .map((octet) => `%${octet.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('');
}

/**
 * The absolute URI as the client addressed it (RFC 9110 section 7.1); nothing is normalised.
 *
 * @throws SignatureError `signature-target-uri-malformed` when the request does not say it exactly once
 */
export function targetUri(request: WireRequest, view: ClientView): string {
  const { target, fields } = request;
  if (view === 'direct') {
    if (authorityOf(target) !== undefined) return target;
    return `https://${single(fieldValues(fields, 'host'), 'Host')}${originForm(target)}`;
  }
  const { scheme, host } = view === 'forwarded' ? forwardedOrigin(request) : xForwardedOrigin(request);
  return `${scheme}://${host}${originForm(target)}`;
}

interface Origin {
  readonly scheme: string;
  readonly host: string;
}

function forwardedOrigin({ fields }: WireRequest): Origin {
  const element = lastForwarded(fieldValue(fields, 'forwarded'));
  return {
    scheme: single(element.get('proto') ?? [], 'proto of Forwarded'),
    host: single(element.get('host') ?? [], 'host of Forwarded'),
  };
}

function xForwardedOrigin({ fields }: WireRequest): Origin {
  const proto = lastOf(fieldValue(fields, 'x-forwarded-proto'));
  const host = lastOf(fieldValue(fields, 'x-forwarded-host'));
  return { scheme: single(proto, 'X-Forwarded-Proto'), host: single(host, 'X-Forwarded-Host') };
}

/** The address that a request came from, as the proxy that is trusted says it; empty when it is not known. */
export function callerAddress({ fields, peerAddress = '' }: WireRequest, view: ClientView): string {
  if (view === 'direct') return peerAddress;
  const [address] =
    view === 'forwarded'
      ? (lastForwarded(fieldValue(fields, 'forwarded')).get('for') ?? [])
      : lastOf(fieldValue(fields, 'x-forwarded-for'));
  return (address ?? peerAddress).slice(0, 200);
}

/** The parameters of the last element, each with all its values; names are in lowercase. */
function lastForwarded(forwarded = ''): ReadonlyMap<string, readonly string[]> {
  const parameters = new Map<string, string[]>();
  for (const pair of splitUnquoted(splitUnquoted(forwarded, ',').at(-1) ?? '', ';')) {
    const equals = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, equals)).trim().toLowerCase();
    const value = unquoted(pair.slice(equals + 1).trim());
    const values = parameters.get(name);
    if (values === undefined) parameters.set(name, [value]);
    else values.push(value);
  }
  return parameters;
}

/** A value that is neither a quoted string nor free of quotes and spaces says nothing. */
function unquoted(value: string): string {
  if (!value.startsWith('"')) return /["\s]/.test(value) ? '' : value;
  return value.length > 1 && value.endsWith('"') ? value.slice(1, -1).replace(/\\(.)/g, '$1') : '';
}

function lastOf(list: string | undefined): string[] {
  return list === undefined ? [] : [list.slice(list.lastIndexOf(',') + 1).trim()];
}

function single(values: readonly string[], name: string): string {
  const [value, ...others] = values;
  if (value !== undefined && value !== '' && others.length === 0) return value;
  throw new SignatureError('signature-target-uri-malformed', `The request has not exactly one ${name}`);
}
