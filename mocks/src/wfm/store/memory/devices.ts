import type { DeviceStore, StoredDevice } from '../device-store.js';
import { perClient } from './per-client.js';

/** Devices in memory. */
export function createMemoryDevices(): DeviceStore {
  const devicesOf = perClient(() => new Map<string, StoredDevice>());
  return {
    async put(clientId, device) {
      devicesOf(clientId).set(device.deviceId, device);
    },
    async has(clientId, deviceId) {
      return devicesOf(clientId).has(deviceId);
    },
    async delete(clientId, deviceId) {
      const devices = devicesOf(clientId);
      for (const id of devices.keys()) {
        if (id === deviceId || id.startsWith(`${deviceId}/`)) devices.delete(id);
      }
    },
    async list(clientId) {
      const devices = [...devicesOf(clientId).values()];
      return devices.sort((one, other) => (one.deviceId < other.deviceId ? -1 : 1));
    },
  };
}
