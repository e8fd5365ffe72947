import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** Whether a process of the fleet itself keeps up. */
export interface EventLoopFigures {
  /** Part of the time in which the event loop had something to do, from 0 to 1. */
  readonly busy: number;
  /** Milliseconds by which timers came too late: 99 % of them less, and the worst. */
  readonly lagP99: number;
  readonly lagMax: number;
  /** CPU time of the process in parts of one core; above 1 other threads work too. */
  readonly cpu: number;
}

/** Time between two samples, in milliseconds; what comes on top of it is lag. */
const RESOLUTION = 10;
const NANOSECONDS = 1_000_000;
const MICROSECONDS = 1000;

/** Above this share an event loop has no reserve, and what waits in it counts as latency. */
const MOST_BUSY = 0.9;
/** Above this lag, in milliseconds, timers come so late that the load is not what was asked for. */
const MOST_LAG = 100;

/** Whether a process is at its own limit, so that what it measures says little of the server. */
export function isAtLimit({ busy, lagP99 }: EventLoopFigures): boolean {
  return busy > MOST_BUSY || lagP99 > MOST_LAG;
}

/** Watches the event loop of this process. */
export class EventLoopWatch {
  readonly #delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  #before = performance.eventLoopUtilization();
  #cpu = process.cpuUsage();
  #at = performance.now();

  constructor() {
    this.#delay.enable();
  }

  /** The figures since this was asked for last. */
  take(): EventLoopFigures {
    const [used, at] = [performance.eventLoopUtilization(), performance.now()];
    const { utilization } = performance.eventLoopUtilization(used, this.#before);
    const { user, system } = process.cpuUsage(this.#cpu);
    const cpu = (user + system) / MICROSECONDS / Math.max(1, at - this.#at);
    const [lagP99, lagMax] = [lag(this.#delay.percentile(99)), lag(this.#delay.max)];
    this.#before = used;
    this.#cpu = process.cpuUsage();
    this.#at = at;
    this.#delay.reset();
    return { busy: utilization, lagP99, lagMax, cpu };
  }

  close(): void {
    this.#delay.disable();
  }
}

/** The worst of several processes, whose CPU time adds up. */
export function mergeEventLoops(all: readonly EventLoopFigures[]): EventLoopFigures {
  const worst = (of: (figures: EventLoopFigures) => number) => Math.max(0, ...all.map(of));
  return {
    busy: worst(({ busy }) => busy),
    lagP99: worst(({ lagP99 }) => lagP99),
    lagMax: worst(({ lagMax }) => lagMax),
    cpu: all.reduce((sum, { cpu }) => sum + cpu, 0),
  };
}

function lag(nanoseconds: number): number {
  return Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION);
}
