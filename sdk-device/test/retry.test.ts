import { describe, expect, it } from 'vitest';
import { ResponseError, TransportError } from '../src/index.js';
import { DEFAULT_RETRY_LIMITS, mayPass, retry, sleep } from '../src/retry.js';

/** Gives errors in turn, then a result; tells the waits. */
async function run(errors: readonly Error[], randomNumber = 0.5, limits = DEFAULT_RETRY_LIMITS) {
  const waits: number[] = [];
  const left = [...errors];
  const call = async () => {
    const error = left.shift();
    if (error !== undefined) throw error;
    return 'done';
  };
  const sleep = async (milliseconds: number) => {
    waits.push(milliseconds);
  };
  const clock = () => new Date(0);
  const result = await retry(call, { ...limits, clock, sleep, randomNumber: () => randomNumber }).catch(
    (error: unknown) => error,
  );
  return { result, waits };
}

const failed = new TransportError('transport-failed', 'No answer');

describe('retry', () => {
  it.each([
    [0, [800, 1600, 3200]],
    [0.5, [1000, 2000, 4000]],
    [1, [1200, 2400, 4800]],
  ])('spreads the waits with the random number %d', async (randomNumber, waits) => {
    expect(await run([failed, failed, failed], randomNumber)).toEqual({ result: 'done', waits });
  });

  it('throws the error of the last try', async () => {
    const last = new TransportError('transport-timeout', 'No answer in time');
    expect(await run([failed, failed, failed, last])).toEqual({ result: last, waits: [1000, 2000, 4000] });
  });

  it.each([
    new TransportError('transport-server-untrusted', 'Another CA'),
    new ResponseError('response-unusable-etag', 'Another ETag'),
    new TypeError('A mistake'),
  ])('does not repeat what cannot pass: %s', async (error) => {
    expect(await run([error])).toEqual({ result: error, waits: [] });
  });

  it('does not wait longer than it may', async () => {
    const limits = { maximumAttempts: 9, maximumWaitMilliseconds: 2500 };
    expect(await run([failed, failed, failed], 0.5, limits)).toEqual({ result: failed, waits: [1000, 2000] });
  });
});

describe('mayPass', () => {
  it.each([
    [true, failed],
    [true, new TransportError('transport-timeout', '')],
    [false, new TransportError('transport-server-untrusted', '')],
    [false, new TransportError('transport-tls-version', '')],
    [false, new TransportError('transport-response-too-large', '')],
    [false, new ResponseError('response-unusable-etag', '')],
    [false, new Error('x')],
    [false, undefined],
  ])('says %s of %s', (expected, error) => {
    expect(mayPass(error)).toBe(expected);
  });
});

describe('sleep', () => {
  it('ends', async () => {
    await sleep(0);
  });

  it('rejects with the reason when the caller aborts, before or meanwhile', async () => {
    const reason = new Error('shutting down');
    await expect(sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason);
    const controller = new AbortController();
    const sleeping = sleep(60_000, controller.signal);
    controller.abort(reason);
    await expect(sleeping).rejects.toBe(reason);
  });
});
