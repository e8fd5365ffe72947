import { reportError, type Trace } from '../observe/observer.js';
import { checkResponse } from '../response/check-response.js';
import { codeContent, withVary } from '../response/content-coding.js';
import { problemResponse, Refusal } from '../response/refusal.js';
import type { WireRequest } from '../wire/request.js';
import { complete, createDateField, type WireResponse } from '../wire/response.js';
import { instanceOf } from '../wire/target.js';
import type { Service } from './service.js';

/** Makes of what came out of a request what is sent. */
export interface Conclusion {
  /** @throws MargoError `server-response-invalid` when the response breaks the contract */
  ofResponse(
    request: WireRequest,
    trace: Trace,
    response: WireResponse,
  ): WireResponse | Promise<WireResponse>;
  /** A refusal becomes its problem, anything else a 500 that says nothing of the reason. */
  ofError(request: WireRequest, trace: Trace, error: unknown): WireResponse;
}

type ConclusionOptions = Pick<
  Service<string, unknown>,
  'clock' | 'responseValidators' | 'codedOperations' | 'queryInInstance' | 'onError'
>;

/** Concludes requests: which responses are checked and compressed, and who is told of a failure. */
export function createConclusion(options: ConclusionOptions): Conclusion {
  const { responseValidators, codedOperations, queryInInstance = false } = options;
  const date = createDateField(options.clock);
  const isCoded = ({ operation }: Trace): boolean =>
    operation !== undefined && codedOperations?.has(operation.operationId) === true;

  const check = ({ operation }: Trace, response: WireResponse) => {
    if (responseValidators !== undefined) checkResponse(operation, responseValidators, response);
  };

  const finish = (request: WireRequest, trace: Trace, response: WireResponse) =>
    complete(request, isCoded(trace) ? withVary(response) : response, date());

  const ofFailure = (request: WireRequest, trace: Trace, error: unknown) => {
    reportError(options, error);
    trace.problemType = 'about:blank';
    return finish(request, trace, problemResponse(error, instanceOf(request.target, queryInInstance)));
  };

  const ofRefusal = (request: WireRequest, trace: Trace, refusal: Refusal) => {
    trace.problemType = refusal.type;
    const response = problemResponse(refusal, instanceOf(request.target, queryInInstance));
    check(trace, response);
    return finish(request, trace, response);
  };

  /** The status is on its way when a stream fails, so that only the observer can be told. */
  const guarded = (response: WireResponse, stream: AsyncIterable<string>): WireResponse => ({
    ...response,
    stream: reporting(stream, (error) => reportError(options, error)),
  });

  return {
    ofResponse: (request, trace, response) => {
      if (response.stream !== undefined) return finish(request, trace, guarded(response, response.stream));
      check(trace, response);
      if (!isCoded(trace)) return finish(request, trace, response);
      const coded = codeContent(request, response);
      if (coded instanceof Promise) return coded.then((sent) => finish(request, trace, sent));
      return finish(request, trace, coded);
    },
    ofError: (request, trace, error) => {
      if (!(error instanceof Refusal)) return ofFailure(request, trace, error);
      try {
        return ofRefusal(request, trace, error);
      } catch (fault) {
        return ofFailure(request, trace, fault);
      }
    },
  };
}

async function* reporting(
  stream: AsyncIterable<string>,
  report: (error: unknown) => void,
): AsyncGenerator<string> {
  try {
    yield* stream;
  } catch (error) {
    report(error);
    throw error;
  }
}
