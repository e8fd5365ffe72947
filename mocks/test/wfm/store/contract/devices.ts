import { describe, expect, it } from 'vitest';
import type { StoredDevice } from '../../../../src/wfm/store/client-store.js';
import type { Store } from '../../../../src/wfm/store/store.js';

function device(deviceId: string, vendor = 'Ferrow Networks'): StoredDevice {
  return {
    deviceId,
    reportedAt: new Date('2026-11-22T08:15:31Z'),
    capabilities: {
      apiVersion: 'device.margo.org/v1alpha1',
      kind: 'DeviceCapabilitiesManifest',
      properties: { id: deviceId, vendor, modelNumber: 'FG-9', serialNumber: 'FN-77120' },
    },
  };
}

export function describeDeviceStore(open: () => Promise<Store>): void {
  describe('devices', () => {
    it('keeps and replaces reports, each client for itself', async () => {
      const { devices } = await open();
      await devices.put('a', device('gw'));
      await devices.put('a', device('gw', 'Halden Valves'));
      expect(await devices.list('a')).toEqual([device('gw', 'Halden Valves')]);
      expect(await devices.has('a', 'gw')).toBe(true);
      expect(await devices.has('b', 'gw')).toBe(false);
      expect(await devices.list('b')).toEqual([]);
    });

    it('lists a gateway before its children', async () => {
      const { devices } = await open();
      for (const id of ['gw/b', 'other', 'gw', 'gw/a', 'GW']) await devices.put('a', device(id));
      expect((await devices.list('a')).map(({ deviceId }) => deviceId)).toEqual([
        'GW',
        'gw',
        'gw/a',
        'gw/b',
        'other',
      ]);
    });

    it('deletes a gateway with everything below it and nothing else', async () => {
      const { devices } = await open();
      for (const id of ['gw', 'gw/rack/a', 'gw/b', 'gw2', 'gw2/a']) await devices.put('a', device(id));
      await devices.put('b', device('gw'));
      await devices.delete('a', 'gw');
      expect((await devices.list('a')).map(({ deviceId }) => deviceId)).toEqual(['gw2', 'gw2/a']);
      expect(await devices.has('b', 'gw')).toBe(true);
    });
  });
}
