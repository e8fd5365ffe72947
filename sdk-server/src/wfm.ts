import type { RequestListener } from 'node:http';
import { PROPOSED_WINDOW } from '@margo-contract/protocol';
import { createFastifyPlugin, type FastifyPlugin } from './adapter/fastify.js';
import { createFetchHandler, type FetchHandler } from './adapter/fetch.js';
import { createNodeListener } from './adapter/node.js';
import { observe } from './observe/observer.js';
import { createInSpan } from './observe/span.js';
import type { Trace } from './observe/trace.js';
import type { WfmParts } from './operation/context.js';
import type { WfmOptions } from './options.js';
import { createPipeline, type Pipeline } from './pipeline.js';
import { InMemoryReplayMemory } from './replay/replay-memory.js';
import type { WireRequest } from './wire/request.js';
import type { WireResponse } from './wire/response.js';

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
 * what is proven and follows the contract: route 404, method 405, availability and rate 429 and 503, size 413, client 404,
 * Content-Digest 400, signature 401, trust 403, resource 404, Accept 406, Content-Type 415, parse 400, content 422.
 *
 * @throws RangeError when `rateLimit` would let nobody in
 */
export function createWfm(options: WfmOptions): Wfm {
  const clock = options.clock ?? (() => new Date());
  const handle = createHandle(options, clock);
  const nodeListener = createNodeListener(handle);
  return {
    handle,
    nodeListener,
    fastify: createFastifyPlugin(nodeListener),
    fetch: createFetchHandler(handle),
  };
}

function createHandle(options: WfmOptions, clock: () => Date): Wfm['handle'] {
  const answer = observed(options, createPipeline(options, partsOf(options, clock)));
  if (options.openTelemetry === undefined) return (request) => answer(request, {});
  const inSpan = createInSpan(options.openTelemetry, options.basePath ?? '');
  return (request) => {
    const trace: Trace = {};
    return inSpan(request, trace, () => answer(request, trace));
  };
}

/** Nobody who asks for nothing pays for a stopwatch. */
function observed(options: WfmOptions, answer: Pipeline): Pipeline {
  if (options.log === undefined && options.onResponse === undefined) return answer;
  const stopwatch = options.stopwatch ?? (() => performance.now());
  return async (request, trace) => {
    const start = stopwatch();
    const response = await answer(request, trace);
    observe(options, trace, response.status, stopwatch() - start);
    return response;
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
