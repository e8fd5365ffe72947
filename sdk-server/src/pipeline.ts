import { type OperationId, operations } from '@margo-contract/generated/signature';
import { checkAnswer } from './answer/check-answer.js';
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
import type { WireRequest } from './wire/request.js';
import type { WireResponse } from './wire/response.js';

/** Answers a request and notes in the trace what it learns. */
export type Pipeline = (request: WireRequest, trace: Trace) => Promise<WireResponse>;

const DEFAULT_MAXIMUM_BODY_BYTES = 1_048_576;
const DEFAULT_BODY_TIMEOUT_MILLISECONDS = 30_000;

/** The way of a request from its target to its answer. What goes wrong becomes a problem: it never rejects. */
export function createPipeline(options: WfmOptions, parts: WfmParts): Pipeline {
  const run = createChecks(options, parts);
  const isChecked = options.checkAnswers ?? process.env.NODE_ENV !== 'production';
  const choice = options.contentCoding ?? 'documents';

  return async (request, trace) => {
    try {
      const response = await refusable(run, request, trace);
      if (isChecked) checkAnswer(trace.operationId, response);
      const coded = codeContent(request, trace.operationId, response, choice);
      return withVary(coded instanceof Promise ? await coded : coded, trace.operationId, choice);
    } catch (error) {
      reportError(options, error);
      trace.problemType = 'about:blank';
      return withVary(answerFailure(instanceOf(request)), trace.operationId, choice);
    }
  };
}

/** Everything that comes before an operation, in the order of facts R-01, and the operation. */
function createChecks(options: WfmOptions, parts: WfmParts): Pipeline {
  const findRoute = createRouter(options.basePath ?? '');
  const buckets = options.rateLimit && new TokenBuckets(options.rateLimit, parts.clock);
  const limits: BodyLimits = {
    maximumBytes: options.maximumBodyBytes ?? DEFAULT_MAXIMUM_BODY_BYTES,
    timeoutMilliseconds: options.bodyTimeoutMilliseconds ?? DEFAULT_BODY_TIMEOUT_MILLISECONDS,
  };
  return async (request, trace) => {
    const route = findRoute(request.target);
    if (route === undefined)
      throw new Refusal('about:blank', 404, { detail: 'Nothing is served at this path.' });
    const operationId = selectOperation(route, request.method);
    trace.operationId = operationId;
    checkAvailability(await options.availability?.());
    checkRate(buckets, request, route.parameters);
    const body = await bodyOf(operationId, request, limits);
    return operationAnswers[operationId]({ parts, request, parameters: route.parameters, body, trace });
  };
}

/** Whoever signs nothing needs no cover: a body of such a request is left alone. */
async function bodyOf(
  operationId: OperationId,
  request: WireRequest,
  limits: BodyLimits,
): Promise<Uint8Array> {
  const { requestBody, signed } = operations[operationId];
  if (requestBody !== null) return readBody(request, limits);
  if (signed) await refuseBody(request, limits);
  return new Uint8Array();
}

async function refusable(run: Pipeline, request: WireRequest, trace: Trace): Promise<WireResponse> {
  try {
    return await run(request, trace);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    trace.problemType = error.type;
    return answerRefusal(error, instanceOf(request));
  }
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
