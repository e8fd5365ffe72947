import type { DeviceStore, StoredDevice } from '../device-store.js';
import { readStoredJson, writeStoredJson } from '../stored-json.js';
import type { Database } from './database.js';

interface DeviceRow {
  readonly device_id: string;
  readonly reported_at: Date;
  readonly capabilities: string;
}

const PUT = `
  insert into devices (client_id, device_id, reported_at, capabilities) values ($1, $2, $3, $4)
  on conflict (client_id, device_id) do update set reported_at = $3, capabilities = $4`;
const DELETE = `
  delete from devices where client_id = $1 and (device_id = $2 or starts_with(device_id, $2 || '/'))`;

/** Devices in PostgreSQL. */
export function createSqlDevices({ query }: Database): DeviceStore {
  return {
    async put(clientId, { deviceId, reportedAt, capabilities }) {
      await query(PUT, clientId, deviceId, reportedAt, writeStoredJson(capabilities));
    },
    async has(clientId, deviceId) {
      const found = 'select 1 from devices where client_id = $1 and device_id = $2';
      return (await query(found, clientId, deviceId)).length === 1;
    },
    async delete(clientId, deviceId) {
      await query(DELETE, clientId, deviceId);
    },
    async list(clientId) {
      const all = 'select * from devices where client_id = $1 order by device_id';
      return (await query<DeviceRow>(all, clientId)).map(readDevice);
    },
  };
}

function readDevice({ device_id, reported_at, capabilities }: DeviceRow): StoredDevice {
  return {
    deviceId: device_id,
    reportedAt: reported_at,
    capabilities: readStoredJson(capabilities) as StoredDevice['capabilities'],
  };
}
