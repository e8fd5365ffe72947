import { setTimeout as wait } from 'node:timers/promises';
import { Fleet } from '../src/fleet/fleet.js';
import { type EventLoopFigures, EventLoopWatch } from '../src/fleet/measure/event-loop.js';
import type { Distribution } from '../src/fleet/measure/histogram.js';
import type { FleetOptions } from '../src/fleet/options.js';

/** What the fleet is asked to do: come into being, or poll at a rate for a time. */
export type FleetTask = { readonly onboard: FleetOptions } | PollTask;

export interface PollTask {
  readonly requestsPerSecond: number;
  readonly milliseconds: number;
}

/** What came of polling. */
export interface Load {
  /** Polls that were answered with 304. */
  readonly polls: number;
  readonly requestsPerSecond: number;
  readonly latencyMilliseconds: Distribution;
  /** Polls that were left out, refused or not answered. */
  readonly lost: number;
  /** TLS handshakes: none as long as connections are kept. */
  readonly handshakes: number;
  readonly eventLoop: EventLoopFigures;
  /** CPU time of the process, in microseconds. */
  readonly cpuMicroseconds: number;
}

let fleet: Fleet | undefined;
const eventLoop = new EventLoopWatch();

process.on('message', async (task: FleetTask) => {
  process.send?.('onboard' in task ? await onboard(task.onboard) : await poll(task));
});
process.once('disconnect', () => process.exit());

async function onboard(options: FleetOptions): Promise<number> {
  fleet = new Fleet(options);
  await fleet.onboard(new AbortController().signal);
  return fleet.onboarded;
}

async function poll({ requestsPerSecond, milliseconds }: PollTask): Promise<Load> {
  if (fleet === undefined) throw new Error('The fleet is to onboard first');
  const every = (fleet.settings.devices * 1000) / requestsPerSecond;
  await fleet.signAhead(milliseconds, every);
  const over = new AbortController();
  eventLoop.take();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const polling = fleet.poll(over.signal, every);
  await wait(milliseconds);
  over.abort();
  await polling;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { figures } = fleet;
  const polls = figures.responses['304'];
  return {
    polls,
    requestsPerSecond: polls / seconds,
    latencyMilliseconds: figures.latency.distribution(1000),
    lost: figures.turnsLeftOut + figures.requests - polls,
    handshakes: figures.handshakes,
    eventLoop: eventLoop.take(),
    cpuMicroseconds: user + system,
  };
}
