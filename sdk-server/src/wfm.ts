import type { RequestListener } from 'node:http';
import { PROPOSED_WINDOW } from '@margo-contract/protocol';
import { createFastifyPlugin, type FastifyPlugin } from './adapter/fastify.js';
import { createFetchHandler, type FetchHandler } from './adapter/fetch.js';
import { createNodeListener } from './adapter/node.js';
import { answerFailure, answerRefusal } from './answer/problem.js';
import { Refusal } from './answer/refusal.js';
import { checkAvailability } from './check/availability.js';
import { selectOperation } from './check/method.js';
import { readBody } from './check/size.js';
import type { WfmParts } from './operation/context.js';
import { operationAnswers } from './operation/index.js';
import type { WfmOptions } from './options.js';
import { InMemoryReplayMemory } from './replay/replay-memory.js';
import { createRouter } from './route/router.js';
import type { WireRequest } from './wire/request.js';
import type { WireResponse } from './wire/response.js';

const DEFAULT_MAXIMUM_BODY_BYTES = 1_048_576;

/** A WFM: answers requests as the contract says, whatever carries them. */
export interface Wfm {
  /** Answers one request. Never rejects: what goes wrong becomes a problem. */
  handle(request: WireRequest): Promise<WireResponse>;
  /** For `https.createServer` of Node, with `wfmTlsOptions`; and for `app.use` of Express, before any body parser. */
  readonly nodeListener: RequestListener;
  /** For `app.register` of Fastify. */
  readonly fastify: FastifyPlugin;
  /** For whatever serves web-standard requests. */
  readonly fetch: FetchHandler;
}

/**
 * Makes a WFM of a vendor's handlers. It checks every request in the order of facts R-01, so that handlers only see
 * what is proven and follows the contract: route 404, method 405, availability 429 and 503, size 413, client 404,
 * Content-Digest 400, signature 401, trust 403, resource 404, Accept 406, Content-Type 415, parse 400, content 422.
 */
export function createWfm(options: WfmOptions): Wfm {
  const clock = options.clock ?? (() => new Date());
  const answer = createAnswer(options, partsOf(options, clock));
  const handle = async (request: WireRequest) => finish(request, await answer(request), clock());
  const nodeListener = createNodeListener(handle);
  return {
    handle,
    nodeListener,
    fastify: createFastifyPlugin(nodeListener),
    fetch: createFetchHandler(handle),
  };
}

function partsOf(options: WfmOptions, clock: () => Date): WfmParts {
  const { handlers, clients, records, maximumAgeSeconds, clockSkewSeconds } = options;
  const signaturePolicy = {
    clock,
    clientView: options.clientView ?? 'direct',
    maximumAgeSeconds: maximumAgeSeconds ?? PROPOSED_WINDOW.maximumAgeSeconds,
    clockSkewSeconds: clockSkewSeconds ?? PROPOSED_WINDOW.clockSkewSeconds,
  };
  const replayMemory = options.replayMemory ?? new InMemoryReplayMemory(clock);
  return { handlers, clients, records, clock, signaturePolicy, replayMemory };
}

function createAnswer(options: WfmOptions, parts: WfmParts): (request: WireRequest) => Promise<WireResponse> {
  const findRoute = createRouter(options.basePath ?? '');
  const maximumBodyBytes = options.maximumBodyBytes ?? DEFAULT_MAXIMUM_BODY_BYTES;

  const run = async (request: WireRequest): Promise<WireResponse> => {
    const route = findRoute(request.target);
    if (route === undefined)
      throw new Refusal('about:blank', 404, { detail: 'Nothing is served at this path.' });
    const operationId = selectOperation(route, request.method);
    checkAvailability(options.availability?.());
    const body = await readBody(request, maximumBodyBytes);
    return operationAnswers[operationId]({ parts, request, parameters: route.parameters, body });
  };

  return async (request) => {
    const instance = instanceOf(request);
    try {
      return await run(request);
    } catch (error) {
      if (error instanceof Refusal) return answerRefusal(error, instance);
      options.onError?.(error);
      return answerFailure(instance);
    }
  };
}

/** The path of the request as a URI reference for the problem's `instance`, cut to a sane length. */
function instanceOf({ target }: WireRequest): string {
  const [path = ''] = target.split('?', 1);
  return encodeURI(decodeSafely(path)).slice(0, 2048);
}

function decodeSafely(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return '/';
  }
}

/** Adds what every answer has, and leaves the body out where there is none (RFC 9110 sections 6.6.1, 9.3.2). */
function finish({ method }: WireRequest, response: WireResponse, now: Date): WireResponse {
  const { status, body } = response;
  const length = status === 204 || status === 304 ? {} : { 'content-length': String(body?.length ?? 0) };
  const headers = { date: now.toUTCString(), ...length, ...response.headers };
  return method === 'HEAD' || body === undefined ? { status, headers } : { status, headers, body };
}
