import { withHeaders, withProblem } from '../behaviour/response.js';
import type { FaultEntry } from './fault.js';
import { onProblems } from './problem.js';

const RETRYABLE = [429, 500, 503];

/** What goes wrong with what an error says about repeating the request. */
export const retryFaults: readonly FaultEntry[] = [
  {
    name: 'lasting-errors-retryable',
    requirement: 'RETRY-003',
    effect: 'Errors that stay are marked to be repeated.',
    behaviour: onProblems((response) =>
      RETRYABLE.includes(response.status) ? undefined : withProblem(response, { retryable: true }),
    ),
  },
  {
    name: 'lasting-errors-with-retry-after',
    requirement: 'RETRY-003',
    effect: 'Errors that stay have Retry-After.',
    behaviour: onProblems((response) =>
      RETRYABLE.includes(response.status) ? undefined : withHeaders(response, { 'retry-after': '30' }),
    ),
  },
  {
    name: 'maintenance-without-retry-after',
    requirement: 'RETRY-001',
    effect: 'A 503 does not say for how long.',
    behaviour: onProblems((response) =>
      response.status === 503 ? withHeaders(response, { 'retry-after': undefined }) : undefined,
    ),
  },
  {
    name: 'maintenance-not-retryable',
    requirement: 'RETRY-001',
    effect: 'A 503 is marked as one that is not to be repeated.',
    behaviour: onProblems((response) =>
      response.status === 503
        ? withProblem(response, { retryable: false, backoffStrategy: 'none' })
        : undefined,
    ),
  },
  {
    name: 'throttled-without-retry-after',
    requirement: 'RETRY-001',
    profiles: ['signature'],
    effect: 'A 429 does not say for how long.',
    behaviour: onProblems((response) =>
      response.status === 429 ? withHeaders(response, { 'retry-after': undefined }) : undefined,
    ),
  },
  {
    name: 'failure-without-retry-after',
    requirement: 'RETRY-002',
    profiles: ['signature'],
    effect: 'A 500 does not say for how long.',
    behaviour: onProblems((response) =>
      response.status === 500 ? withHeaders(response, { 'retry-after': undefined }) : undefined,
    ),
  },
  {
    name: 'failure-not-retryable',
    requirement: 'RETRY-009',
    profiles: ['signature'],
    effect: 'A 500 is marked as one that is not to be repeated.',
    behaviour: onProblems((response) =>
      response.status === 500
        ? withProblem(response, { retryable: false, backoffStrategy: 'none' })
        : undefined,
    ),
  },
  {
    name: 'retry-members-missing',
    requirement: 'RETRY-007',
    effect: 'Problems do not say whether to repeat the request.',
    behaviour: onProblems((response) =>
      RETRYABLE.includes(response.status)
        ? undefined
        : withProblem(response, { retryable: undefined, backoffStrategy: undefined }),
    ),
  },
];
