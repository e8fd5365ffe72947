import type { Child } from '../../scripts/bench/child.js';
import type { Load, PollTask } from './fleet-process.js';
import type { Contestant, ServerFacts } from './server-process.js';

/** A server that runs, and the fleet of its clients. */
export interface Pair {
  readonly contestant: Contestant;
  readonly server: Child;
  readonly fleet: Child;
  /** Memory that the server gained for each client, in bytes. */
  readonly bytesPerClient: number;
}

/** One rate, and what it came to. */
export interface Step extends Load {
  readonly contestant: Contestant;
  readonly plannedPerSecond: number;
  /** Part of one core that the server used, from 0 to 1. */
  readonly serverCpu: number;
  /** CPU time for one poll, in microseconds, on either side. It depends less than latency on what else runs. */
  readonly cpuPerPoll: { readonly server: number; readonly fleet: number };
  readonly isCarried: boolean;
}

/** What a rate has to fulfil to be carried: p99 below this, in milliseconds, and every poll answered with 304. */
export const MOST_P99 = 250;
/** What may be missing of the planned rate, since the last polls are still under way when time is over. */
const SLACK = 0.05;

/** Polls at a rate for a time. */
export async function measureStep({ contestant, server, fleet }: Pair, task: PollTask): Promise<Step> {
  const start = performance.now();
  const before = await server.ask<ServerFacts>({ collectGarbage: true });
  const load = await fleet.ask<Load>(task);
  const after = await server.ask<ServerFacts>({ collectGarbage: false });
  const microseconds = (performance.now() - start) * 1000;
  const serverCpu = after.cpuMicroseconds - before.cpuMicroseconds;
  const { polls } = load;
  const planned = task.requestsPerSecond;
  const isOnTime = load.requestsPerSecond >= planned * (1 - SLACK) && load.latencyMilliseconds.p99 < MOST_P99;
  return {
    ...load,
    contestant,
    plannedPerSecond: planned,
    serverCpu: serverCpu / microseconds,
    cpuPerPoll: { server: serverCpu / polls, fleet: load.cpuMicroseconds / polls },
    isCarried: isOnTime && load.lost === 0,
  };
}
