import { monitorEventLoopDelay, performance } from 'node:perf_hooks';

/** Whether the fleet itself keeps up. */
export interface EventLoopFigures {
  /** Part of the time in which the event loop had something to do, from 0 to 1. */
  readonly busy: number;
  /** Milliseconds by which timers came too late: 99 % of them less, and the worst. */
  readonly lagP99: number;
  readonly lagMax: number;
}

/** Time between two samples, in milliseconds; what comes on top of it is lag. */
const RESOLUTION = 10;
const NANOSECONDS = 1_000_000;

/** Watches the event loop of this process. */
export class EventLoopWatch {
  readonly #delay = monitorEventLoopDelay({ resolution: RESOLUTION });
  #before = performance.eventLoopUtilization();

  constructor() {
    this.#delay.enable();
  }

  /** The figures since this was asked for last. */
  take(): EventLoopFigures {
    const now = performance.eventLoopUtilization();
    const { utilization } = performance.eventLoopUtilization(now, this.#before);
    const [lagP99, lagMax] = [lag(this.#delay.percentile(99)), lag(this.#delay.max)];
    this.#before = now;
    this.#delay.reset();
    return { busy: utilization, lagP99, lagMax };
  }

  close(): void {
    this.#delay.disable();
  }
}

function lag(nanoseconds: number): number {
  return Math.max(0, nanoseconds / NANOSECONDS - RESOLUTION);
}
