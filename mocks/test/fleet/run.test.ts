import { describe, expect, it, vi } from 'vitest';
import type { Fleet } from '../../src/fleet/fleet.js';
import { describeSummary, isFlawless } from '../../src/fleet/measure/summary.js';
import type { FleetOptions } from '../../src/fleet/options.js';
import { createProgressLine, takeProgress } from '../../src/fleet/progress.js';
import { runFleet } from '../../src/fleet/run.js';
import type { RunningWfm, StartWfmOptions } from '../../src/index.js';
import { deploymentDocument, WATCHER } from '../support/documents.js';
import { operate } from '../support/operator.js';
import { startTestWfm } from '../support/wfm.js';

type Settings = Partial<FleetOptions> & Pick<FleetOptions, 'wfm' | 'ca'>;

/** Runs a small fleet until something is true of it. */
async function runUntil(settings: Settings, isEnough: (fleet: Fleet) => Promise<boolean> | boolean) {
  const stop = new AbortController();
  const lines: string[] = [];
  let started: Fleet | undefined;
  const running = runFleet({
    devices: 4,
    everyMilliseconds: 20,
    ...settings,
    signal: stop.signal,
    log: (line) => lines.push(line),
    onStart: (fleet) => {
      started = fleet;
    },
  });
  const enough = vi.waitUntil(async () => started !== undefined && (await isEnough(started)), 20_000);
  await Promise.race([running, enough]).finally(() => stop.abort());
  return { summary: await running, lines };
}

async function clientIds(wfm: RunningWfm): Promise<string[]> {
  const { clients } = (await operate(wfm, 'listClients')).json();
  return (clients as { clientId: string }[]).map(({ clientId }) => clientId);
}

async function states(wfm: RunningWfm, clientId: string): Promise<string[]> {
  const { statuses } = (await operate(wfm, 'listDeploymentStatuses', { clientId })).json();
  return (statuses as { status: { status: { state: string } } }[]).map(({ status }) => status.status.state);
}

function targetOf({ url, ca }: RunningWfm): Pick<FleetOptions, 'wfm' | 'ca'> {
  return { wfm: url, ca };
}

async function runRefused(options: StartWfmOptions, settings: (wfm: RunningWfm) => Settings) {
  const wfm = await startTestWfm(options);
  const failure = await runUntil(settings(wfm), () => false).catch((error: Error) => error);
  return { wfm, failure };
}

describe('a fleet', () => {
  it('onboards each device, reports it, and polls with the ETag until it is told to stop', async () => {
    const wfm = await startTestWfm();
    const { summary, lines } = await runUntil(targetOf(wfm), ({ figures }) => figures.responses['304'] >= 12);
    expect(summary).toMatchObject({ kind: 'fleet', devices: 4, onboarded: 4, failed: 0, failures: [] });
    expect(summary.responses).toMatchObject({ '2xx': 0, '4xx': 0, '5xx': 0 });
    expect(summary.requests).toBe(summary.responses['304']);
    expect(summary.latencyMilliseconds.max).toBeGreaterThan(0);
    expect(isFlawless(summary)).toBe(true);
    expect(lines).toEqual([]);

    const ids = await clientIds(wfm);
    expect(ids).toHaveLength(4);
    for (const clientId of ids) {
      expect((await operate(wfm, 'listCapabilities', { clientId })).json().devices).toHaveLength(1);
    }
  });

  it('lets the devices report that were to report, and no others', async () => {
    const wfm = await startTestWfm();
    let isAssigned = false;
    const reported = async () =>
      (await Promise.all((await clientIds(wfm)).map((id) => states(wfm, id)))).flat();
    await runUntil({ ...targetOf(wfm), reportingPercent: 50 }, async ({ figures }) => {
      if (figures.responses['304'] === 0) return false;
      if (!isAssigned) await assignToAll(wfm);
      isAssigned = true;
      return (await reported()).length >= 4 && figures.responses['304'] > 40;
    });
    expect((await reported()).sort()).toEqual(['installed', 'installed', 'installing', 'installing']);
  });

  it('says once what goes wrong a thousand times, goes on, and tells it at the end', async () => {
    const wfm = await startTestWfm();
    let isRevoked = false;
    const { summary, lines } = await runUntil(targetOf(wfm), async ({ figures }) => {
      if (figures.responses['304'] === 0) return false;
      if (!isRevoked)
        for (const clientId of await clientIds(wfm)) await operate(wfm, 'revokeClient', { clientId });
      isRevoked = true;
      return figures.responses['4xx'] >= 12;
    });
    expect(lines).toEqual([
      expect.stringMatching(/^fleet: first failure of its kind: The WFM responded with 403/),
    ]);
    expect(summary.failures).toEqual([
      expect.objectContaining({ code: 'response-certificate-not-trusted', count: summary.responses['4xx'] }),
    ]);
    expect(isFlawless(summary)).toBe(false);
    expect(describeSummary(summary)).toMatch(/failed \d+ times: The WFM responded with 403/);
  });

  it('does not ask before the time that the WFM named', async () => {
    const wfm = await startTestWfm();
    let polls = 0;
    const { summary } = await runUntil(targetOf(wfm), async ({ figures }) => {
      const isClosed = figures.responses['5xx'] > 0;
      if (!isClosed && figures.responses['304'] > 0) {
        await operate(wfm, 'setMaintenance', { body: '{"enabled":true,"retryAfterSeconds":900}' });
      }
      if (isClosed) polls += 1;
      return polls > 5;
    });
    expect(summary.responses['5xx']).toBeLessThanOrEqual(4);
  });

  it('is described in one line at any time', async () => {
    const wfm = await startTestWfm();
    const eventLoop = { take: () => ({ busy: 0.25, lagP99: 1.5, lagMax: 2, cpu: 0.2 }) };
    const describe = createProgressLine(4);
    let line = '';
    await runUntil(targetOf(wfm), (fleet) => {
      line = describe([takeProgress(fleet, eventLoop)], 1000);
      return fleet.figures.responses['304'] > 0;
    });
    expect(line).toMatch(
      /^fleet: 4\/4 devices \| \d+\.0 requests\/s \| 2xx 0, 304 \d+, 4xx 0, 5xx 0, failed 0 \| p50 /,
    );
    expect(line).toMatch(/event loop busy 25 %, lag 1\.5 ms$/);
  });
});

describe('a fleet does not start, and says why once,', () => {
  it('that nobody responds', async () => {
    const { failure } = await runRefused({}, ({ ca }) => ({ wfm: 'https://localhost:1', ca }));
    expect(failure).toMatchObject({
      code: 'mock-fleet-not-started',
      message: expect.stringMatching(/localhost:1.*ECONNREFUSED/),
    });
  });

  it.each([
    ['preregistered', /403.*Nobody registered/],
    ['manual', /403.*approval/],
  ] as const)('that it is not admitted under %s', async (onboarding, reason) => {
    const { failure } = await runRefused({ onboarding }, targetOf);
    expect(failure).toMatchObject({ code: 'mock-fleet-not-started', message: expect.stringMatching(reason) });
  });

  it('that the WFM is not the one it was told to trust', async () => {
    const other = await startTestWfm();
    const { wfm, failure } = await runRefused({}, ({ url }) => ({ wfm: url, ca: other.ca }));
    expect(failure).toMatchObject({
      code: 'mock-fleet-not-started',
      message: expect.stringMatching(/not trusted/),
    });
    expect(await clientIds(wfm)).toEqual([]);
  });
});

async function assignToAll(wfm: RunningWfm): Promise<void> {
  const body = deploymentDocument(WATCHER);
  for (const clientId of await clientIds(wfm)) {
    await operate(wfm, 'putDeployment', { clientId, deploymentId: WATCHER, body });
  }
}
