import { describe, expect, it } from 'vitest';
import type { ClientState, StoredClient } from '../../../../src/wfm/store/client-store.js';
import { limitStore } from '../../../../src/wfm/store/limits.js';
import type { Store } from '../../../../src/wfm/store/store.js';
import { WATCHER } from '../../../support/documents.js';

const at = new Date('2026-11-22T08:00:00Z');
const LIMITS = { pendingClients: 2, devicesPerClient: 2, reportsPerClient: 2 };
const IDS = ['a', 'b', 'c', 'd'];

function client(clientId: string, state: ClientState = 'pending'): StoredClient {
  return { clientId, state, certificate: Buffer.from(clientId), fingerprint: clientId, registeredAt: at };
}

function device(deviceId: string) {
  const properties = { id: deviceId, vendor: 'Ferrow', modelNumber: 'FG-9', serialNumber: 'FN-77120' };
  const apiVersion = 'device.margo.org/v1alpha1' as const;
  return {
    deviceId,
    reportedAt: at,
    capabilities: { apiVersion, kind: 'DeviceCapabilitiesManifest' as const, properties },
  };
}

function report() {
  const state = 'installed' as const;
  const status = {
    apiVersion: 'deployment.margo.org/v1alpha1' as const,
    kind: 'DeploymentStatusManifest' as const,
    deploymentId: WATCHER,
    status: { state },
    components: [{ name: 'watcher', state }],
  };
  return { receivedAt: at, status };
}

/** How calls that were made at once ended: `kept`, or the status of the refusal. */
async function outcomes(calls: readonly Promise<unknown>[]): Promise<unknown[]> {
  const results = await Promise.allSettled(calls);
  return results.map((result) => (result.status === 'fulfilled' ? 'kept' : result.reason.status));
}

export function describeLimits(openStore: () => Promise<Store>): void {
  const open = async () => limitStore(await openStore(), LIMITS);

  describe('limits', () => {
    it('counts clients by state, and devices and reports by client', async () => {
      const { clients, devices, statuses } = await openStore();
      for (const id of IDS) await clients.add(client(id));
      await clients.move({ clientId: 'a', from: 'pending', to: 'approved' });
      expect(await Promise.all([clients.count('pending'), clients.count('approved')])).toEqual([3, 1]);
      for (const id of ['gw', 'gw/a', 'gw', 'other']) await devices.put('a', device(id));
      expect(await Promise.all([devices.count('a'), devices.count('b')])).toEqual([3, 0]);
      await devices.delete('a', 'gw');
      expect(await devices.count('a')).toBe(1);
      await statuses.add('a', report());
      await statuses.add('a', report());
      expect(await Promise.all([statuses.count('a'), statuses.count('b')])).toEqual([2, 0]);
    });

    it('lets so many clients wait, and takes another one when an operator has decided', async () => {
      const { clients } = await open();
      expect(await outcomes(IDS.map((id) => clients.add(client(id))))).toEqual(['kept', 'kept', 503, 503]);
      expect(await clients.find('c')).toBeUndefined();
      expect(await clients.add({ ...client('again'), fingerprint: 'a' })).toMatchObject({ added: false });
      expect(await clients.add(client('registered', 'registered'))).toMatchObject({ added: true });
      await clients.move({ clientId: 'a', from: 'pending', to: 'rejected' });
      expect(await outcomes(['c', 'd'].map((id) => clients.add(client(id))))).toEqual(['kept', 503]);
    });

    it('keeps so many devices of a client, and replaces and deletes them still', async () => {
      const { devices } = await open();
      expect(await outcomes(IDS.map((id) => devices.put('x', device(id))))).toEqual([
        'kept',
        'kept',
        429,
        429,
      ]);
      expect(await outcomes(['a', 'c'].map((id) => devices.put('x', device(id))))).toEqual(['kept', 429]);
      expect(await outcomes([devices.put('y', device('c'))])).toEqual(['kept']);
      await devices.delete('x', 'a');
      expect(await outcomes([devices.put('x', device('c'))])).toEqual(['kept']);
      expect((await devices.list('x')).map(({ deviceId }) => deviceId)).toEqual(['b', 'c']);
    });

    it('keeps so many reports of a client', async () => {
      const { statuses } = await open();
      const add = (clientId: string) => statuses.add(clientId, report());
      expect(await outcomes(IDS.map(() => add('x')))).toEqual(['kept', 'kept', 429, 429]);
      expect(await outcomes([add('y')])).toEqual(['kept']);
      expect((await statuses.list('x', { limit: 10 })).items).toHaveLength(2);
    });
  });
}
