import { describe, expect, it } from 'vitest';
import { InMemoryReplayMemory, type Wfm, type WireRequest } from '../../../src/index.js';
import { type Exchange, exchange, NOW } from '../../support/client.js';
import { CLIENTS, capabilities, DEPLOYMENT, status, testWfm } from '../../support/wfm.js';

/** Order of the group of P-256. */
const N = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;
const REPORT = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw`,
  body: JSON.stringify(capabilities('gw')),
};
const STATUS = {
  method: 'POST',
  target: `${CLIENTS}/deployments/${DEPLOYMENT}/status`,
  body: JSON.stringify(status()),
};

/** A WFM that keeps the requests it was sent, for sending them again. */
function recorder(wfm: Wfm): { wfm: Wfm; requests: WireRequest[] } {
  const requests: WireRequest[] = [];
  const handle: Wfm['handle'] = (request) => {
    requests.push(request);
    return wfm.handle(request);
  };
  return { wfm: { ...wfm, handle }, requests };
}

/** Turns the ECDSA signature (r, s) into (r, n − s), which verifies as well. */
function malleate(value: string): string {
  return value.replace(/:(.*):/, (_, base64: string) => {
    const octets = Buffer.from(base64, 'base64');
    const s = N - BigInt(`0x${octets.subarray(32).toString('hex')}`);
    const other = Buffer.from(s.toString(16).padStart(64, '0'), 'hex');
    return `:${Buffer.concat([octets.subarray(0, 32), other]).toString('base64')}:`;
  });
}

describe('a request that is sent again as it is', () => {
  it.each<[string, Exchange]>([
    ['PUT', REPORT],
    ['POST', { ...REPORT, method: 'POST' }],
    ['POST of a status', STATUS],
    ['DELETE', { method: 'DELETE', target: REPORT.target }],
  ])('is refused when it changes something: %s', async (_, spec) => {
    const { wfm, key, calls } = testWfm();
    const { wfm: recording, requests } = recorder(wfm);
    await exchange(recording, key, spec);
    const again = await wfm.handle(requests[0] as WireRequest);
    expect([again.status, calls.length]).toEqual([401, 1]);
    expect(String(again.body)).toContain('used before');
  });

  it('is refused with the twin of its signature too', async () => {
    const { wfm, key } = testWfm();
    const { wfm: recording, requests } = recorder(wfm);
    await exchange(recording, key, REPORT);
    const [request] = requests as [WireRequest];
    const fields = request.fields.map(
      ([name, value]) => [name, name === 'Signature' ? malleate(value) : value] as const,
    );
    expect((await testTwin(key, { ...request, fields })).status).toBe(201);
    expect((await wfm.handle({ ...request, fields })).status).toBe(401);
  });

  it('is answered when it only reads', async () => {
    const { wfm, key } = testWfm();
    const { wfm: recording, requests } = recorder(wfm);
    await exchange(recording, key, { target: `${CLIENTS}/deployments` });
    expect((await wfm.handle(requests[0] as WireRequest)).status).toBe(200);
  });

  it('is refused outside its window as well, when the memory has forgotten it', async () => {
    let seconds = 0;
    const clock = () => new Date(NOW.getTime() + seconds * 1000);
    const { wfm, key, calls } = testWfm({ clock });
    const { wfm: recording, requests } = recorder(wfm);
    await exchange(recording, key, REPORT);
    const statuses: number[] = [];
    for (seconds of [1, 299, 300, 301, 302, 100_000]) {
      statuses.push((await wfm.handle(requests[0] as WireRequest)).status);
    }
    expect([statuses, calls.length]).toEqual([Array(6).fill(401), 1]);
  });

  it.each([-300, 0, 60])('is refused to the last second of its window, signed %i s off', async (offset) => {
    let seconds = 0;
    const now = () => new Date(NOW.getTime() + seconds * 1000);
    const { wfm, key, calls } = testWfm({ clock: now });
    const { wfm: recording, requests } = recorder(wfm);
    await exchange(recording, key, { ...REPORT, now: new Date(NOW.getTime() + offset * 1000) });
    const [request] = requests as [WireRequest];
    const details: string[] = [];
    for (seconds of [offset + 299, offset + 300, offset + 301].filter((at) => at >= 0)) {
      await exchange(wfm, key, { ...REPORT, now: now() }); // lets the memory forget what it may
      details.push(String((await wfm.handle(request)).body));
    }
    const outside = details.pop();
    for (const detail of details) expect(detail).toContain('used before');
    expect(outside).toContain('created 301 s ago');
    expect(calls.length).toBe(details.length + 2);
  });

  it('is done when it was signed anew', async () => {
    const { wfm, key, calls } = testWfm();
    await exchange(wfm, key, REPORT);
    await exchange(wfm, key, REPORT);
    expect(calls.length).toBe(2);
  });

  /** A WFM with the same client that has not seen the request: the twin is a right signature. */
  function testTwin(key: Parameters<typeof exchange>[1], request: WireRequest) {
    return testWfm({ clientKey: key }).wfm.handle(request);
  }
});

function memoryAt(seconds: number, maximum?: number) {
  const clock = { seconds };
  return { clock, memory: new InMemoryReplayMemory(() => new Date(clock.seconds * 1000), maximum) };
}

describe('the replay memory', () => {
  it('knows a name until its time is over', async () => {
    const { clock, memory } = memoryAt(1000);
    expect(await memory.remember('a', 1300)).toBe(true);
    clock.seconds = 1300;
    expect(await memory.remember('a', 1300)).toBe(false);
    clock.seconds = 1301;
    expect(await memory.remember('a', 1601)).toBe(true);
  });

  it('forgets what is too old, and grows no further than its maximum', async () => {
    const { clock, memory } = memoryAt(1000, 3);
    for (const name of ['a', 'b', 'c', 'd']) await memory.remember(name, 1300);
    expect(memory.size).toBe(3);
    expect(await memory.remember('d', 1300)).toBe(false);
    clock.seconds = 2000;
    await memory.remember('e', 2300);
    expect(memory.size).toBe(1);
  });
});
