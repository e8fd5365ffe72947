import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Capabilities, MemoryStateStore } from '../src/index.js';
import { CLIENT_ID, catalogued, NOW } from './support/fake-wfm.js';
import { DEPLOYMENT_ID } from './support/manifest.js';
import { verifyByHand } from './support/rfc9421.js';
import type { ReceivedRequest } from './support/server.js';
import { problemAnswer, startWfm, type Wfm } from './support/wfm.js';

const STATUS = {
  deploymentId: DEPLOYMENT_ID,
  components: [{ name: 'watcher', state: 'installed' as const }],
};

let wfm: Wfm;

beforeEach(async () => {
  wfm = await startWfm();
});
afterEach(() => wfm.stop());

function onboarded(options = {}) {
  return wfm.device(new MemoryStateStore({ clientId: CLIENT_ID }), options);
}

function lines(): string[] {
  return wfm.server.requests.map(
    ({ method, target }) => `${method} ${target.split(`/${CLIENT_ID}/`).at(-1)}`,
  );
}

function field({ fields }: ReceivedRequest, wanted: string): string | undefined {
  return fields.find(([name]) => name.toLowerCase() === wanted)?.[1];
}

function created(request: ReceivedRequest | undefined): number {
  const input = request === undefined ? undefined : field(request, 'signature-input');
  return Number(/;created=(\d+)/.exec(input ?? '')?.[1]);
}

const busy = () => problemAnswer(503, { retryable: true, backoffStrategy: 'exponential' });

describe('retries', () => {
  it('go by growing waits, and sign each try anew (R-11)', async () => {
    wfm.interpose(busy, () => 'break', busy);
    await onboarded().reportStatus(STATUS);
    // After the kept connection was closed it is sent once more at once.
    expect(wfm.waits).toEqual([1000, 2000]);
    expect(wfm.server.requests).toHaveLength(4);
    const signatures = wfm.server.requests.map((request) => field(request, 'signature'));
    expect(new Set(signatures).size).toBe(4);
    const { publicKey } = wfm.identity.certificate;
    for (const request of wfm.server.requests) verifyByHand(request, wfm.server.origin, publicKey);
  });

  it('end after four tries with the last error', async () => {
    wfm.interpose(busy, busy, busy, busy, busy);
    await expect(onboarded().pollManifest()).rejects.toMatchObject({ status: 503 });
    expect(wfm.server.requests).toHaveLength(4);
  });

  it.each([
    ['seconds', { 'Retry-After': '40' }],
    ['a date', { 'Retry-After': 'Sun, 22 Nov 2020 08:00:40 GMT', Date: 'Sun, 22 Nov 2020 08:00:00 GMT' }],
  ])('never come before Retry-After, given as %s', async (_, headers) => {
    wfm.interpose(() => problemAnswer(429, {}, headers));
    await onboarded({ random: (count: number) => new Uint8Array(count) }).pollManifest();
    expect(wfm.waits).toEqual([40_000]);
  });

  it('are left to the caller when the WFM asks for a long wait', async () => {
    wfm.interpose(() => problemAnswer(503, {}, { 'Retry-After': '900' }));
    const error = { status: 503, retryAfterSeconds: 900 };
    await expect(onboarded().pollManifest()).rejects.toMatchObject(error);
    expect(wfm.server.requests).toHaveLength(1);
  });

  it.each([
    ['422', problemAnswer(422)],
    ['a 503 that says so', problemAnswer(503, { retryable: false })],
    ['a 404', problemAnswer(404)],
  ])('are not made after %s', async (_, answer) => {
    wfm.interpose(() => answer);
    await expect(onboarded().reportStatus(STATUS)).rejects.toMatchObject({ status: answer.status });
    expect(wfm.server.requests).toHaveLength(1);
    expect(wfm.waits).toEqual([]);
  });

  it('are made after a problem of any status that says so', async () => {
    wfm.interpose(() =>
      problemAnswer(404, { retryable: true, backoffStrategy: 'fixed', retryAfterSeconds: 30 }),
    );
    await onboarded().reportStatus(STATUS);
    expect(wfm.waits).toEqual([33_000]);
  });

  it('can be switched off', async () => {
    wfm.interpose(busy);
    const device = onboarded({ retry: { maximumAttempts: 1 } });
    await expect(device.pollManifest()).rejects.toMatchObject({ status: 503 });
    expect(wfm.waits).toEqual([]);
  });

  it('end when the caller aborts, with the caller’s reason', async () => {
    const controller = new AbortController();
    const sleep = async (_: number, signal?: AbortSignal) => {
      expect(signal).toBe(controller.signal);
      controller.abort(new Error('shutting down'));
      signal?.throwIfAborted();
    };
    wfm.interpose(busy);
    const polled = onboarded({ sleep }).pollManifest({ signal: controller.signal });
    await expect(polled).rejects.toThrow('shutting down');
    expect(wfm.server.requests).toHaveLength(1);
  });
});

describe('a wrong clock', () => {
  const HOUR = 3_600_000;
  const inAnHour = new Date(NOW.getTime() + HOUR).toUTCString();
  const late = (date: string) => () =>
    problemAnswer(401, { type: catalogued('signature-verification-failed') }, { Date: date });

  it('is recovered from with the Date of the 401, and remembered', async () => {
    wfm.interpose(late(inAnHour));
    const device = onboarded();
    await device.reportStatus(STATUS);
    await device.pollManifest();
    const seconds = NOW.getTime() / 1000;
    expect(wfm.server.requests.map(created)).toEqual([seconds, seconds + 3600, seconds + 3600]);
    const [first, second] = wfm.server.requests;
    expect(second?.body).toEqual(first?.body);
    const { publicKey } = wfm.identity.certificate;
    for (const request of wfm.server.requests) verifyByHand(request, wfm.server.origin, publicKey);
  });

  it('is recovered from once only', async () => {
    const further = new Date(NOW.getTime() + 2 * HOUR).toUTCString();
    wfm.interpose(late(inAnHour), late(further), late(inAnHour));
    await expect(onboarded().pollManifest()).rejects.toMatchObject({ code: 'response-signature-refused' });
    expect(wfm.server.requests).toHaveLength(2);
  });

  it.each([
    ['the same time', NOW.toUTCString()],
    ['almost the same time', new Date(NOW.getTime() + 4000).toUTCString()],
    ['another year', new Date(NOW.getTime() + 365 * 24 * HOUR).toUTCString()],
    ['no date', 'soon'],
  ])('is not seen when Date tells %s', async (_, date) => {
    wfm.interpose(late(date));
    await expect(onboarded().pollManifest()).rejects.toMatchObject({ code: 'response-signature-refused' });
    expect(wfm.server.requests).toHaveLength(1);
  });

  it('is followed when it is set right meanwhile', async () => {
    let now = NOW;
    const device = onboarded({ clock: () => now });
    wfm.interpose(late(inAnHour));
    await device.pollManifest();
    now = new Date(NOW.getTime() + HOUR);
    wfm.interpose(late(inAnHour));
    await device.pollManifest();
    expect(created(wfm.server.requests.at(-1))).toBe(now.getTime() / 1000);
  });
});

describe('onboarding', () => {
  const lost = () => 'break' as const;
  const known = () => ({
    status: 200,
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ clientId: CLIENT_ID }),
  });
  const notApproved = () => problemAnswer(403, { type: catalogued('certificate-not-trusted') });

  it('survives a lost answer', async () => {
    wfm.interpose(lost, known);
    const state = new MemoryStateStore();
    expect(await wfm.device(state).onboard()).toBe(CLIENT_ID);
    expect(await state.load()).toEqual({ clientId: CLIENT_ID });
  });

  it('survives a lost answer and a restart', async () => {
    const state = new MemoryStateStore();
    wfm.interpose(lost, known);
    const onboarding = wfm.device(state, { retry: { maximumAttempts: 1 } }).onboard();
    await expect(onboarding).rejects.toMatchObject({ code: 'transport-failed' });
    expect(await wfm.device(state).onboard()).toBe(CLIENT_ID);
  });

  it('survives a state that cannot be stored', async () => {
    const state = new MemoryStateStore();
    const { save } = state;
    state.save = async () => Promise.reject(new Error('disk full'));
    const device = wfm.device(state);
    await expect(device.onboard()).rejects.toThrow('disk full');
    state.save = save;
    wfm.interpose(known);
    expect(await device.onboard()).toBe(CLIENT_ID);
    expect(await state.load()).toEqual({ clientId: CLIENT_ID });
  });

  it('waits for approval at poll rate (R-29), and says why', async () => {
    const reasons: unknown[] = [];
    wfm.interpose(notApproved, notApproved);
    const device = wfm.device(new MemoryStateStore());
    const onWaiting = (reason: unknown) => reasons.push(reason);
    expect(await device.onboardWhenApproved({ every: 15_000, onWaiting })).toBe(CLIENT_ID);
    expect(wfm.waits).toEqual([15_000, 15_000]);
    expect(reasons).toMatchObject(Array(2).fill({ code: 'response-certificate-not-trusted' }));
  });

  it('waits longer when the refusal has a Retry-After (R-20)', async () => {
    wfm.interpose(() => problemAnswer(403, {}, { 'Retry-After': '60' }));
    await wfm.device(new MemoryStateStore()).onboardWhenApproved({ every: 15_000 });
    expect(wfm.waits).toEqual([60_000]);
  });

  it('without stored clientId waits when the WFM knows the certificate (R-27)', async () => {
    wfm.interpose(() => problemAnswer(409));
    const device = wfm.device(new MemoryStateStore());
    expect(await device.onboardWhenApproved({ every: 15_000 })).toBe(CLIENT_ID);
    expect(wfm.waits).toEqual([15_000]);
    wfm.interpose(() => problemAnswer(409));
    const other = wfm.device(new MemoryStateStore());
    await expect(other.onboard()).rejects.toMatchObject({ code: 'response-certificate-known' });
  });

  it('with stored clientId asks nobody, so a 409 cannot come', async () => {
    wfm.interpose(() => problemAnswer(409));
    expect(await onboarded().onboardWhenApproved({ every: 15_000 })).toBe(CLIENT_ID);
    expect(wfm.server.requests).toHaveLength(0);
  });

  it('waits through an outage', async () => {
    wfm.interpose(lost, lost, lost, lost, notApproved);
    const device = wfm.device(new MemoryStateStore());
    expect(await device.onboardWhenApproved({ every: 15_000 })).toBe(CLIENT_ID);
    expect(wfm.waits).toEqual([1000, 2000, 4000, 15_000, 15_000]);
  });

  it('does not wait when that cannot help', async () => {
    wfm.interpose(() => problemAnswer(400, { type: catalogued('invalid-certificate-format') }));
    const onboarding = wfm.device(new MemoryStateStore()).onboardWhenApproved({ every: 15_000 });
    await expect(onboarding).rejects.toMatchObject({ status: 400 });
    expect(wfm.waits).toEqual([]);
  });

  it('stops waiting when the caller aborts', async () => {
    const controller = new AbortController();
    const reason = new Error('shutting down');
    wfm.interpose(notApproved, notApproved);
    const onboarding = wfm.device(new MemoryStateStore()).onboardWhenApproved({
      every: 15_000,
      signal: controller.signal,
      onWaiting: () => controller.abort(reason),
    });
    await expect(onboarding).rejects.toBe(reason);
    expect(wfm.server.requests).toHaveLength(1);
  });
});

describe('a gateway and its children', () => {
  const unknown = () => problemAnswer(404, { type: catalogued('gateway-not-found') });
  const reports = ['gw/a/b', 'gw/a', 'gw', 'gw/c'].map(capabilities);

  function capabilities(id: string): Capabilities {
    return { properties: { id, vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: '1' } };
  }

  it('are reported from the gateway down (GW-004)', async () => {
    await onboarded().reportAllCapabilities(reports);
    expect(lines()).toEqual([
      'POST capabilities/gw',
      'POST capabilities/gw/a',
      'POST capabilities/gw/c',
      'POST capabilities/gw/a/b',
    ]);
  });

  it('are reported again when the WFM forgot the gateway (R-28)', async () => {
    const device = onboarded();
    await device.reportAllCapabilities(reports);
    const before = wfm.server.requests.length;
    wfm.interpose(() => ({ status: 201 }), unknown);
    await device.reportAllCapabilities(reports);
    expect(lines().slice(before)).toEqual([
      'PUT capabilities/gw',
      'PUT capabilities/gw/a',
      'POST capabilities/gw',
      'POST capabilities/gw/a',
      'POST capabilities/gw/c',
      'POST capabilities/gw/a/b',
    ]);
  });

  it('are given up when the gateway is not kept', async () => {
    wfm.interpose(
      () => ({ status: 201 }),
      unknown,
      () => ({ status: 201 }),
      unknown,
    );
    const reporting = onboarded().reportAllCapabilities(reports);
    await expect(reporting).rejects.toMatchObject({ code: 'response-gateway-not-found' });
    expect(wfm.server.requests).toHaveLength(4);
  });

  it('cannot be helped when the gateway’s report is not at hand', async () => {
    wfm.interpose(unknown);
    const reporting = onboarded().reportAllCapabilities([capabilities('gw/a')]);
    await expect(reporting).rejects.toMatchObject({ code: 'response-gateway-not-found' });
    expect(wfm.server.requests).toHaveLength(1);
  });
});
