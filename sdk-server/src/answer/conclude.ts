import type { Clock } from '@margo-contract/protocol';
import { reportError } from '../observe/observer.js';
import type { Trace } from '../observe/trace.js';
import type { WfmOptions } from '../options.js';
import { createDateField } from '../wire/date.js';
import type { WireRequest } from '../wire/request.js';
import type { WireResponse } from '../wire/response.js';
import { checkAnswer } from './check-answer.js';
import { complete } from './complete.js';
import { codeContent, withVary } from './content-coding.js';
import { answerFailure, answerRefusal } from './problem.js';
import { Refusal } from './refusal.js';

/** Makes of what came out of a request what is sent. */
export interface Conclusion {
  /** @throws MargoError `server-answer-invalid` when the answer breaks the contract */
  ofAnswer(request: WireRequest, trace: Trace, response: WireResponse): WireResponse | Promise<WireResponse>;
  /** A refusal becomes its problem, anything else a 500 that says nothing of the reason. */
  ofError(request: WireRequest, trace: Trace, error: unknown): WireResponse;
}

/** Concludes requests as the options say: which answers are checked and compressed, and who is told of a failure. */
export function createConclusion(options: WfmOptions, clock: Clock): Conclusion {
  const isChecked = options.checkAnswers ?? process.env.NODE_ENV !== 'production';
  const choice = options.contentCoding ?? 'documents';
  const date = createDateField(clock);

  const finish = (request: WireRequest, { operationId }: Trace, response: WireResponse) =>
    complete(request, withVary(response, operationId, choice), date());

  const ofAnswer: Conclusion['ofAnswer'] = (request, trace, response) => {
    if (isChecked) checkAnswer(trace.operationId, response);
    const coded = codeContent(request, trace.operationId, response, choice);
    if (coded instanceof Promise) return coded.then((sent) => finish(request, trace, sent));
    return finish(request, trace, coded);
  };

  const ofFailure = (request: WireRequest, trace: Trace, error: unknown) => {
    reportError(options, error);
    trace.problemType = 'about:blank';
    return finish(request, trace, answerFailure(instanceOf(request)));
  };

  const ofRefusal = (request: WireRequest, trace: Trace, refusal: Refusal) => {
    trace.problemType = refusal.type;
    const response = answerRefusal(refusal, instanceOf(request));
    if (isChecked) checkAnswer(trace.operationId, response);
    return finish(request, trace, response);
  };

  const ofError: Conclusion['ofError'] = (request, trace, error) => {
    if (!(error instanceof Refusal)) return ofFailure(request, trace, error);
    try {
      return ofRefusal(request, trace, error);
    } catch (fault) {
      return ofFailure(request, trace, fault);
    }
  };

  return { ofAnswer, ofError };
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
