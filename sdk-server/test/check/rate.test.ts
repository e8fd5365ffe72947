import { describe, expect, it } from 'vitest';
import type { WireRequest } from '../../src/index.js';
import { exchange, NOW } from '../support/client.js';
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
      fields: [],
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
