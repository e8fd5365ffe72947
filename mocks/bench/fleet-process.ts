import { setTimeout as wait } from 'node:timers/promises';
import { type EventLoopFigures, EventLoopWatch } from '../src/fleet/event-loop.js';
import type { Latency } from '../src/fleet/figures.js';
import { Fleet } from '../src/fleet/fleet.js';
import type { FleetOptions } from '../src/fleet/options.js';

/** What the fleet is asked to do: come into being, or poll at a rate for a time. */
export type FleetTask =
  | { readonly onboard: FleetOptions }
  | { readonly requestsPerSecond: number; readonly milliseconds: number };

/** What came of polling. */
export interface Load {
  /** Polls that were answered with 304. */
  readonly polls: number;
  readonly requestsPerSecond: number;
  readonly latencyMilliseconds: Latency;
  /** Polls that were left out, refused or not answered. */
  readonly lost: number;
  readonly eventLoop: EventLoopFigures;
  /** CPU time of the process, in microseconds. */
  readonly cpuMicroseconds: number;
}

let fleet: Fleet | undefined;
const eventLoop = new EventLoopWatch();

process.on('message', async (task: FleetTask) => {
  process.send?.('onboard' in task ? await onboard(task.onboard) : await poll(task));
});
process.once('disconnect', () => {
  eventLoop.close();
  fleet?.close();
});

async function onboard(options: FleetOptions): Promise<number> {
  fleet = new Fleet(options);
  await fleet.onboard(new AbortController().signal);
  return fleet.onboarded;
}

async function poll(task: Exclude<FleetTask, { onboard: unknown }>): Promise<Load> {
  if (fleet === undefined) throw new Error('The fleet is to onboard first');
  const every = (fleet.settings.devices * 1000) / task.requestsPerSecond;
  const over = new AbortController();
  eventLoop.take();
  const cpu = process.cpuUsage();
  const start = performance.now();
  const polling = fleet.poll(over.signal, every);
  await wait(task.milliseconds);
  over.abort();
  await polling;
  const seconds = (performance.now() - start) / 1000;
  const { user, system } = process.cpuUsage(cpu);
  const { figures } = fleet;
  const polls = figures.answers['304'];
  return {
    polls,
    requestsPerSecond: polls / seconds,
    latencyMilliseconds: figures.latency,
    lost: figures.turnsLeftOut + figures.requests - polls,
    eventLoop: eventLoop.take(),
    cpuMicroseconds: user + system,
  };
}
