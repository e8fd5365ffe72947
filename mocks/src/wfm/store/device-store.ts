import type { DeviceCapabilitiesManifest } from '@margo-contract/generated/signature';

/** The last report about a device. */
export interface StoredDevice {
  readonly deviceId: string;
  readonly reportedAt: Date;
  readonly capabilities: DeviceCapabilitiesManifest;
}

export interface DeviceStore {
  /** Creates or replaces a report. */
  put(clientId: string, device: StoredDevice): Promise<void>;
  has(clientId: string, deviceId: string): Promise<boolean>;
  /** Removes a device and all devices below it. */
  delete(clientId: string, deviceId: string): Promise<void>;
  /** The client's devices in the order of their ids by code point. */
  list(clientId: string): Promise<readonly StoredDevice[]>;
}
