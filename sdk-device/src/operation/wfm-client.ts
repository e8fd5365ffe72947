import { randomBytes } from 'node:crypto';
import type { Clock } from '@margo-contract/protocol';
import { RequestError, ResponseError, TransportError } from '../error.js';
import { type Fetch, TIMEOUT_MILLISECONDS } from '../transport/https-fetch.js';
import { settle } from '../transport/settle.js';
import { readRetryAfter } from './http-date.js';
import { writeJson } from './json.js';
import { parseRootUrl, serializePath } from './path.js';
import { type ProblemMeanings, readProblemResponse } from './problem.js';
import type { WfmResponse } from './response.js';
import type { CallOptions, Identity, RandomBytes, Send } from './security-profile.js';

/** One call of an operation. */
export interface WfmCall extends CallOptions, ProblemMeanings {
  /** Values for the path template. */
  readonly parameters?: Readonly<Record<string, string>>;
  /** Where to send it instead of to the path of the operation, for URLs that the WFM gave. */
  readonly url?: URL;
  readonly headers?: Readonly<Record<string, string>>;
  /** Sent as JSON. */
  readonly body?: object;
  /** Statuses that mean success. */
  readonly expected: readonly number[];
  /** Longest body of the response, in octets; 64 KiB unless given. */
  readonly maximumBytes?: number;
  /** How many times as long as other calls it may take. */
  readonly patience?: number;
}

/** A WFM to talk to. */
export interface WfmClient extends Identity {
  /** Root URL of the WFM, without a slash at the end. */
  readonly rootUrl: string;
  /**
   * Calls an operation of the profile; secures the request, and throws problems.
   *
   * @throws ProblemResponseError, ResponseError, TransportError, RequestError, or the signal's reason
   */
  call(operationId: string, call: WfmCall): Promise<WfmResponse>;
}

/** What a client for one WFM is made of. */
export interface WfmClientOptions {
  /** Root URL of the WFM; may have a path. */
  readonly rootUrl: string;
  readonly identity: Identity;
  /** How requests travel: `createHttpsFetch`, or another with the same trust. */
  readonly fetch: Fetch;
  readonly clock?: Clock | undefined;
  readonly random?: RandomBytes | undefined;
  /** Time for one call, signing included, in milliseconds; 30 000 unless given. */
  readonly timeoutMilliseconds?: number | undefined;
}

/** Longest response of an operation that says nothing else, in octets. */
const MAXIMUM_BYTES = 65_536;
const STALE = 'transport-connection-stale';

/** A client of one WFM. @throws EndpointError */
export function createWfmClient(options: WfmClientOptions): WfmClient {
  const { fetch, clock = () => new Date(), random = randomBytes } = options;
  const { timeoutMilliseconds = TIMEOUT_MILLISECONDS } = options;
  const { profile } = options.identity;
  const rootUrl = parseRootUrl(options.rootUrl);

  const send: Send = ({ operationId: _, url, body, ...request }) =>
    fetch(url, { ...request, ...(body && { body }), redirect: 'manual' });
  const secured = profile.secure(send, { clock, random });

  async function call(operationId: string, call: WfmCall): Promise<WfmResponse> {
    const { signal, patience = 1, maximumBytes = MAXIMUM_BYTES } = call;
    const target = profile.operations[operationId];
    if (target === undefined) throw notInProfile(operationId, profile.name);
    const [method = '', template = ''] = target.split(' ');
    const url = call.url?.href ?? `${rootUrl}${serializePath(template, call.parameters ?? {})}`;
    const body = call.body && new Uint8Array(Buffer.from(writeJson(call.body)));
    const headers = { ...(body && { 'content-type': 'application/json' }), ...call.headers };
    const limits = {
      timeoutMilliseconds: timeoutMilliseconds * patience,
      maximumResponseBytes: maximumBytes,
    };
    const exchange = async (end: AbortSignal) => {
      const request = { operationId, method, url, headers, body, signal: end, ...limits };
      const response = await secured(request).catch((error: unknown) => {
        // A kept connection was closed by the peer: the request goes out once more at once, secured anew.
        if (error instanceof TransportError && error.code === STALE) return secured(request);
        throw error;
      });
      return readResponse(response, { ...call, maximumBytes });
    };
    return settle(exchange, { ...limits, signal });
  }

  async function readResponse(response: Response, call: WfmCall): Promise<WfmResponse> {
    const { status, headers } = response;
    if (status >= 400) throw await readProblemResponse(response, readRetryAfter(headers, clock), call);
    if (!call.expected.includes(status)) throw unexpected(status, call.expected);
    const bytes = new Uint8Array(await response.arrayBuffer());
    if (bytes.length > (call.maximumBytes ?? MAXIMUM_BYTES)) throw tooLarge(call);
    return { status, headers, bytes };
  }

  return { rootUrl, profile, call };
}

function notInProfile(operationId: string, profile: string): RequestError {
  return new RequestError(
    'request-operation-unknown',
    `The profile ${profile} has no operation ${operationId}`,
  );
}

function unexpected(status: number, expected: readonly number[]): ResponseError {
  const message = `The WFM responded with ${status} where ${expected.join(' or ')} was expected`;
  return new ResponseError('response-unusable-status', message);
}

function tooLarge({ maximumBytes }: WfmCall): TransportError {
  const message = `The response is longer than ${maximumBytes} octets`;
  return new TransportError('transport-response-too-large', message);
}
