import type { AgentStatus } from '@margo-contract/sdk-device/agent';
import type { Closable } from '../process/run.js';
import { SimulatedDevice, type SimulatedDeviceOptions } from './simulated-device.js';

/** How a simulated device polls. */
export interface StartDeviceOptions extends SimulatedDeviceOptions {
  /** Time from the end of one cycle to the next, in milliseconds; 15 000 when absent. */
  readonly everyMilliseconds?: number;
}

/** A simulated device that polls until it is closed. */
export interface RunningDevice extends Closable {
  readonly deviceId: string;
  /** File with the device's certificate, PEM. */
  readonly certificateFile: string;
  status(): AgentStatus;
}

const DEFAULT_EVERY_MILLISECONDS = 15_000;

/**
 * Starts a simulated device. What fails is logged and tried again, never before a time that the WFM named.
 *
 * @throws MargoError when key, certificate, CA or state cannot be used
 */
export async function startDevice(options: StartDeviceOptions): Promise<RunningDevice> {
  const { everyMilliseconds: every = DEFAULT_EVERY_MILLISECONDS } = options;
  const device = await SimulatedDevice.open({ ...options, polling: { every, ...options.polling } });
  const stop = new AbortController();
  const running = device.run(stop.signal);
  // Told when the device is closed.
  running.catch(() => undefined);
  return {
    deviceId: device.deviceId,
    certificateFile: device.certificateFile,
    status: () => device.status(),
    close: async () => {
      stop.abort();
      try {
        await running;
      } finally {
        await device.close();
      }
    },
  };
}
