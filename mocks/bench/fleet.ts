/**
 * Measures what a WFM in a box carries beside bare node:https, under the same fleet. `npm run bench:fleet`, see README.md
 */
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus, loadavg } from 'node:os';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { bundleProgram } from '../../scripts/bench/bundle.js';
import { canPin, startChild } from '../../scripts/bench/child.js';
import { median } from '../../scripts/bench/statistics.js';
import { findLimit } from './find-limit.js';
import { describeReport, type FleetBenchReport, type Outcome } from './report.js';
import { CONTESTANTS, type Contestant, type ServerFacts, type ServerPlace } from './server-process.js';
import { measureStep, type Pair, type Step } from './steps.js';

const SERVER_CORE = 0;
const FLEET_CORE = 1;
const FIRST_RATE = 500;
const HALVINGS = 3;
const POLL_SECONDS = 15;
const REPORT = fileURLToPath(new URL('../../docs/reference/bench-fleet', import.meta.url));

const { values } = parseArgs({
  options: {
    devices: { type: 'string', default: '2000' },
    rate: { type: 'string', default: '1500' },
    rounds: { type: 'string', default: '7' },
    'step-seconds': { type: 'string', default: '6' },
    search: { type: 'boolean', default: false },
  },
});
const devices = Number(values.devices);
const milliseconds = Number(values['step-seconds']) * 1000;
const loadBefore = loadavg()[0] ?? 0;

const pairs = [];
try {
  for (const contestant of CONTESTANTS) pairs.push(await startPair(contestant));
  const steps = await takeTurns(pairs);
  const limits = values.search ? await search(pairs) : undefined;
  const outcomes = pairs.map((pair) => outcomeOf(pair, steps));
  const report: FleetBenchReport = {
    date: new Date().toISOString().slice(0, 10),
    node: process.version,
    processor: cpus()[0]?.model.trim() ?? 'unknown make',
    cores: availableParallelism(),
    isPinned: canPin,
    loadBefore,
    devices,
    rounds: Number(values.rounds),
    pollSeconds: POLL_SECONDS,
    outcomes,
    ...(limits !== undefined && { limits }),
    steps,
  };
  await writeFile(`${REPORT}.json`, `${JSON.stringify(report, null, 2)}\n`);
  await writeFile(`${REPORT}.md`, describeReport(report));
  say('written to docs/reference/bench-fleet.md and .json');
} finally {
  for (const { server, fleet } of pairs) {
    fleet.stop();
    server.stop();
  }
}

async function startPair(contestant: Contestant): Promise<Pair> {
  const server = startChild(await bundleProgram('mocks/bench/server-process.ts'), SERVER_CORE);
  const fleet = startChild(await bundleProgram('mocks/bench/fleet-process.ts'), FLEET_CORE);
  const { url: wfm, ca } = await server.ask<ServerPlace>({ start: contestant });
  // The first devices make what every process needs once.
  const before = await server.ask<ServerFacts>({ collectGarbage: true });
  const onboarded = await fleet.ask<number>({ onboard: { wfm, ca, devices } });
  if (onboarded < devices) throw new Error(`Only ${onboarded} of ${devices} devices onboarded`);
  const after = await server.ask<ServerFacts>({ collectGarbage: true });
  const bytesPerClient = (after.bytes - before.bytes) / devices;
  say(`${contestant}: ${devices} clients, ${(bytesPerClient / 1000).toFixed(1)} kB each`);
  return { contestant, server, fleet, bytesPerClient };
}

/** Both servers get the same load in turns. The first round warms them up and does not count. */
async function takeTurns(all: readonly Pair[]): Promise<Step[]> {
  const steps: Step[] = [];
  for (let round = 0; round <= Number(values.rounds); round += 1) {
    for (const pair of round % 2 === 0 ? all : all.slice().reverse()) {
      const step = await measureStep(pair, { requestsPerSecond: Number(values.rate), milliseconds });
      const { server, fleet } = step.cpuPerPoll;
      say(`round ${round}, ${pair.contestant}: ${server.toFixed(0)} µs a poll, fleet ${fleet.toFixed(0)} µs`);
      if (round > 0) steps.push(step);
    }
  }
  return steps;
}

function outcomeOf({ contestant, bytesPerClient }: Pair, steps: readonly Step[]): Outcome {
  const own = steps.filter((step) => step.contestant === contestant);
  const microsecondsPerPoll = median(own.map(({ cpuPerPoll }) => cpuPerPoll.server));
  return { contestant, bytesPerClient, microsecondsPerPoll };
}

/** The greatest rate that each carries; something else may have come in between, so a rate that was too much is tried twice. */
async function search(all: readonly Pair[]): Promise<Record<Contestant, number>> {
  const limits: Record<Contestant, number> = { bare: 0, box: 0 };
  for (const pair of all) {
    const isCarried = async (requestsPerSecond: number): Promise<boolean> => {
      const step = await measureStep(pair, { requestsPerSecond, milliseconds });
      say(`${pair.contestant}, ${requestsPerSecond}/s: ${step.isCarried ? 'carried' : 'too much'}`);
      return step.isCarried;
    };
    limits[pair.contestant] = await findLimit(
      { start: FIRST_RATE, halvings: HALVINGS },
      async (rate) => (await isCarried(rate)) || isCarried(rate),
    );
  }
  return limits;
}

function say(text: string): void {
  process.stderr.write(`bench:fleet: ${text}\n`);
}
