import { describe, expect, it } from 'vitest';
import { sleep } from '../../src/retry/sleep.js';

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
