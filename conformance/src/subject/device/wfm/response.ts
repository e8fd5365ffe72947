import { STATUS_CODES } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Field } from '@margo-contract/protocol';
import type { Artifact } from './desired-state.js';
import type { ResponseRule } from './rule.js';

/** A response that is ready to be sent. */
export interface Response {
  readonly status: number;
  readonly fields: readonly Field[];
  readonly body: Uint8Array;
  readonly manifest?: string;
  readonly deployments?: readonly string[];
  readonly notBefore?: number;
}

const EMPTY = new Uint8Array();
const TYPES = 'https://docs.margo.org/specification/problem-types#';

/** A response with JSON in it. */
export function json(status: number, value: unknown, fields: readonly Field[] = []): Response {
  return {
    status,
    fields: [['Content-Type', 'application/json'], ...fields],
    body: Buffer.from(JSON.stringify(value)),
  };
}

export function empty(status: number, fields: readonly Field[] = []): Response {
  return { status, fields, body: EMPTY };
}

/** A problem of the catalogue, by its slug, or `about:blank`. */
export function problem(status: number, slug?: string): Response {
  const type = slug === undefined ? 'about:blank' : `${TYPES}${slug}`;
  return problemWith(status, { type });
}

/** The document or bundle itself, or 404 when it is missing. */
export function artifactResponse(artifact: Artifact, acceptEncoding = ''): Response {
  if (artifact.missing) {
    return problem(404, artifact.kind === 'getBundle' ? 'invalid-bundle' : 'deployment-not-found');
  }
  const encodes = artifact.encoded && acceptsGzip(acceptEncoding);
  return {
    status: 200,
    fields: [
      ['Content-Type', artifact.contentType],
      ['ETag', artifact.etag],
      ['Cache-Control', 'public, max-age=31536000, immutable'],
      ['Vary', 'Accept-Encoding'],
      ...(encodes ? ([['Content-Encoding', 'gzip']] as const) : []),
    ],
    body: encodes ? gzipSync(artifact.octets) : artifact.octets,
    deployments: artifact.deployments,
  };
}

/** Whether gzip is named, and not with the weight 0 (RFC 9110 §12.5.3). */
function acceptsGzip(acceptEncoding: string): boolean {
  return acceptEncoding
    .split(',')
    .some((entry) => /^\s*(x-)?gzip\s*(;|$)/i.test(entry) && !/;\s*q=0(\.0*)?\s*$/i.test(entry));
}

/** What a rule needs to know to become a response. */
export interface RuleSurroundings {
  /** The device's poll interval, in seconds. */
  readonly pollSeconds: number;
  /** Milliseconds since 1970, by the clock that the scripted WFM shows. */
  readonly now: number;
  /** How far that clock is from the real one, in milliseconds. */
  readonly offset: number;
  /** URL of the requested target at the origin that a redirect names. */
  location(origin: NonNullable<ResponseRule['redirect']>): string;
  /** Host and port of the foreign origin. */
  readonly stranger: string;
}

/** The response that a rule describes; undefined when it leaves the response as it is. */
export function ruledResponse(rule: ResponseRule, at: RuleSurroundings): Response | undefined {
  const { status } = rule;
  if (status === undefined) return rule.body === undefined ? undefined : bodied(rule, 200);
  const waiting = waitOf(rule, at);
  const location: Field[] = rule.redirect === undefined ? [] : [['Location', at.location(rule.redirect)]];
  const base =
    status < 400 || rule.body !== undefined || typeof rule.problem === 'string'
      ? bodied(rule, status)
      : problemWith(status, membersOf(rule, at));
  return { ...base, fields: [...base.fields, ...waiting.fields, ...location], ...waiting.rest };
}

function bodied({ body, contentType, problem: kind }: ResponseRule, status: number): Response {
  const text =
    kind === 'html' ? `<!doctype html><title>${status}</title><h1>${STATUS_CODES[status]}</h1>` : body;
  if (text === undefined) return empty(status);
  const type = contentType ?? (kind === 'html' ? 'text/html' : 'application/json');
  return { status, fields: [['Content-Type', type]], body: Buffer.from(text) };
}

function membersOf(
  { problem: members, retryAfter }: ResponseRule,
  { stranger }: RuleSurroundings,
): Record<string, unknown> {
  const written = typeof members === 'object' ? Object.entries(members) : [];
  const given = Object.fromEntries(
    written.map(([name, value]) => [
      name,
      typeof value === 'string' ? value.replace('{stranger}', stranger) : value,
    ]),
  );
  return { ...(retryAfter?.member !== undefined && { retryAfterSeconds: retryAfter.member }), ...given };
}

function problemWith(status: number, members: Readonly<Record<string, unknown>>): Response {
  const retryable = status === 429 || status >= 500;
  const { type = 'about:blank', ...others } = members;
  const slug = typeof type === 'string' && /^[a-z-]+$/.test(type) ? `${TYPES}${type}` : type;
  const value = {
    ...(slug !== null && { type: slug }),
    title: STATUS_CODES[status] ?? 'Problem',
    status,
    detail: 'A case of the conformance suite wants this.',
    retryable,
    backoffStrategy: retryable ? 'exponential' : 'none',
    ...others,
  };
  return {
    status,
    fields: [['Content-Type', 'application/problem+json']],
    body: Buffer.from(JSON.stringify(value)),
  };
}

function waitOf({ retryAfter }: ResponseRule, { pollSeconds, now, offset }: RuleSurroundings) {
  if (retryAfter === undefined) return { fields: [], rest: {} };
  const seconds = Math.max(1, Math.ceil(retryAfter.polls * pollSeconds));
  if (retryAfter.form !== 'date') {
    return {
      fields: [['Retry-After', String(seconds)]] as Field[],
      rest: { notBefore: now - offset + seconds * 1000 },
    };
  }
  // A date has whole seconds.
  const until = Math.ceil(now / 1000 + seconds) * 1000;
  return {
    fields: [['Retry-After', new Date(until).toUTCString()]] as Field[],
    rest: { notBefore: until - offset },
  };
}
