import type { DeviceTask } from '../../protocol/bench/device-process.js';
import type { Measurements } from '../../protocol/bench/measure.js';
import { bundleProgram } from './bundle.js';
import { startChild } from './child.js';

/** Measures signing and verifying beside the cryptography alone, in one process. */
export async function measureDevice(task: DeviceTask): Promise<Measurements> {
  const child = startChild(await bundleProgram('protocol/bench/device-process.ts'), 0);
  try {
    return await child.ask<Measurements>(task);
  } finally {
    child.stop();
  }
}
