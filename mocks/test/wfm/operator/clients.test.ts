import { beforeAll, describe, expect, it } from 'vitest';
import type { RunningWfm } from '../../../src/wfm/start.js';
import { createIdentity } from '../../support/certificate.js';
import { operate, slugOf } from '../../support/operator.js';
import { createRawDevice, type RawDevice } from '../../support/raw-device.js';
import { startTestWfm } from '../../support/wfm.js';

const NOBODY = '00000000-0000-4000-8000-000000000000';
const ACTIONS = ['approveClient', 'rejectClient', 'revokeClient', 'readmitClient'] as const;

type ClientState = 'registered' | 'pending' | 'approved' | 'rejected' | 'revoked';

let wfm: RunningWfm;
beforeAll(async () => {
  wfm = await startTestWfm({ onboarding: 'manual' });
});

/** Brings a new client into a state, and gives its id. */
async function clientIn(state: ClientState): Promise<string> {
  const device = await createRawDevice(wfm);
  if (state === 'registered' || state === 'revoked') {
    const body = JSON.stringify([{ certificate: device.identity.certificate }]);
    const [result] = (await operate(wfm, 'registerClients', { body })).json() as unknown as [
      { clientId: string },
    ];
    if (state === 'revoked') await operate(wfm, 'revokeClient', { clientId: result.clientId });
    return result.clientId;
  }
  const clientId = await pendingClientId(device);
  if (state === 'approved') await operate(wfm, 'approveClient', { clientId });
  if (state === 'rejected') await operate(wfm, 'rejectClient', { clientId });
  return clientId;
}

async function pendingClientId(device: RawDevice): Promise<string> {
  const before = new Set(await listedIds('?limit=1000'));
  await device.onboard();
  return (await listedIds('?limit=1000')).find((id) => !before.has(id)) ?? expect.fail('no new client');
}

async function listedIds(query: string): Promise<string[]> {
  const { clients } = (await operate(wfm, 'listClients', { query })).json();
  return (clients as { clientId: string }[]).map(({ clientId }) => clientId);
}

async function stateOf(clientId: string): Promise<unknown> {
  return (await operate(wfm, 'getClient', { clientId })).json().state;
}

describe('actions', () => {
  it.each([
    ['approveClient', 'pending', 'approved'],
    ['approveClient', 'rejected', 'approved'],
    ['approveClient', 'approved', 'approved'],
    ['rejectClient', 'pending', 'rejected'],
    ['rejectClient', 'rejected', 'rejected'],
    ['revokeClient', 'registered', 'revoked'],
    ['revokeClient', 'approved', 'revoked'],
    ['revokeClient', 'revoked', 'revoked'],
    ['readmitClient', 'revoked', 'approved'],
    ['readmitClient', 'approved', 'approved'],
  ] as const)('%s leads from %s to %s', async (action, from, to) => {
    const clientId = await clientIn(from);
    const answer = await operate(wfm, action, { clientId });
    expect([answer.status, answer.json().state]).toEqual([200, to]);
    expect(await stateOf(clientId)).toBe(to);
  });

  it.each([
    ['approveClient', 'registered', 'revoke'],
    ['approveClient', 'revoked', 'readmit'],
    ['rejectClient', 'registered', 'revoke'],
    ['rejectClient', 'approved', 'revoke'],
    ['rejectClient', 'revoked', 'readmit'],
    ['revokeClient', 'pending', 'approve'],
    ['revokeClient', 'rejected', 'approve'],
    ['readmitClient', 'registered', 'revoke'],
    ['readmitClient', 'pending', 'approve'],
    ['readmitClient', 'rejected', 'approve'],
  ] as const)('%s answers 409 in state %s and names %s', async (action, state, advice) => {
    const clientId = await clientIn(state);
    const answer = await operate(wfm, action, { clientId });
    expect(answer.status).toBe(409);
    expect(answer.json().detail).toMatch(new RegExp(`^The client is ${state};.*\\b${advice}\\b`));
    expect(await stateOf(clientId)).toBe(state);
  });

  it.each([...ACTIONS, 'getClient'] as const)('%s answers 404 for an unknown client', async (operation) => {
    for (const clientId of [NOBODY, 'not%20an%20id']) {
      const answer = await operate(wfm, operation, { clientId });
      expect([answer.status, slugOf(answer)]).toEqual([404, 'invalid-client']);
    }
  });
});

describe('getClient', () => {
  it('tells certificate and times', async () => {
    const identity = await createIdentity({ name: 'KX-440' });
    const body = JSON.stringify([{ certificate: identity.certificate, label: 'Line 3, cabinet 7' }]);
    const [result] = (await operate(wfm, 'registerClients', { body })).json() as unknown as [
      { clientId: string },
    ];
    const { clientId } = result;
    const before = (await operate(wfm, 'getClient', { clientId })).json();
    expect(before).toMatchObject({
      clientId,
      state: 'registered',
      label: 'Line 3, cabinet 7',
      subject: 'CN=KX-440,O=Kestrel Automation',
      issuer: 'CN=KX-440,O=Kestrel Automation',
      notBefore: '2020-01-01T00:00:00.000Z',
      notAfter: '2049-12-31T00:00:00.000Z',
    });
    expect(before).not.toHaveProperty('onboardedAt');
    expect(before).not.toHaveProperty('lastSeenAt');
    await (await createRawDevice(wfm, identity)).onboard();
    const after = (await operate(wfm, 'getClient', { clientId })).json();
    expect(after).toHaveProperty('onboardedAt');
    expect(after).toHaveProperty('lastSeenAt');
  });
});

describe('lastSeenAt', () => {
  it('moves with requests that the client signed, refused ones included, and with no others', async () => {
    let now = new Date();
    const clocked = await startTestWfm({ clock: () => now });
    const device = await createRawDevice(clocked);
    await device.onboard();
    const { clientId } = device;
    const lastSeen = async () => (await operate(clocked, 'getClient', { clientId })).json().lastSeenAt;

    now = new Date(now.getTime() + 1000);
    const impostor = await createRawDevice(clocked);
    impostor.clientId = clientId;
    expect((await impostor.poll()).status).toBe(401);
    expect(await lastSeen()).not.toBe(now.toISOString());

    await operate(clocked, 'revokeClient', { clientId });
    expect((await device.poll()).status).toBe(403);
    expect(await lastSeen()).toBe(now.toISOString());
  });
});

describe('listClients', () => {
  it('walks page by page and finds every client once', async () => {
    const ids = [await clientIn('rejected'), await clientIn('rejected'), await clientIn('rejected')];
    const found: unknown[] = [];
    let cursor = '';
    do {
      const query = `?state=rejected&limit=1${cursor}`;
      const { clients, nextCursor } = (await operate(wfm, 'listClients', { query })).json();
      const page = clients as { clientId: string; state: string }[];
      expect(page.every(({ state }) => state === 'rejected')).toBe(true);
      found.push(...page.map(({ clientId }) => clientId));
      cursor = nextCursor === undefined ? '' : `&cursor=${nextCursor}`;
    } while (cursor !== '');
    expect(new Set(found).size).toBe(found.length);
    expect(found).toEqual(expect.arrayContaining(ids));
  });

  it.each([
    '?limit=0',
    '?limit=1001',
    '?limit=ten',
    '?limit=',
    '?limit=1&limit=2',
    '?state=unknown',
    '?state=pending&state=pending',
    '?cursor=MTAw',
    '?cursor=1.invented',
    '?cursor=',
    '?page=2',
  ])('refuses %s with 400', async (query) => {
    const answer = await operate(wfm, 'listClients', { query });
    expect([answer.status, slugOf(answer)]).toEqual([400, 'invalid-request']);
  });

  it('refuses a cursor of other parameters', async () => {
    await clientIn('pending');
    await clientIn('pending');
    const first = (await operate(wfm, 'listClients', { query: '?state=pending&limit=1' })).json();
    const answer = await operate(wfm, 'listClients', { query: `?cursor=${first.nextCursor}` });
    expect(answer.status).toBe(400);
  });
});
