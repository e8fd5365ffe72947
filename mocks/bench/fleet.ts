import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleProgram } from '../../scripts/bench/bundle.js';
import { type Child, canPin, startChild } from '../../scripts/bench/child.js';
import type { FleetSummary } from '../src/fleet/summary.js';
import { findLimit } from './find-limit.js';
import { describeReport, type FleetBenchReport } from './report.js';
import type { ServerFacts } from './server-process.js';
import { measureStep, type Step } from './steps.js';
import { runCommand } from './true-run.js';

const SERVER_CORE = 0;
const FLEET_CORE = 1;
/** Devices of the search; the rate is made by the time between their polls. */
const SEARCH_DEVICES = 2000;
const FIRST_RATE = 125;
const HALVINGS = 3;
const POLL_SECONDS = 15;
const REPORT = fileURLToPath(new URL('../../docs/reference/bench-fleet', import.meta.url));

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '5000' },
    'step-seconds': { type: 'string', default: '8' },
    'run-seconds': { type: 'string', default: '45' },
  },
});
const loadBefore = loadavg()[0] ?? 0;
const search = await searchLimit(Number(values['step-seconds']) * 1000);
const trueRun = await runTruly(Number(values.devices), Number(values['run-seconds']));
const report: FleetBenchReport = {
  date: new Date().toISOString().slice(0, 10),
  node: process.version,
  processor: cpus()[0]?.model.trim() ?? 'unknown make',
  cores: availableParallelism(),
  isPinned: canPin,
  loadBefore,
  ...search,
  devicesAt15Seconds: search.limitPerSecond * POLL_SECONDS,
  trueRun,
};
await writeFile(`${REPORT}.json`, `${JSON.stringify(report, null, 2)}\n`);
await writeFile(`${REPORT}.md`, describeReport(report));
say(`written to docs/reference/bench-fleet.md and .json`);

async function searchLimit(milliseconds: number) {
  const [server, fleet] = await Promise.all([startServer(), startFleet()]);
  try {
    const before = await server.ask<ServerFacts>({});
    const options = { wfm: before.url, ca: before.ca, devices: SEARCH_DEVICES };
    const onboarded = await fleet.ask<number>({ onboard: options });
    if (onboarded < SEARCH_DEVICES)
      throw new Error(`Only ${onboarded} of ${SEARCH_DEVICES} devices onboarded`);
    const after = await server.ask<ServerFacts>({});
    // The first time warms both sides up, and does not count.
    await measureStep(server, fleet, { requestsPerSecond: FIRST_RATE, milliseconds });
    const steps: Step[] = [];
    const isCarried = async (requestsPerSecond: number): Promise<boolean> => {
      const step = await measureStep(server, fleet, { requestsPerSecond, milliseconds });
      const p99 = step.latencyMilliseconds.p99.toFixed(0);
      say(`${requestsPerSecond}/s: p99 ${p99} ms, ${step.isCarried ? 'carried' : 'too much'}`);
      steps.push(step);
      return step.isCarried;
    };
    // Something else may have come in between, so a rate that was too much is tried twice.
    const limitPerSecond = await findLimit(
      { start: FIRST_RATE, halvings: HALVINGS },
      async (rate) => (await isCarried(rate)) || isCarried(rate),
    );
    const serverBytesPerThousandClients = ((after.bytes - before.bytes) / SEARCH_DEVICES) * 1000;
    return { steps, limitPerSecond, serverBytesPerThousandClients };
  } finally {
    fleet.stop();
    server.stop();
  }
}

/** As many devices as are asked for, with the command and the time between polls that people use. */
async function runTruly(devices: number, seconds: number): Promise<FleetSummary> {
  const directory = await mkdtemp(join(tmpdir(), 'margo-bench-'));
  const server = await startServer();
  try {
    const { url: wfm, ca } = await server.ask<ServerFacts>({});
    const caFile = join(directory, 'ca.pem');
    await writeFile(caFile, ca);
    return await runCommand({ wfm, caFile, devices, seconds, core: FLEET_CORE });
  } finally {
    server.stop();
    await rm(directory, { recursive: true });
  }
}

async function startServer(): Promise<Child> {
  return startChild(await bundleProgram('mocks/bench/server-process.ts'), SERVER_CORE);
}

async function startFleet(): Promise<Child> {
  return startChild(await bundleProgram('mocks/bench/fleet-process.ts'), FLEET_CORE);
}

function say(text: string): void {
  process.stderr.write(`bench:fleet: ${text}\n`);
}
