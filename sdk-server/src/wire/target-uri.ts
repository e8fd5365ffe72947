import { SignatureError } from '@margo-contract/protocol';
import { fieldValue, fieldValues, type WireRequest } from './request.js';

/**
 * How the WFM learns the URI that the client addressed, over which the client signed (facts R-04):
 * - `direct`: the scheme is https, the host is that of the Host field.
 * - `forwarded`: a proxy in front ends TLS and says scheme and host in `Forwarded` (RFC 7239). Its element is the last.
 * - `x-forwarded`: likewise, in X-Forwarded-Proto and X-Forwarded-Host.
 *
 * Only choose a proxy when every request comes through it and it sets these fields itself: else anybody can
 * claim any host.
 */
export type ClientView = 'direct' | 'forwarded' | 'x-forwarded';

/**
 * The absolute URI as the client addressed it (RFC 9110 section 7.1); nothing is normalised.
 *
 * @throws SignatureError `signature-target-uri-malformed` when the request does not say it exactly once
 */
export function targetUri(request: WireRequest, view: ClientView): string {
  const { target } = request;
  if (view === 'direct' && !target.startsWith('/') && /^https?:\/\//i.test(target)) return target;
  const { scheme, host } = originOf(request, view);
  return `${scheme}://${host}${originForm(target)}`;
}

interface Origin {
  readonly scheme: string;
  readonly host: string;
}

function originOf({ fields }: WireRequest, view: ClientView): Origin {
  if (view === 'direct') return { scheme: 'https', host: single(fieldValues(fields, 'host'), 'Host') };
  if (view === 'forwarded') return forwardedOrigin(fieldValue(fields, 'forwarded') ?? '');
  return {
    scheme: lastOf(fieldValue(fields, 'x-forwarded-proto'), 'X-Forwarded-Proto'),
    host: lastOf(fieldValue(fields, 'x-forwarded-host'), 'X-Forwarded-Host'),
  };
}

/** Path and query of a request target in either form (RFC 9112 section 3.2). */
function originForm(target: string): string {
  if (target.startsWith('/')) return target;
  return target.replace(/^https?:\/\/[^/?#]*/i, '');
}

function forwardedOrigin(forwarded: string): Origin {
  const element = elementsOf(forwarded).at(-1) ?? '';
  return { scheme: parameterOf(element, 'proto'), host: parameterOf(element, 'host') };
}

/** The elements of a list; a comma inside quotes is none of its commas. */
function elementsOf(list: string): string[] {
  return list.match(/(?:[^,"]|"(?:[^"\\]|\\.)*")+/g) ?? [];
}

function parameterOf(element: string, name: string): string {
  const pattern = new RegExp(`(?:^|;)\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;"\\s]+))`, 'gi');
  const values = [...element.matchAll(pattern)].map(([, quoted, token]) => quoted ?? token ?? '');
  return single(values, `${name} of Forwarded`);
}

function lastOf(list: string | undefined, name: string): string {
  return single(list === undefined ? [] : [list.split(',').at(-1)?.trim() ?? ''], name);
}

function single(values: readonly string[], name: string): string {
  const [value, ...others] = values;
  if (value !== undefined && value !== '' && others.length === 0) return value;
  throw new SignatureError('signature-target-uri-malformed', `The request has not exactly one ${name}`);
}
