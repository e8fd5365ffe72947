import { problemTypes } from '@margo-contract/generated/problem-types';
import { createProblem, PROBLEM_MEDIA_TYPE } from '@margo-contract/protocol';
import type { WireResponse } from '../wire/response.js';
import { Refusal } from './refusal.js';

/** Puts a refusal on the wire as a problem (ERR-001, ERR-002). */
export function answerRefusal({ type, status, details }: Refusal, instance: string): WireResponse {
  const problem = createProblem({
    status,
    ...(type !== 'about:blank' && { type: problemTypes[type] }),
    detail: details.detail,
    instance,
    ...(details.errors && { errors: details.errors }),
    ...(details.retryAfterSeconds !== undefined && { retryAfterSeconds: details.retryAfterSeconds }),
  });
  return {
    status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store', ...details.headers },
    body: Buffer.from(JSON.stringify(problem)),
  };
}

/** What the caller is told when the WFM itself failed: nothing of the reason (RETRY-002). */
export function answerFailure(instance: string): WireResponse {
  const retryAfterSeconds = 5;
  const failure = new Refusal('about:blank', 500, {
    detail: 'The request could not be completed.',
    retryAfterSeconds,
    headers: { 'retry-after': String(retryAfterSeconds) },
  });
  return answerRefusal(failure, instance);
}
