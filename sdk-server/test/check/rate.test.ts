import { describe, expect, it } from 'vitest';
import { TokenBuckets } from '../../src/check/rate.js';
import type { RateLimit, WireRequest } from '../../src/index.js';
import { exchange, HOST, NOW } from '../support/client.js';
import { CLIENTS, testWfm } from '../support/wfm.js';

const DEPLOYMENTS = { target: `${CLIENTS}/deployments` };

function limited(seconds = { now: 0 }) {
  return testWfm({
    rateLimit: { requestsPerSecond: 0.1, burst: 2 },
    clock: () => new Date(NOW.getTime() + seconds.now * 1000),
  });
}

describe('the rate limit', () => {
  it('answers 429 and says when to come again, and then takes the request', async () => {
    const seconds = { now: 0 };
    const { wfm, key } = limited(seconds);
    await exchange(wfm, key, DEPLOYMENTS);
    await exchange(wfm, key, DEPLOYMENTS);
    const { status, headers, json } = await exchange(wfm, key, DEPLOYMENTS);
    expect([status, headers['retry-after'], json.retryAfterSeconds]).toEqual([429, '10', 10]);
    expect(json).toMatchObject({ type: 'about:blank', retryable: true, backoffStrategy: 'exponential' });
    seconds.now = 10;
    expect((await exchange(wfm, key, DEPLOYMENTS)).status).toBe(200);
  });

  it('refuses before it reads the body, and comes after route and method', async () => {
    const { wfm } = limited();
    let reads = 0;
    const request: WireRequest = {
      method: 'PUT',
      target: `${CLIENTS}/capabilities/gw`,
      fields: [['Host', HOST]],
      readBody: async () => {
        reads += 1;
        return new Uint8Array();
      },
    };
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await wfm.handle(request)).status);
    expect([statuses.slice(2), reads]).toEqual([[429, 429], 2]);
    expect((await wfm.handle({ ...request, method: 'PATCH' })).status).toBe(405);
    expect((await wfm.handle({ ...request, target: '/nowhere' })).status).toBe(404);
  });

  it('counts each client and each address by itself', async () => {
    const { wfm, key } = limited();
    for (let count = 0; count < 5; count += 1) {
      await exchange(wfm, key, { target: '/api/v1/clients/other/deployments' });
      await exchange(
        { ...wfm, handle: (r) => wfm.handle({ ...r, peerAddress: '10.0.0.9' }) },
        key,
        DEPLOYMENTS,
      );
    }
    expect((await exchange(wfm, key, DEPLOYMENTS)).status).toBe(200);
  });
});

function bucketsAt(limit: RateLimit) {
  const time = { milliseconds: 1_000_000 };
  return { time, buckets: new TokenBuckets(limit, () => new Date(time.milliseconds)) };
}

describe('token buckets', () => {
  it('let a burst through, then say when the next request is taken', () => {
    const { time, buckets } = bucketsAt({ requestsPerSecond: 0.5, burst: 3 });
    expect([1, 2, 3, 4, 5].map(() => buckets.take('a'))).toEqual([0, 0, 0, 2, 2]);
    time.milliseconds += 1_999;
    expect(buckets.take('a')).toBe(1);
    time.milliseconds += 1;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 2]);
  });

  it('are right when the caller waits as long as it was told', () => {
    for (const requestsPerSecond of [0.01, 0.3, 1, 7, 1000]) {
      const { time, buckets } = bucketsAt({ requestsPerSecond, burst: 1 });
      buckets.take('a');
      for (let round = 0; round < 50; round += 1) {
        const seconds = buckets.take('a');
        expect(seconds).toBeGreaterThanOrEqual(1);
        time.milliseconds += seconds * 1000;
        expect(buckets.take('a')).toBe(0);
      }
    }
  });

  it('are one for each caller, and never fuller than the burst', () => {
    const { time, buckets } = bucketsAt({ requestsPerSecond: 1, burst: 2 });
    expect(['a', 'a', 'b', 'b', 'a'].map((caller) => buckets.take(caller))).toEqual([0, 0, 0, 0, 1]);
    time.milliseconds += 1e9;
    expect([1, 2, 3].map(() => buckets.take('a'))).toEqual([0, 0, 1]);
  });

  it('take nothing and give nothing when the clock is set back', () => {
    const { time, buckets } = bucketsAt({ requestsPerSecond: 1, burst: 2 });
    buckets.take('a');
    time.milliseconds -= 500_000;
    expect([buckets.take('a'), buckets.take('a')]).toEqual([0, 1]);
    time.milliseconds += 1000;
    expect(buckets.take('a')).toBe(0);
  });

  it('keep no more callers than they may, and forget who is silent long enough', () => {
    const { time, buckets } = bucketsAt({ requestsPerSecond: 1, burst: 2, maximumCallers: 100 });
    for (let caller = 0; caller < 10_000; caller += 1) buckets.take(`caller ${caller}`);
    expect(buckets.size).toBe(100);
    time.milliseconds += 2000;
    buckets.take('last');
    expect(buckets.size).toBe(1);
  });

  it.each([
    { requestsPerSecond: 0, burst: 1 },
    { requestsPerSecond: Number.NaN, burst: 1 },
    { requestsPerSecond: 1, burst: 0.5 },
    { requestsPerSecond: 1, burst: 1, maximumCallers: 0 },
  ])('refuse a limit that lets nobody in: %j', (limit) => {
    expect(() => bucketsAt(limit)).toThrow(RangeError);
  });
});
