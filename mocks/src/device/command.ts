import { readFile } from 'node:fs/promises';
import { MargoError } from '@margo-contract/protocol';
import { Command } from 'commander';
import { logToStderr } from '../process/log.js';
import { parseDurationOption } from '../process/options.js';
import { printReady, type ReadyFacts, runUntilStopped } from '../process/run.js';
import { SimulatedDevice, type SimulatedDeviceOptions } from './simulated-device.js';
import { startDevice } from './start.js';

interface DeviceCommandOptions {
  readonly wfm: string;
  readonly ca: string;
  readonly dir: string;
  readonly every: number;
  readonly once?: boolean;
}

/** `margo-mock device` */
export function deviceCommand(): Command {
  return new Command('device')
    .description('Run a simulated device: it onboards, polls, and says that it installs what it is given.')
    .requiredOption('--wfm <url>', 'root URL of the WFM')
    .requiredOption('--ca <file>', 'root CA certificate of the WFM, PEM')
    .requiredOption('--dir <directory>', 'where key, certificate and state are kept; made on the first start')
    .option('--every <duration>', 'time between polls, such as 15s', parseDurationOption, 15_000)
    .option('--once', 'do one cycle and exit')
    .action(runDevice);
}

async function runDevice({ wfm, ca, dir, every, once }: DeviceCommandOptions): Promise<void> {
  const options = { wfm, ca: await readCa(ca), directory: dir, log: logToStderr };
  if (once) return runOnce(options);
  const device = await startDevice({ ...options, everyMilliseconds: every });
  await runUntilStopped(device, readyFacts(options, device));
}

async function runOnce(options: SimulatedDeviceOptions): Promise<void> {
  const device = await SimulatedDevice.open(options);
  printReady(readyFacts(options, device));
  try {
    await device.cycle();
  } finally {
    device.close();
  }
}

function readyFacts(
  { wfm, directory }: SimulatedDeviceOptions,
  { deviceId, certificateFile }: { readonly deviceId: string; readonly certificateFile: string },
): ReadyFacts {
  return { kind: 'device', wfm, deviceId, certificate: certificateFile, dir: directory };
}

async function readCa(path: string): Promise<string> {
  try {
    return await readFile(path, 'utf8');
  } catch (cause) {
    const message = `Cannot read the root CA certificate ${path}; a WFM in a box prints where its own is`;
    throw new MargoError('mock-option-invalid', message, { cause });
  }
}
