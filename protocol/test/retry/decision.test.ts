import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type FailedAttempt,
  MAXIMUM_RETRY_AFTER_MILLISECONDS,
  retryDecision,
} from '../../src/retry/index.js';

const clock = () => new Date('2026-11-22T10:00:00Z');

/** The wait in seconds; undefined when the request is not repeated. In the middle there is no jitter. */
function waitFor(failed: Partial<FailedAttempt>): number | undefined {
  const decision = retryDecision({ attempt: 1, random: () => 0.5, clock, ...failed });
  return decision.retry ? decision.waitMilliseconds / 1000 : undefined;
}

describe('whether a request is repeated (RETRY-005)', () => {
  it.each([429, 500, 503])('%i is, unless the problem says no', (status) => {
    expect(waitFor({ status })).toBe(1);
    expect(waitFor({ status, problem: {} })).toBe(1);
    expect(waitFor({ status, problem: { retryable: true } })).toBe(1);
    expect(waitFor({ status, problem: { retryable: false }, retryAfter: '5' })).toBeUndefined();
  });

  it.each([400, 401, 403, 404, 406, 409, 413, 415, 422, 501, 502, 504])(
    '%i is not, unless the problem says yes',
    (status) => {
      expect(waitFor({ status })).toBeUndefined();
      expect(
        waitFor({ status, retryAfter: '5', problem: { backoffStrategy: 'exponential' } }),
      ).toBeUndefined();
      expect(waitFor({ status, problem: { retryable: true } })).toBe(1);
    },
  );

  it('no response counts like 503', () => {
    expect([1, 2, 3].map((attempt) => waitFor({ attempt }))).toEqual([1, 2, 4]);
  });
});

describe('the wait', () => {
  const attempts = [1, 2, 3, 9, 10, 11, 2000];

  it('doubles from a second up to 300', () => {
    expect(attempts.map((attempt) => waitFor({ status: 503, attempt }))).toEqual([
      1, 2, 4, 256, 300, 300, 300,
    ]);
  });

  it('begins with retryAfterSeconds', () => {
    const problem = { retryAfterSeconds: 40 } as const;
    expect([1, 2, 3, 4].map((attempt) => waitFor({ status: 503, problem, attempt }))).toEqual([
      40, 80, 160, 300,
    ]);
  });

  it('begins with Retry-After, which counts before retryAfterSeconds (RETRY-006)', () => {
    const failed = { status: 503, retryAfter: '20', problem: { retryAfterSeconds: 2 } };
    expect(waitFor(failed)).toBeCloseTo(22, 9);
    expect(waitFor({ ...failed, random: () => 0 })).toBe(20);
    expect(waitFor({ ...failed, random: () => 0, attempt: 3 })).toBe(80);
    expect(waitFor({ ...failed, retryAfter: 'Sun, 22 Nov 2026 10:00:20 GMT', random: () => 0 })).toBe(20);
  });

  it('turns to retryAfterSeconds when Retry-After cannot be read', () => {
    expect(waitFor({ status: 503, retryAfter: 'soon', problem: { retryAfterSeconds: 2 } })).toBe(2);
  });

  it('is longer than 300 seconds when the server asks for it', () => {
    expect(waitFor({ status: 503, retryAfter: '900', random: () => 0, attempt: 9 })).toBe(900);
    expect(waitFor({ status: 503, problem: { retryAfterSeconds: 900 } })).toBe(900);
  });

  it('is never longer than a day but for jitter', () => {
    const day = MAXIMUM_RETRY_AFTER_MILLISECONDS / 1000;
    expect(waitFor({ status: 503, retryAfter: '99999999', random: () => 0 })).toBe(day);
    expect(waitFor({ status: 503, problem: { retryAfterSeconds: Number.MAX_SAFE_INTEGER } })).toBe(day);
  });

  it.each(['fixed', 'none'] as const)('stays the same with %s', (backoffStrategy) => {
    const problem = { retryable: true, backoffStrategy, retryAfterSeconds: 7 };
    expect(attempts.map((attempt) => waitFor({ status: 503, problem, attempt }))).toEqual(
      attempts.map(() => 7),
    );
  });

  it('stays the same when a problem is only said to be retryable', () => {
    expect(waitFor({ status: 404, problem: { retryable: true }, attempt: 5 })).toBe(1);
    expect(
      waitFor({ status: 404, problem: { retryable: true, backoffStrategy: 'exponential' }, attempt: 5 }),
    ).toBe(16);
  });

  it('is never nothing, so that a client never asks again at once for ever', () => {
    expect(waitFor({ status: 503, retryAfter: '0', random: () => 0 })).toBe(1);
    expect(waitFor({ status: 503, retryAfter: 'Wed, 21 Oct 2015 07:28:00 GMT', random: () => 0 })).toBe(1);
    expect(waitFor({ status: 503, problem: { retryAfterSeconds: 0 } })).toBe(1);
    expect(waitFor({ status: 503, problem: { retryAfterSeconds: -5 } })).toBe(1);
    expect(waitFor({ status: 503, problem: { retryAfterSeconds: Number.NaN } })).toBe(1);
  });
});

describe('jitter', () => {
  it('is up to a fifth either way', () => {
    expect(waitFor({ status: 503, random: () => 0, attempt: 4 })).toBe(6.4);
    expect(waitFor({ status: 503, random: () => 0.999, attempt: 4 })).toBeCloseTo(9.6, 2);
    expect(waitFor({ status: 503, problem: { retryAfterSeconds: 10 }, random: () => 0 })).toBe(8);
  });

  it('never shortens a wait that Retry-After gave (R-20, RETRY-004)', () => {
    const fraction = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    const strategy = fc.constantFrom('none', 'fixed', 'exponential', undefined);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 86_400 }),
        fc.nat(),
        strategy,
        fc.integer({ min: 1, max: 50 }),
        fraction,
        (seconds, retryAfterSeconds, backoffStrategy, attempt, random) => {
          const problem = { retryAfterSeconds, ...(backoffStrategy && { backoffStrategy }) };
          const wait =
            waitFor({ status: 503, retryAfter: `${seconds}`, problem, attempt, random: () => random }) ?? 0;
          expect(wait).toBeGreaterThanOrEqual(seconds);
          expect(wait).toBeLessThanOrEqual(Math.max(seconds, 300) * 1.2 + 0.001);
        },
      ),
      { numRuns: 500 },
    );
  });
});
