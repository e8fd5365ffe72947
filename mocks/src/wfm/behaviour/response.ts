import { type ProblemSlug, problemTypes } from '@margo-contract/generated/problem-types';
import { PROBLEM_MEDIA_TYPE, parseJson, serializeCanonical } from '@margo-contract/protocol';
import {
  Refusal,
  type RefusalDetails,
  type WireRequest,
  type WireResponse,
} from '@margo-contract/sdk-server';
import { problemOf } from '@margo-contract/sdk-server/core';

type Headers = Readonly<Record<string, string | undefined>>;

/** The response with other header fields; those that are undefined are left out. Names are in lower case. */
export function withHeaders(response: WireResponse, headers: Headers): WireResponse {
  const all = Object.entries({ ...response.headers, ...headers });
  const present = all.filter((entry): entry is [string, string] => entry[1] !== undefined);
  return { ...response, headers: Object.fromEntries(present) };
}

export function withStatus(response: WireResponse, status: number): WireResponse {
  return { ...response, status };
}

/** The response with another body. It says how long that is, unless it comes in chunks. */
export function withBody(response: WireResponse, body: string | Uint8Array): WireResponse {
  const octets = Buffer.from(body);
  const isChunked = response.headers['transfer-encoding'] !== undefined;
  const length = isChunked ? undefined : String(octets.length);
  return { ...withHeaders(response, { 'content-length': length }), body: octets };
}

/** The response without a body. */
export function withoutBody({ status, headers }: WireResponse): WireResponse {
  const bare = withHeaders({ status, headers }, { 'content-type': undefined, 'content-length': undefined });
  return status === 204 || status === 304 ? bare : withHeaders(bare, { 'content-length': '0' });
}

/** The JSON value of a body; undefined without one. */
export function jsonOf({ body }: WireResponse): unknown {
  return body === undefined ? undefined : parseJson(body);
}

/** The response with another JSON value. */
export function withJson(response: WireResponse, value: unknown): WireResponse {
  return withBody(response, serializeCanonical(value));
}

/** A response that is a status and a JSON value. */
export function jsonResponse(status: number, value: unknown): WireResponse {
  return withJson({ status, headers: { 'content-type': 'application/json', date: now() } }, value);
}

/** A response that is its status alone. */
export function emptyResponse(status: number): WireResponse {
  return withoutBody({ status, headers: { date: now() } });
}

/** Whether a response is a problem, with parameters of its media type or without. */
function isProblemObject({ headers }: WireResponse): boolean {
  return headers['content-type']?.split(';')[0] === PROBLEM_MEDIA_TYPE;
}

/** The problem that a response is. */
export function problemIn(response: WireResponse): Readonly<Record<string, unknown>> | undefined {
  if (!isProblemObject(response)) return undefined;
  return jsonOf(response) as Record<string, unknown>; // a problem of the WFM's own making is an object
}

/** Whether a response is a problem of the catalogue. */
export function isProblem(response: WireResponse, slug: ProblemSlug): boolean {
  return problemIn(response)?.type === problemTypes[slug].uri;
}

/** The response with other members of its problem; undefined leaves one out. Other responses stay as they are. */
export function withProblem(
  response: WireResponse,
  members: Readonly<Record<string, unknown>>,
): WireResponse {
  const problem = problemIn(response);
  if (problem === undefined) return response;
  const kept = Object.entries({ ...problem, ...members }).filter(([, value]) => value !== undefined);
  return withJson(response, Object.fromEntries(kept));
}

/** A response that refuses a request. */
export function refusal(
  { target }: WireRequest,
  type: ProblemSlug | 'about:blank',
  status: number,
  details: Partial<RefusalDetails> = {},
): WireResponse {
  const [path = ''] = target.split('?', 1);
  const problem = problemOf(new Refusal(type, status, { detail: 'This WFM refuses it.', ...details }), path);
  // A 500 says when to try again, so that nothing but its status is wrong.
  const again = status === 500 ? { 'retry-after': '30' } : {};
  const headers = { 'content-type': PROBLEM_MEDIA_TYPE, date: now(), ...again, ...details.headers };
  return withBody({ status, headers }, JSON.stringify(problem));
}

function now(): string {
  return new Date().toUTCString();
}
