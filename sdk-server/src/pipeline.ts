import { type OperationId, operations } from '@margo-contract/generated/signature';
import { checkAnswer } from './answer/check-answer.js';
import { complete } from './answer/complete.js';
import { codeContent, withVary } from './answer/content-coding.js';
import { answerFailure, answerRefusal } from './answer/problem.js';
import { Refusal } from './answer/refusal.js';
import { checkAvailability } from './check/availability.js';
import { selectOperation } from './check/method.js';
import { checkRate } from './check/rate.js';
import { type BodyLimits, readBody, refuseBody } from './check/size.js';
import { TokenBuckets } from './limit/token-buckets.js';
import { reportError } from './observe/observer.js';
import type { Trace } from './observe/trace.js';
import type { WfmParts } from './operation/context.js';
import { operationAnswers } from './operation/index.js';
import type { WfmOptions } from './options.js';
import { createRouter } from './route/router.js';
import { createDateField } from './wire/date.js';
import type { WireRequest } from './wire/request.js';
import type { WireResponse } from './wire/response.js';

/** Answers a request and notes in the trace what it learns. */
export type Pipeline = (request: WireRequest, trace: Trace) => Promise<WireResponse>;

const DEFAULT_MAXIMUM_BODY_BYTES = 1_048_576;
const DEFAULT_BODY_TIMEOUT_MILLISECONDS = 30_000;
const NO_BODY = new Uint8Array();

/** The way of a request from its target to its answer. What goes wrong becomes a problem: it never rejects. */
export function createPipeline(options: WfmOptions, parts: WfmParts): Pipeline {
  const run = createChecks(options, parts);
  const isChecked = options.checkAnswers ?? process.env.NODE_ENV !== 'production';
  const choice = options.contentCoding ?? 'documents';

  const date = createDateField(parts.clock);
  return async (request, trace) => {
    try {
      const response = await run(request, trace);
      if (isChecked) checkAnswer(trace.operationId, response);
      const coded = codeContent(request, trace.operationId, response, choice);
      const sent = coded instanceof Promise ? await coded : coded;
      return complete(request, withVary(sent, trace.operationId, choice), date());
    } catch (error) {
      reportError(options, error);
      trace.problemType = 'about:blank';
      const failure = answerFailure(instanceOf(request));
      return complete(request, withVary(failure, trace.operationId, choice), date());
    }
  };
}

/** Everything that comes before an operation, in the order of facts R-01, and the operation. A refusal becomes a problem. */
function createChecks(options: WfmOptions, parts: WfmParts): Pipeline {
  const findRoute = createRouter(options.basePath ?? '');
  const buckets = options.rateLimit && new TokenBuckets(options.rateLimit, parts.clock);
  const limits: BodyLimits = {
    maximumBytes: options.maximumBodyBytes ?? DEFAULT_MAXIMUM_BODY_BYTES,
    timeoutMilliseconds: options.bodyTimeoutMilliseconds ?? DEFAULT_BODY_TIMEOUT_MILLISECONDS,
  };
  return async (request, trace) => {
    try {
      const route = findRoute(request.target);
      if (route === undefined)
        throw new Refusal('about:blank', 404, { detail: 'Nothing is served at this path.' });
      const { parameters } = route;
      const operationId = selectOperation(route, request.method);
      trace.operationId = operationId;
      if (options.availability !== undefined) checkAvailability(await options.availability());
      checkRate(buckets, request, parameters);
      const body = bodyOf(operationId, request, limits);
      const call = { parts, request, parameters, body: body instanceof Promise ? await body : body, trace };
      return await operationAnswers[operationId](call);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      trace.problemType = error.type;
      return answerRefusal(error, instanceOf(request));
    }
  };
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
