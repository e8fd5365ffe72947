import { fieldValue, type ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { show } from './matcher.js';

/** Checks what an error says about repeating: the members, and Retry-After where it must not be (facts 4.5). */
export function checkRetry(
  problem: Record<string, unknown>,
  response: ReceivedResponse,
): readonly Deviation[] {
  const absent = ['retryable', 'backoffStrategy'].filter((name) => problem[name] === undefined);
  const missing = absent.map((name) => ({
    requirements: ['RETRY-007'],
    expected: `the member ${name}`,
    actual: 'it is absent',
  }));
  if (response.status === 429 || response.status === 503) return checkMembers(problem, 'RETRY-001', true);
  if (response.status === 500) return checkServerError(problem, response);
  if (isMissingBundle(problem)) return checkMembers(problem, 'TB-008', true);
  return [...missing, ...checkMembers(problem, 'RETRY-003', false), ...checkNoRetryAfter(response)];
}

/** The one error of 4xx that says to try again; Retry-After is optional beside it. */
function isMissingBundle({ type }: Record<string, unknown>): boolean {
  return typeof type === 'string' && type.endsWith('#spiffe-bundle-not-found');
}

function checkMembers(
  problem: Record<string, unknown>,
  id: string,
  retryable: boolean,
): readonly Deviation[] {
  const wanted = { retryable, backoffStrategy: retryable ? 'exponential' : 'none' };
  return Object.entries(wanted).flatMap(([name, value]) => {
    const actual = problem[name];
    const isTolerated = actual === undefined && !retryable;
    if (actual === value || isTolerated) return [];
    const expected = `${name} ${show(value)}`;
    return [{ requirements: [id], expected, actual: show(actual), place: `/${name}` }];
  });
}

/** Erratum R-34: the members are demanded, the header field is recommended. */
function checkServerError(
  problem: Record<string, unknown>,
  { fields }: ReceivedResponse,
): readonly Deviation[] {
  const members = checkMembers(problem, 'RETRY-009', true);
  if (fieldValue(fields, 'retry-after') !== undefined) return members;
  return [
    ...members,
    {
      requirements: ['RETRY-002'],
      expected: 'a header field Retry-After',
      actual: 'none',
      place: 'retry-after',
    },
  ];
}

function checkNoRetryAfter({ fields }: ReceivedResponse): readonly Deviation[] {
  const actual = fieldValue(fields, 'retry-after');
  if (actual === undefined) return [];
  return [
    { requirements: ['RETRY-003'], expected: 'no Retry-After', actual: `Retry-After: ${show(actual)}` },
  ];
}
