import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningWfm } from '../../src/wfm/start.js';
import { createIdentity, type TestIdentity } from '../support/certificate.js';
import { operate, slugOf } from '../support/operator.js';
import { createRawDevice } from '../support/raw-device.js';
import { startTestWfm } from '../support/wfm.js';

const UUID_V4 = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('under policy auto', () => {
  let wfm: RunningWfm;
  beforeAll(async () => {
    wfm = await startTestWfm();
  });

  it('admits any usable certificate and gives it a lowercase UUIDv4', async () => {
    const device = await createRawDevice(wfm);
    expect((await device.onboard()).status).toBe(201);
    expect(device.clientId).toMatch(UUID_V4);
    expect((await device.poll()).status).toBe(200);
  });

  it('gives a known certificate its clientId once more (ONB-007)', async () => {
    const device = await createRawDevice(wfm);
    await device.onboard();
    const { clientId } = device;
    const again = await device.onboard();
    expect([again.status, device.clientId]).toEqual([200, clientId]);
  });

  it('gives one clientId to a certificate that comes several times at once', async () => {
    const identity = await createIdentity();
    const devices = await Promise.all([1, 2, 3].map(() => createRawDevice(wfm, identity)));
    await Promise.all(devices.map((device) => device.onboard()));
    expect(new Set(devices.map(({ clientId }) => clientId)).size).toBe(1);
  });

  it('gives other certificates other clientIds', async () => {
    const devices = await Promise.all([createRawDevice(wfm), createRawDevice(wfm)]);
    for (const device of devices) await device.onboard();
    expect(devices[0]?.clientId).not.toBe(devices[1]?.clientId);
  });

  it('answers 403 to a revoked client everywhere, until it is readmitted', async () => {
    const device = await createRawDevice(wfm);
    await device.onboard();
    await operate(wfm, 'revokeClient', { clientId: device.clientId });
    const answers = [await device.onboard(), await device.poll(), await device.report('gw')];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403]);
    expect(answers.map(slugOf)).toEqual(Array(3).fill('certificate-not-trusted'));
    await operate(wfm, 'readmitClient', { clientId: device.clientId });
    expect((await device.onboard()).status).toBe(200);
    expect((await device.poll()).status).toBe(200);
  });
});

describe('under policy preregistered', () => {
  let wfm: RunningWfm;
  beforeAll(async () => {
    wfm = await startTestWfm({ onboarding: 'preregistered' });
  });

  it('declines a certificate that nobody vouches for, and keeps nothing of it', async () => {
    const device = await createRawDevice(wfm);
    const answer = await device.onboard();
    expect([answer.status, slugOf(answer)]).toEqual([403, 'certificate-not-trusted']);
    expect((await operate(wfm, 'listClients')).json()).toEqual({ clients: [] });
  });

  it('admits a registered certificate with the clientId of the registration', async () => {
    const device = await createRawDevice(wfm);
    const clientId = await register(wfm, device.identity);
    expect((await device.onboard()).status).toBe(201);
    expect(device.clientId).toBe(clientId);
    expect((await device.onboard()).status).toBe(200);
  });

  it('trusts a registered certificate for nothing else before it has onboarded', async () => {
    const device = await createRawDevice(wfm);
    device.clientId = await register(wfm, device.identity);
    expect((await device.poll()).status).toBe(403);
  });

  it('admits certificates that a registered CA issued, and no others', async () => {
    const ca = await createIdentity({ name: 'Device CA', ca: true });
    const impostor = await createIdentity({ name: 'Device CA', ca: true });
    await register(wfm, ca, 'issuer');
    const issued = await createRawDevice(wfm, await createIdentity({ issuer: ca }));
    const forged = await createRawDevice(wfm, await createIdentity({ issuer: impostor }));
    expect((await issued.onboard()).status).toBe(201);
    expect((await forged.onboard()).status).toBe(403);
  });

  it('declines a revoked certificate although its issuer is registered', async () => {
    const ca = await createIdentity({ name: 'Other CA', ca: true });
    await register(wfm, ca, 'issuer');
    const device = await createRawDevice(wfm, await createIdentity({ issuer: ca }));
    await device.onboard();
    await operate(wfm, 'revokeClient', { clientId: device.clientId });
    expect((await device.onboard()).status).toBe(403);
  });
});

describe('under policy manual', () => {
  let wfm: RunningWfm;
  beforeAll(async () => {
    wfm = await startTestWfm({ onboarding: 'manual' });
  });

  async function pendingDevice() {
    const device = await createRawDevice(wfm);
    const answer = await device.onboard();
    const { clients } = (await operate(wfm, 'listClients', { query: '?state=pending&limit=1000' })).json();
    const ids = (clients as { clientId: string }[]).map(({ clientId }) => clientId);
    return { device, answer, clientId: ids.at(-1) ?? '' };
  }

  it('lets a client wait with 403 until it is approved (R-29)', async () => {
    const { device, answer, clientId } = await pendingDevice();
    expect([answer.status, slugOf(answer)]).toEqual([403, 'certificate-not-trusted']);
    expect((await device.onboard()).status).toBe(403);
    await operate(wfm, 'approveClient', { clientId });
    expect((await device.onboard()).status).toBe(201);
    expect(device.clientId).toBe(clientId);
  });

  it('makes one record of a client that asks again and again', async () => {
    const { device, clientId } = await pendingDevice();
    await device.onboard();
    await operate(wfm, 'rejectClient', { clientId });
    expect((await device.onboard()).status).toBe(403);
    const { clients } = (await operate(wfm, 'listClients', { query: '?limit=1000' })).json();
    const ids = (clients as { clientId: string }[]).map((client) => client.clientId);
    expect(ids.filter((id) => id === clientId)).toHaveLength(1);
  });

  it('admits registered certificates without approval', async () => {
    const device = await createRawDevice(wfm);
    await register(wfm, device.identity);
    expect((await device.onboard()).status).toBe(201);
  });
});

async function register(wfm: RunningWfm, { certificate }: TestIdentity, kind = 'client'): Promise<string> {
  const answer = await operate(wfm, 'registerClients', { body: JSON.stringify([{ certificate, kind }]) });
  const [result] = answer.json() as unknown as { outcome: string; clientId: string }[];
  expect(result?.outcome).toBe('registered');
  return result?.clientId ?? '';
}
