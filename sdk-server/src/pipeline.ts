import { type OperationId, operations } from '@margo-contract/generated/signature';
import { createConclusion } from './answer/conclude.js';
import { Refusal } from './answer/refusal.js';
import { checkAvailability } from './check/availability.js';
import { selectOperation } from './check/method.js';
import { checkRate } from './check/rate.js';
import { type BodyLimits, readBody, refuseBody } from './check/size.js';
import { TokenBuckets } from './limit/token-buckets.js';
import type { Trace } from './observe/trace.js';
import type { WfmParts } from './operation/context.js';
import { operationAnswers } from './operation/index.js';
import type { WfmOptions } from './options.js';
import { createRouter, type Route } from './route/router.js';
import type { WireRequest } from './wire/request.js';
import type { WireResponse } from './wire/response.js';

/** Answers a request and notes in the trace what it learns. */
export type Pipeline = (request: WireRequest, trace: Trace) => Promise<WireResponse>;

const DEFAULT_MAXIMUM_BODY_BYTES = 1_048_576;
const DEFAULT_BODY_TIMEOUT_MILLISECONDS = 30_000;
const NO_BODY = new Uint8Array();

/**
 * The way of a request from its target to its answer, in the order of facts R-01. What goes wrong becomes a problem: it
 * never rejects. Nothing is awaited that is there already, since each turn costs.
 */
export function createPipeline(options: WfmOptions, parts: WfmParts): Pipeline {
  const findRoute = createRouter(options.basePath ?? '');
  const buckets = options.rateLimit && new TokenBuckets(options.rateLimit, parts.clock);
  const limits: BodyLimits = {
    maximumBytes: options.maximumBodyBytes ?? DEFAULT_MAXIMUM_BODY_BYTES,
    timeoutMilliseconds: options.bodyTimeoutMilliseconds ?? DEFAULT_BODY_TIMEOUT_MILLISECONDS,
  };
  const conclusion = createConclusion(options, parts.clock);

  return async (request, trace) => {
    try {
      const route = checkRoute(findRoute(request.target));
      const operationId = selectOperation(route, request.method);
      trace.operationId = operationId;
      if (options.availability !== undefined) checkAvailability(await options.availability());
      checkRate(buckets, request, route.parameters);
      const received = bodyOf(operationId, request, limits);
      const body = received instanceof Promise ? await received : received;
      const call = { parts, request, parameters: route.parameters, body, trace };
      const answer = conclusion.ofAnswer(request, trace, await operationAnswers[operationId](call));
      return answer instanceof Promise ? await answer : answer;
    } catch (error) {
      return conclusion.ofError(request, trace, error);
    }
  };
}

function checkRoute(route: Route | undefined): Route {
  if (route !== undefined) return route;
  throw new Refusal('about:blank', 404, { detail: 'Nothing is served at this path.' });
}

/** Whoever signs nothing needs no cover: a body of such a request is left alone. */
function bodyOf(
  operationId: OperationId,
  request: WireRequest,
  limits: BodyLimits,
): Uint8Array | Promise<Uint8Array> {
  const { requestBody, signed } = operations[operationId];
  if (requestBody !== null) return readBody(request, limits);
  return signed ? refuseBody(request, limits) : NO_BODY;
}
