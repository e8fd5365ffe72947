import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { bundleProgram } from '../../scripts/bench/bundle.js';
import { canPin } from '../../scripts/bench/child.js';
import type { FleetSummary } from '../src/fleet/summary.js';

export interface TrueRun {
  readonly wfm: string;
  /** File with the root CA certificate. */
  readonly caFile: string;
  readonly devices: number;
  readonly seconds: number;
  readonly core: number;
}

/** Runs `margo-mock fleet` itself, with every device polling each 15 s. */
export async function runCommand({ wfm, caFile, devices, seconds, core }: TrueRun): Promise<FleetSummary> {
  const program = await bundleProgram('mocks/src/cli.ts');
  const options = ['--wfm', wfm, '--ca', caFile, '--devices', String(devices), '--every', '15s'];
  const node = [process.execPath, program, 'fleet', ...options, '--for', `${seconds}s`];
  const [command = '', ...args] = canPin ? ['taskset', '-c', String(core), ...node] : node;
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  await once(child, 'close');
  return JSON.parse(output) as FleetSummary;
}
