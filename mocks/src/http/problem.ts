import { problemTypes } from '@margo-contract/generated/problem-types';
import { createProblem, PROBLEM_MEDIA_TYPE, type Problem } from '@margo-contract/protocol';
import { Refusal } from '@margo-contract/sdk-server';
import type { Answer } from './answer.js';

/** Seconds after which a request that failed may be repeated. */
const RETRY_AFTER_SECONDS = 5;

/** The problem (RFC 9457) that tells of a refusal. Anything else that was thrown is a failure, of which nothing is told. */
export function problemOf(error: unknown, instance?: string): Problem {
  const { type, status, details } = error instanceof Refusal ? error : failure();
  return createProblem({
    status,
    ...(type !== 'about:blank' && { type: problemTypes[type] }),
    detail: details.detail,
    ...(instance !== undefined && { instance }),
    ...(details.errors !== undefined && { errors: details.errors }),
    ...(details.retryAfterSeconds !== undefined && { retryAfterSeconds: details.retryAfterSeconds }),
  });
}

/** The answer that tells of a refusal or failure. */
export function problemAnswer(error: unknown, instance?: string): Answer {
  const { status, details } = error instanceof Refusal ? error : failure();
  return {
    status,
    headers: { 'content-type': PROBLEM_MEDIA_TYPE, 'cache-control': 'no-store', ...details.headers },
    body: Buffer.from(JSON.stringify(problemOf(error, instance))),
  };
}

function failure(): Refusal {
  return new Refusal('about:blank', 500, {
    detail: 'The request could not be completed.',
    retryAfterSeconds: RETRY_AFTER_SECONDS,
    headers: { 'retry-after': String(RETRY_AFTER_SECONDS) },
  });
}
