import { isMargoError } from '@margo-contract/protocol';
import { logNothing } from '../process/log.js';
import type { Closable } from '../process/run.js';
import { type Sleep, systemSleep } from '../process/sleep.js';
import { askedWait } from './asked-wait.js';
import { SimulatedDevice, type SimulatedDeviceOptions } from './simulated-device.js';

/** How a simulated device polls. */
export interface StartDeviceOptions extends SimulatedDeviceOptions {
  /** Time from the end of one cycle to the next, in milliseconds; 15 000 when absent. */
  readonly everyMilliseconds?: number;
  /** Waits so many milliseconds, or until the signal is aborted; by the system's clock when absent. */
  readonly sleep?: Sleep;
}

/** A simulated device that polls until it is closed. */
export interface RunningDevice extends Closable {
  readonly deviceId: string;
  /** File with the device's certificate, PEM. */
  readonly certificateFile: string;
}

const DEFAULT_EVERY_MILLISECONDS = 15_000;

/**
 * Starts a simulated device. A cycle that fails is logged and done again at the next poll; a WFM that names a time to
 * wait is not asked before that.
 *
 * @throws MargoError when key, certificate, CA or state cannot be used
 */
export async function startDevice(options: StartDeviceOptions): Promise<RunningDevice> {
  const device = await SimulatedDevice.open(options);
  const stop = new AbortController();
  const polling = poll(device, options, stop.signal);
  return {
    deviceId: device.deviceId,
    certificateFile: device.certificateFile,
    close: async () => {
      stop.abort();
      await polling;
      device.close();
    },
  };
}

async function poll(
  device: SimulatedDevice,
  options: StartDeviceOptions,
  signal: AbortSignal,
): Promise<void> {
  const { everyMilliseconds = DEFAULT_EVERY_MILLISECONDS, log = logNothing } = options;
  const sleep = options.sleep ?? systemSleep;
  while (!signal.aborted) {
    const failure = await device.cycle({ signal }).then(
      () => undefined,
      (error: unknown) => error,
    );
    if (signal.aborted) return;
    if (failure !== undefined) log(`${device.deviceId}: ${messageOf(failure)}`);
    await sleep(Math.max(everyMilliseconds, askedWait(failure)), signal);
  }
}

function messageOf(failure: unknown): string {
  const message = failure instanceof Error ? failure.message : String(failure);
  return isMargoError(failure) && failure.code === 'response-client-unknown'
    ? `${message} ${FORGOTTEN}`
    : message;
}

/** A client that the WFM forgot does not onboard again by itself. */
const FORGOTTEN =
  '(the WFM forgot this client; if it lost its records, start the device with an empty directory to onboard anew)';
