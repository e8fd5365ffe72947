import { describe, expect, it } from 'vitest';
import { DeploymentFailure } from '../../src/agent/index.js';
import { TransportError } from '../../src/index.js';
import { AgentWfm, deployment, TestDevice, temporaryFolder } from '../support/agent-wfm.js';
import { problem } from '../support/fake-wfm.js';
import { digestOf } from '../support/manifest.js';

const ONE = deployment('11111111-1111-4111-8111-111111111111');
const TWO = deployment('22222222-2222-4222-8222-222222222222');
const ONE_NEW = deployment(ONE.id, { revision: '2.0.0' });

async function start(...assigned: Parameters<AgentWfm['assign']>[0]) {
  const wfm = new AgentWfm();
  await wfm.assign(assigned);
  return { wfm, device: new TestDevice(wfm, await temporaryFolder()) };
}

function states(wfm: AgentWfm): string[] {
  return wfm.reports.map(({ deploymentId, state }) => `${state} ${deploymentId}`);
}

describe('a cycle', () => {
  it('onboards, reports the device, installs, and reports the end of each change', async () => {
    const { wfm, device } = await start(ONE, TWO);
    await device.live();
    expect(device.changes).toEqual([`install ${ONE.id}`, `install ${TWO.id}`]);
    expect(states(wfm)).toEqual([`installed ${ONE.id}`, `installed ${TWO.id}`]);
    expect(device.types()).toEqual(expect.arrayContaining(['onboarded', 'manifest-reached']));
  });

  it('prefers the bundle at first, and single documents for small changes (MAN-018)', async () => {
    const many = Array.from({ length: 5 }, () => deployment());
    const { wfm, device } = await start(ONE, ...many);
    await device.live();
    expect(wfm.requests.filter((line) => /^GET \/(bundles|deployments\/)/.test(line))).toEqual([
      expect.stringMatching(/^GET \/bundles\//),
    ]);
    wfm.requests.length = 0;
    await wfm.assign([ONE_NEW, ...many]);
    await device.live();
    expect(wfm.requests.filter((line) => /^GET \/(bundles|deployments\/)/.test(line))).toEqual([
      `GET /deployments/${ONE.id}/${digestOf(ONE_NEW.text)}`,
    ]);
    expect(device.changes.slice(6)).toEqual([`update ${ONE.id}`]);
  });

  it('does nothing more when nothing changed, over restarts', async () => {
    const { wfm, device } = await start(ONE);
    await device.live();
    wfm.requests.length = 0;
    await device.live();
    expect(wfm.requests).toEqual(['GET /deployments']);
    expect(device.changes).toHaveLength(1);
  });

  it('removes what is no longer listed, before it installs (MAN-016)', async () => {
    const { wfm, device } = await start(ONE);
    await device.live();
    await wfm.assign([TWO]);
    await device.live();
    expect(device.changes.slice(1)).toEqual([`remove ${ONE.id}`, `install ${TWO.id}`]);
    expect(states(wfm).slice(1)).toEqual([`removed ${ONE.id}`, `installed ${TWO.id}`]);
  });

  it('reports a failure with its reason, by component and with the most severe state (STA-009, STA-012)', async () => {
    const wfm = new AgentWfm();
    const broken = deployment(ONE.id, { components: ['db', 'app'] });
    await wfm.assign([broken]);
    const device = new TestDevice(wfm, await temporaryFolder());
    device.handle = async () => {
      throw new DeploymentFailure('no-space', 'The disk is full', 'app');
    };
    await device.live();
    expect(wfm.reports[0]?.body).toMatchObject({
      status: {
        state: 'failed',
        error: { code: 'no-space', source: 'dep-1111', message: 'The disk is full' },
      },
      components: [
        { name: 'db', state: 'installing' },
        { name: 'app', state: 'failed', error: { code: 'no-space', source: 'app' } },
      ],
    });
    wfm.requests.length = 0;
    await device.live();
    expect(wfm.requests).toEqual(['GET /deployments']);
  });
});

describe('a change that takes too long (DEP-009)', () => {
  it('has failed, its signal is aborted, and the next one has its turn', async () => {
    const { wfm, device } = await start(ONE, TWO);
    const signals: AbortSignal[] = [];
    device.handle = (change, signal) => {
      signals.push(signal);
      return change.includes(ONE.id) ? new Promise(() => {}) : Promise.resolve();
    };
    await device.live(undefined, { timeLimitMilliseconds: 5 });
    expect(states(wfm)).toEqual([`failed ${ONE.id}`, `installed ${TWO.id}`]);
    expect(wfm.reports[0]?.body.status.error).toMatchObject({ code: 'timeout', source: 'dep-1111' });
    expect(signals.map(({ aborted }) => aborted)).toEqual([true, false]);
  });

  it('has the time that its components have together', async () => {
    const text = ONE.text.replace('revision: 1.0.0', 'revision: 1.0.0, timeout: 0m0s');
    const { wfm, device } = await start({ id: ONE.id, text });
    device.handle = () => new Promise(() => {});
    await device.live();
    expect(states(wfm)).toEqual([`failed ${ONE.id}`]);
  });
});

describe('a manifest that is wrong keeps the previous state', () => {
  const cases: [string, (wfm: AgentWfm) => void | Promise<void>, string, boolean][] = [
    ['an older version', (wfm) => wfm.assign([TWO], 1n), 'manifest-version-not-newer', true],
    [
      'the held version with another digest',
      (wfm) => wfm.assign([TWO], 5n),
      'manifest-version-not-newer',
      true,
    ],
    [
      'an unknown digest algorithm',
      (wfm) => wfm.serveText((text) => text.replaceAll('sha256:', 'sha512:').replace('":5', '":6')),
      'response-unusable-content',
      false,
    ],
    [
      'a foreign URL',
      (wfm) =>
        wfm.serveText((text) => text.replace('"/api', '"https://evil.example/api').replace('":5', '":6')),
      'manifest-url-foreign',
      true,
    ],
    [
      'a url that is no text',
      (wfm) =>
        wfm.serveText((text) => text.replace(/"url":"[^"]*"/, '"url":{"toString":1}').replace('":5', '":6')),
      'response-unusable-content',
      false,
    ],
    [
      'a document with another digest',
      async (wfm) => {
        await wfm.assign([ONE, TWO, deployment(), deployment(), deployment()]);
        wfm.intercept = ({ path }) => (path.startsWith('/bundles') ? new Response('x') : undefined);
      },
      'digest-mismatch',
      true,
    ],
    [
      'a bundle that is not there',
      async (wfm) => {
        await wfm.assign([TWO, deployment()]);
        wfm.intercept = ({ path }) =>
          path.startsWith('/bundles') ? new Response(null, { status: 404 }) : undefined;
      },
      'response-artifact-not-found',
      false,
    ],
    [
      'a document that is no deployment',
      (wfm) => wfm.assign([{ id: TWO.id, text: 'kind: Nothing\n' }]),
      'deployment-document-invalid',
      false,
    ],
    [
      'a redirect',
      (wfm) => {
        wfm.intercept = ({ path }) =>
          path === '/deployments'
            ? new Response(null, { status: 307, headers: { location: 'https://evil.example/' } })
            : undefined;
      },
      'response-unusable-status',
      false,
    ],
  ];

  it.each(cases)('%s', async (_, spoil, code, isSecurityEvent) => {
    const wfm = new AgentWfm();
    await wfm.assign([ONE], 5n);
    const device = new TestDevice(wfm, await temporaryFolder());
    await device.live();
    await spoil(wfm);
    const requests = wfm.requests.length;
    await expect(device.live()).rejects.toMatchObject({ code });
    expect(device.changes).toEqual([`install ${ONE.id}`]);
    expect(wfm.requests.slice(requests).join()).not.toContain('evil');
    const agent = await device.open();
    expect(agent.status()).toMatchObject({ manifestVersion: '5', deployments: { done: 1 } });
    const stop = new AbortController();
    const run = device.desired(agent, { every: 1000 }).run({ signal: stop.signal });
    await expect.poll(() => device.types()).toContain('manifest-refused');
    stop.abort();
    await run;
    const refused = device.events.find(({ type }) => type === 'manifest-refused');
    expect(refused).toMatchObject({ isSecurityEvent, error: { code } });
    await agent.close();
    // Once it is right again, it is carried out.
    wfm.intercept = () => undefined;
    await wfm.assign([ONE, TWO], 9n);
    await device.live();
    expect(device.changes).toEqual([`install ${ONE.id}`, `install ${TWO.id}`]);
  });
});

describe('an update that was cut off', () => {
  it('is finished without the WFM, by what was kept', async () => {
    const { wfm, device } = await start(ONE, TWO);
    const stop = new AbortController();
    device.handle = async (change) => {
      if (change === `install ${TWO.id}`) stop.abort(new Error('the power fails'));
    };
    await expect(device.live(stop.signal)).rejects.toThrow('the power fails');
    wfm.intercept = () => new Error('no network');
    device.handle = async () => undefined;
    await expect(device.live()).rejects.toThrow();
    expect(device.changes).toEqual([`install ${ONE.id}`, `install ${TWO.id}`, `install ${TWO.id}`]);
    wfm.intercept = () => undefined;
    await device.live();
    expect(states(wfm)).toEqual([`installed ${ONE.id}`, `installed ${TWO.id}`]);
    expect(wfm.requests.slice(-2)).toEqual(['GET /deployments', `POST /deployments/${TWO.id}/status`]);
  });
});

describe('reports', () => {
  it('wait while the WFM is away, the newest of each deployment alone', async () => {
    const { wfm, device } = await start(ONE);
    wfm.intercept = ({ path }) =>
      path.endsWith('/status') ? problem(503, 'about:blank', {}, { 'Retry-After': '5' })() : undefined;
    await device.live();
    await wfm.assign([ONE_NEW]);
    await device.live();
    expect(wfm.reports).toEqual([]);
    wfm.intercept = () => undefined;
    device.time += 600_000;
    await device.live();
    expect(states(wfm)).toEqual([`installed ${ONE.id}`]);
  });

  it('that are refused hold up no others, and are not repeated faster than polls', async () => {
    const { wfm, device } = await start(ONE, TWO);
    const tries: number[] = [];
    wfm.intercept = ({ path }) => {
      if (!path.includes(ONE.id) || !path.endsWith('/status')) return undefined;
      tries.push(device.time);
      return problem(422, 'about:blank')();
    };
    const agent = await device.open();
    const stop = new AbortController();
    const sleeps = () => device.waits.length;
    const run = device.desired(agent, { every: 60_000 }).run({ signal: stop.signal });
    await expect.poll(sleeps).toBeGreaterThan(8);
    stop.abort();
    await run;
    await agent.close();
    expect(states(wfm)).toEqual([`installed ${TWO.id}`]);
    expect(tries.length).toBeGreaterThan(1);
    const gaps = tries.slice(1).map((time, at) => time - (tries[at] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThanOrEqual(54_000);
  });
});

describe('a client that is refused', () => {
  it('goes on polling at its rate, and does not onboard anew (R-25)', async () => {
    const { wfm, device } = await start(ONE);
    await device.live();
    wfm.intercept = ({ path }) =>
      path === '/deployments'
        ? problem(404, 'https://docs.margo.org/specification/problem-types#invalid-client')()
        : undefined;
    wfm.requests.length = 0;
    const agent = await device.open();
    const stop = new AbortController();
    const run = device.desired(agent, { every: 10_000 }).run({ signal: stop.signal });
    await expect.poll(() => device.waits.length).toBeGreaterThan(3);
    stop.abort();
    await run;
    await agent.close();
    expect(new Set(wfm.requests)).toEqual(new Set(['GET /deployments']));
    expect(new Set(device.waits)).toEqual(new Set([10_000]));
    expect(device.types()).toContain('client-refused');
  });
});

describe('waits', () => {
  it('grow over polls while nothing responds, whatever the poll rate (RETRY-005)', async () => {
    const { wfm, device } = await start(ONE);
    wfm.intercept = () => new TransportError('transport-failed', 'no network');
    const agent = await device.open();
    const stop = new AbortController();
    const run = device.desired(agent, { every: 300 }).run({ signal: stop.signal });
    await expect.poll(() => device.waits.length).toBeGreaterThan(10);
    stop.abort();
    await run;
    await agent.close();
    expect(device.waits.slice(0, 6)).toEqual([1000, 2000, 4000, 8000, 16_000, 32_000]);
    expect(Math.max(...device.waits)).toBe(300_000);
  });

  it('are what a 429 asks for', async () => {
    const { wfm, device } = await start(ONE);
    wfm.intercept = () => problem(429, 'about:blank', {}, { 'Retry-After': '77' })();
    const agent = await device.open();
    const stop = new AbortController();
    const run = device.desired(agent, { every: 300 }).run({ signal: stop.signal });
    await expect.poll(() => device.waits.length).toBeGreaterThan(1);
    stop.abort();
    await run;
    await agent.close();
    expect(device.waits[0]).toBeGreaterThanOrEqual(77_000);
  });
});

describe('a downtime', () => {
  it('is silent, and followed by one poll', async () => {
    const { wfm, device } = await start(ONE);
    const polls: string[] = [];
    wfm.intercept = ({ path }) => {
      if (path === '/deployments') polls.push(new Date(device.time).toTimeString().slice(0, 5));
      return undefined;
    };
    const agent = await device.open();
    const stop = new AbortController();
    const downtime = [{ from: '10:05', to: '12:00' }];
    const run = device.desired(agent, { every: 120_000, downtime }).run({ signal: stop.signal });
    await expect.poll(() => polls.length).toBeGreaterThan(5);
    stop.abort();
    await run;
    await agent.close();
    expect(polls.slice(0, 5)).toEqual(['10:00', '10:02', '10:04', '12:00', '12:02']);
  });
});
