import { describe, expect, it } from 'vitest';
import { TransportError } from '../../src/index.js';
import { AgentWfm, deployment, TestDevice, temporaryFolder } from '../support/agent-wfm.js';
import { problem } from '../support/fake-wfm.js';

const ENDPOINTS = ['https://a.example', 'https://b.example', 'https://c.example'];
const EVERY = 60_000;
const down = () => new TransportError('transport-failed', 'down');
const untrusted = () => new TransportError('transport-server-untrusted', 'untrusted');

/** Runs a device for so many polls, with an outcome for each request by host; tells the hosts in order. */
async function run(
  outcome: (host: string, count: number, method: string) => Response | Error | undefined,
  { polls = 8, ...options }: { polls?: number; failuresBeforeMove?: number } = {},
) {
  const wfm = new AgentWfm();
  await wfm.assign([deployment()]);
  const device = new TestDevice(wfm, await temporaryFolder(), { endpoints: ENDPOINTS, ...options });
  await device.live();
  const asked: string[] = [];
  const times: number[] = [];
  wfm.requests.length = 0;
  wfm.capabilities.length = 0;
  wfm.intercept = ({ host, method }) => {
    asked.push(host.slice(0, 1));
    times.push(device.time);
    return outcome(host.slice(0, 1), asked.length, method);
  };
  const agent = await device.open();
  const stop = new AbortController();
  const running = device.desired(agent, { every: EVERY }).run({ signal: stop.signal });
  await expect.poll(() => asked.length).toBeGreaterThanOrEqual(polls);
  stop.abort();
  await running;
  await agent.close();
  return { wfm, device, asked: asked.slice(0, polls).join(''), times, status: agent.status() };
}

describe('failover (FAIL-001, FAIL-002)', () => {
  it('moves to the next endpoint after failures in a row, and returns by a poll', async () => {
    const { asked, wfm, device } = await run(
      (host, count) => (host === 'a' && count < 8 ? down() : undefined),
      {
        polls: 9,
      },
    );
    expect(asked).toMatch(/^aaab/);
    expect(asked).toMatch(/a$/);
    expect(wfm.requests.join()).not.toContain('onboarding');
    expect(wfm.capabilities).toEqual([]);
    expect(device.types().filter((type) => type === 'endpoint-changed')).toHaveLength(2);
  });

  it('goes to a backup at once with a request that had no response, not with one that had', async () => {
    const silent = await run((host) => (host === 'a' ? down() : undefined), {
      failuresBeforeMove: 1,
      polls: 2,
    });
    expect(silent.asked).toBe('ab');
    expect(silent.times[1]).toBe(silent.times[0]);
    const failing = await run((host) => (host === 'a' ? problem(500, 'about:blank')() : undefined), {
      failuresBeforeMove: 1,
      polls: 2,
    });
    expect(failing.asked.slice(0, 2)).toBe('ab');
    expect(failing.device.types()).toContain('cycle-failed');
  });

  it('moves away from a server that is not trusted, with a security event', async () => {
    const { asked, device } = await run((host) => (host === 'a' ? untrusted() : undefined), { polls: 5 });
    expect(asked).toMatch(/^aaab/);
    expect(device.events).toContainEqual(
      expect.objectContaining({ type: 'endpoint-failed', isSecurityEvent: true }),
    );
  });

  it('moves when a 503 asks for a long wait, and does not ask that endpoint before it has passed', async () => {
    const long = () => problem(503, 'about:blank', {}, { 'Retry-After': '600' })();
    const { asked, times } = await run((host) => (host === 'a' ? long() : undefined), { polls: 14 });
    expect(asked).toMatch(/^ab+ab/);
    const again = asked.indexOf('a', 1);
    expect((times[again] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(600_000);
  });

  it.each([301, 400, 401, 403, 404, 422])('stays where it is after a %i', async (status) => {
    const response = () => (status < 400 ? new Response(null, { status }) : problem(status, 'about:blank')());
    expect((await run(response, { polls: 5 })).asked).toBe('aaaaa');
  });

  it('lets a 429 bind all endpoints, and stays', async () => {
    const busy = () => problem(429, 'about:blank', {}, { 'Retry-After': '100' })();
    const { asked, times } = await run((_, count) => (count === 1 ? busy() : undefined), { polls: 3 });
    expect(asked).toBe('aaa');
    expect((times[1] ?? 0) - (times[0] ?? 0)).toBeGreaterThanOrEqual(100_000);
  });

  it('gives each endpoint its own growing wait when none responds', async () => {
    const { asked, times } = await run(() => down(), { polls: 40 });
    for (const host of 'abc') {
      const mine = times.filter((_, at) => asked[at] === host);
      const gaps = mine.slice(1).map((time, at) => time - (mine[at] ?? 0));
      expect(gaps.length, host).toBeGreaterThan(5);
      for (const [at, gap] of gaps.entries()) {
        expect(gap).toBeGreaterThanOrEqual(Math.min(1000 * 2 ** at, 300_000));
      }
    }
  });

  it('refuses what a backup serves that lags, and stays with it (MAN-014)', async () => {
    const wfm = new AgentWfm();
    await wfm.assign([deployment()], 7n);
    const device = new TestDevice(wfm, await temporaryFolder(), {
      endpoints: ENDPOINTS,
      failuresBeforeMove: 1,
    });
    await device.live();
    await wfm.assign([deployment()], 6n);
    wfm.intercept = ({ host }) => (host.startsWith('a') ? down() : undefined);
    for (let times = 0; times < 3; times++) {
      await expect(device.live()).rejects.toMatchObject({ code: 'manifest-version-not-newer' });
    }
    expect(device.changes).toHaveLength(1);
    await wfm.assign([deployment()], 8n);
    await device.live();
    expect(device.changes).toHaveLength(3);
  });

  it('refuses what a backup serves that has forked: the held version with another digest (MAN-014)', async () => {
    const wfm = new AgentWfm();
    await wfm.assign([deployment()], 7n);
    const options = { endpoints: ENDPOINTS, failuresBeforeMove: 1 };
    const device = new TestDevice(wfm, await temporaryFolder(), options);
    await device.live();
    await wfm.assign([deployment()], 7n);
    wfm.intercept = ({ host }) => (host.startsWith('b') ? undefined : down());
    for (let times = 0; times < 2; times++) {
      await expect(device.live()).rejects.toMatchObject({ code: 'manifest-version-not-newer' });
      expect(device.agent?.status()).toMatchObject({ manifestVersion: '7' });
    }
    expect(device.changes).toHaveLength(1);
    await wfm.assign([deployment()], 8n);
    await device.live();
    expect(device.changes).toHaveLength(3);
  });

  it('keeps clientId, version, capabilities and waiting reports at a backup (FAIL-002)', async () => {
    const wfm = new AgentWfm();
    const assigned = deployment();
    await wfm.assign([assigned]);
    const options = { endpoints: ENDPOINTS, failuresBeforeMove: 1 };
    const device = new TestDevice(wfm, await temporaryFolder(), options);
    wfm.intercept = ({ path }) => (path.endsWith('/status') ? down() : undefined);
    await device.live();
    const before = device.agent?.status();
    wfm.requests.length = 0;
    wfm.capabilities.length = 0;
    device.time += 600_000;
    wfm.intercept = ({ host }) => (host.startsWith('b') ? undefined : down());
    await device.live();
    expect(device.agent?.status()).toMatchObject({
      clientId: before?.clientId,
      manifestVersion: before?.manifestVersion,
    });
    expect(wfm.capabilities).toEqual([]);
    expect(wfm.requests.join()).not.toContain('onboarding');
    expect(wfm.reports).toMatchObject([{ deploymentId: assigned.id, state: 'installed' }]);
  });

  it('onboards once, at whichever endpoint there is', async () => {
    const wfm = new AgentWfm();
    await wfm.assign([deployment()]);
    wfm.intercept = ({ host }) => (host.startsWith('a') ? down() : undefined);
    const options = { endpoints: ENDPOINTS, failuresBeforeMove: 1 };
    const device = new TestDevice(wfm, await temporaryFolder(), options);
    await device.live();
    wfm.intercept = ({ host }) => (host.startsWith('a') ? undefined : down());
    await device.live();
    expect(wfm.requests.filter((line) => line.endsWith('/onboarding'))).toHaveLength(2);
    expect(device.types().filter((type) => type === 'onboarded')).toHaveLength(1);
  });
});
