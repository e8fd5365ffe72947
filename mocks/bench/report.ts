import type { FleetSummary } from '../src/fleet/summary.js';
import { MOST_P99, type Step } from './steps.js';

/** Everything that a run of the bench found out. */
export interface FleetBenchReport {
  readonly date: string;
  readonly node: string;
  readonly processor: string;
  readonly cores: number;
  /** Whether server and fleet had a core of their own each. */
  readonly isPinned: boolean;
  /** Processes that wanted a core on average in the minute before the bench; above 0.5 the machine did other work. */
  readonly loadBefore: number;
  readonly steps: readonly Step[];
  readonly limitPerSecond: number;
  /** Devices that poll every 15 s at that rate. */
  readonly devicesAt15Seconds: number;
  readonly serverBytesPerThousandClients: number;
  readonly trueRun: FleetSummary;
}

const BUSY = 0.5;

/** The report as a page of the docs. */
export function describeReport(report: FleetBenchReport): string {
  const { trueRun } = report;
  return `# How many devices one core carries

Written by \`npm run bench:fleet\`, see [how it measures](../../mocks/bench/README.md). The numbers as JSON are in
\`bench-fleet.json\` beside this page.

${headline(report)}

${cpuOf(report.steps)}

A thousand clients cost the WFM ${megabytes(report.serverBytesPerThousandClients)} of memory (store in memory, nothing assigned), and the fleet
${megabytes(trueRun.bytesPerDevice * 1000)}.

## Conditions

${conditions(report)}

## Steps of the search

2,000 devices with a shorter time between polls make the rate. CPU is the part of one core that a process had.

| polls/s planned | answered | p50 ms | p99 ms | max ms | lost | CPU of the WFM | event loop of the fleet | lag p99 ms | CPU for a poll, WFM + fleet | carried |
|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|
${report.steps.map(describeStep).join('\n')}

## A true run

\`margo-mock fleet --devices ${trueRun.devices} --every 15s\`, each device with its own key: ${trueRun.onboarded} onboarded in ${trueRun.onboardingSeconds.toFixed(0)} s
and polled for ${trueRun.pollingSeconds.toFixed(0)} s. ${thousands(trueRun.requests)} polls, ${trueRun.requestsPerSecond.toFixed(0)} per second: ${thousands(trueRun.answers['304'])} answered with 304,
${trueRun.answers['4xx'] + trueRun.answers['5xx'] + trueRun.failed} refused or not answered, ${trueRun.leftOut} left out. p50 ${ms(trueRun.latencyMilliseconds.p50)}, p99 ${ms(trueRun.latencyMilliseconds.p99)}, max ${ms(trueRun.latencyMilliseconds.max)}.
`;
}

function headline({ limitPerSecond, devicesAt15Seconds, steps }: FleetBenchReport): string {
  if (limitPerSecond === 0)
    return 'Not even the first rate was carried under the conditions below. Repeat it on an idle machine.';
  return `**${thousands(limitPerSecond)} polls per second, which is ${thousands(devicesAt15Seconds)} devices that poll every 15 s**, were carried by one
WFM in a box on one core: every poll answered with 304, 99 % of them in less than ${MOST_P99} ms from when they were due.
The fleet that asked had one core as well; ${bottleneck(steps)}`;
}

function describeStep(step: Step): string {
  const { p50, p99, max } = step.latencyMilliseconds;
  const cells = [
    step.plannedPerSecond,
    step.requestsPerSecond.toFixed(0),
    p50.toFixed(1),
    p99.toFixed(1),
    max.toFixed(0),
    step.lost,
    percent(step.serverCpu),
    percent(step.eventLoop.busy),
    step.eventLoop.lagP99.toFixed(1),
    `${step.cpuPerPoll.server.toFixed(0)} + ${step.cpuPerPoll.fleet.toFixed(0)} µs`,
    step.isCarried ? 'yes' : 'no',
  ];
  return `| ${cells.join(' | ')} |`;
}

/** What a poll costs: the least of all steps, since a first step still compiles. */
function cpuOf(steps: readonly Step[]): string {
  const costs = steps.map(({ cpuPerPoll }) => cpuPerPoll);
  const [server, fleet] = [
    Math.min(...costs.map((cost) => cost.server)),
    Math.min(...costs.map((cost) => cost.fleet)),
  ];
  return `A poll costs the WFM ${server.toFixed(0)} µs of CPU time and the fleet ${fleet.toFixed(0)} µs (more when other work keeps
emptying the caches). At that cost a core is used up by ${thousands(1e6 / server)} polls per second on the side of the WFM, by ${thousands(1e6 / fleet)} on that of the fleet.`;
}

/** Which side was the first at its end. */
function bottleneck(steps: readonly Step[]): string {
  const carried = steps.filter(({ isCarried }) => isCarried);
  const last = carried.reduce<Step | undefined>(
    (best, step) => (best !== undefined && best.plannedPerSecond > step.plannedPerSecond ? best : step),
    undefined,
  );
  if (last === undefined) return 'nothing was carried.';
  const [server, fleet] = [percent(last.serverCpu), percent(last.eventLoop.busy)];
  return `at this rate the WFM used ${server} of its core, and the event loop of the fleet was busy for ${fleet} of the time.`;
}

function conditions(report: FleetBenchReport): string {
  const { date, node, processor, cores, isPinned, loadBefore } = report;
  return [
    `- ${date}, Node.js ${node}, ${cores} cores of ${processor}`,
    isPinned
      ? '- WFM and fleet each kept on a core of their own'
      : '- WFM and fleet not kept on a core each: that takes Linux, `taskset` and two cores',
    loadBefore > BUSY
      ? `- **other work ran on this machine**: load ${loadBefore.toFixed(1)} before the bench began, so an idle machine does better`
      : '- nothing else ran on the machine',
    '- 64 connections shared by all devices, opened once: handshakes are not in these numbers',
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}

function ms(value: number): string {
  return `${value.toFixed(1)} ms`;
}
