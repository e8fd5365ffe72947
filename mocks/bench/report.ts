import type { Contestant } from './server-process.js';
import { MOST_P99, type Step } from './steps.js';

/** What was measured of one server. */
export interface Outcome {
  readonly contestant: Contestant;
  /** Memory that the server gained for each client with a connection of its own, in bytes. */
  readonly bytesPerClient: number;
  /** CPU time of the server for one poll: the median of all rounds. */
  readonly microsecondsPerPoll: number;
}

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
  /** Clients of each server, each with a TLS connection that is kept. */
  readonly devices: number;
  readonly rounds: number;
  /** Time between two polls of a device. */
  readonly pollSeconds: number;
  readonly outcomes: readonly Outcome[];
  /** Greatest rate that each server carried; only with `--search`. */
  readonly limits?: Readonly<Record<Contestant, number>>;
  readonly steps: readonly Step[];
}

const BUSY = 0.5;
const SERVERS: Readonly<Record<Contestant, string>> = {
  bare: 'node:https, one P-256 verification',
  box: 'WFM in a box, everything',
};
/** What is aimed at: part of what the bare server carries, and bytes of a client beyond those of the bare server. */
const GOAL = { ratio: 0.85, bytes: 15_000 } as const;

/** The report as a page of the docs. */
export function describeReport(report: FleetBenchReport): string {
  const { outcomes, steps, pollSeconds } = report;
  const [bare, box] = [outcomeOf(report, 'bare'), outcomeOf(report, 'box')];
  const ratio = bare.microsecondsPerPoll / box.microsecondsPerPoll;
  const bytes = box.bytesPerClient - bare.bytesPerClient;
  return `# How many devices one core carries

Written by \`npm run bench:fleet\`, see [how it measures](../../mocks/bench/README.md). The numbers as JSON are in
\`bench-fleet.json\` beside this page. **Compare ratios only**: both servers took turns under the same fleet, on one machine.

A WFM in a box does **${ratio.toFixed(2)}** of what bare \`node:https\` with one P-256 verification does with the same CPU time (goal: at least ${GOAL.ratio}).
At ${box.microsecondsPerPoll.toFixed(0)} µs a poll, the whole of a core is **${thousands(1e6 / box.microsecondsPerPoll)} polls per second, or ${thousands((1e6 / box.microsecondsPerPoll) * pollSeconds)} devices that poll every ${pollSeconds} s**.
An idle client costs it ${kilobytes(bytes)} more than the bare server (goal: at most ${kilobytes(GOAL.bytes)}).

| server | CPU for a poll, µs | polls/s of a whole core | memory of a client |
| --- | ---: | ---: | ---: |
${outcomes.map(describeOutcome).join('\n')}
${limitsOf(report)}
## Conditions

${conditions(report)}

## Rounds

CPU is the part of one core that a process had; latency is from when a poll was due.

| server | polls/s planned | answered | p50 ms | p99 ms | lost | CPU of the server | event loop of the fleet | CPU for a poll, server + fleet |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
${steps.map(describeStep).join('\n')}
`;
}

function outcomeOf({ outcomes }: FleetBenchReport, contestant: Contestant): Outcome {
  const found = outcomes.find((outcome) => outcome.contestant === contestant);
  if (found === undefined) throw new TypeError(`There is no outcome of ${contestant}`);
  return found;
}

function describeOutcome({ contestant, microsecondsPerPoll, bytesPerClient }: Outcome): string {
  const cells = [
    SERVERS[contestant],
    microsecondsPerPoll.toFixed(0),
    thousands(1e6 / microsecondsPerPoll),
    kilobytes(bytesPerClient),
  ];
  return `| ${cells.join(' | ')} |`;
}

function limitsOf({ limits, pollSeconds }: FleetBenchReport): string {
  if (limits === undefined) return '';
  return `
Carried in fact, with every poll answered with 304 and 99 % of them in less than ${MOST_P99} ms from when they were due: ${thousands(limits.box)} polls per second by the
WFM in a box, which is ${thousands(limits.box * pollSeconds)} devices, and ${thousands(limits.bare)} by the bare server.
`;
}

function describeStep(step: Step): string {
  const { p50, p99 } = step.latencyMilliseconds;
  const cells = [
    step.contestant,
    step.plannedPerSecond,
    step.requestsPerSecond.toFixed(0),
    p50.toFixed(1),
    p99.toFixed(1),
    step.lost,
    percent(step.serverCpu),
    percent(step.eventLoop.busy),
    `${step.cpuPerPoll.server.toFixed(0)} + ${step.cpuPerPoll.fleet.toFixed(0)} µs`,
  ];
  return `| ${cells.join(' | ')} |`;
}

function conditions(report: FleetBenchReport): string {
  const { date, node, processor, cores, isPinned, loadBefore, devices, rounds } = report;
  return [
    `- ${date}, Node.js ${node}, ${cores} cores of ${processor}`,
    isPinned
      ? '- server and fleet each kept on a core of their own'
      : '- server and fleet not kept on a core each: that takes Linux, `taskset` and two cores',
    loadBefore > BUSY
      ? `- **other work ran on this machine**: load ${loadBefore.toFixed(1)} before the bench began, so an idle machine does better`
      : '- nothing else ran on the machine',
    `- ${thousands(devices)} clients of each server, each with its own key and its own TLS 1.3 connection, which is kept: handshakes are not in these numbers`,
    `- ${rounds} rounds, of which the median counts; signatures are made before a round as far as they are valid long enough`,
  ].join('\n');
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

function thousands(value: number): string {
  return Math.round(value).toLocaleString('en');
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
