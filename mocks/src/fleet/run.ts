import { EventLoopWatch } from './event-loop.js';
import { Fleet } from './fleet.js';
import type { FleetOptions } from './options.js';
import type { FleetSummary } from './summary.js';

/** How many devices a fleet has, where they go, and for how long. */
export interface RunFleetOptions extends FleetOptions {
  /** Ends the run; what it came to until then is told. */
  readonly signal: AbortSignal;
  /** How long the devices poll once they have onboarded, in milliseconds; until the signal is aborted when absent. */
  readonly forMilliseconds?: number;
  /** Called before the first device onboards. */
  readonly onStart?: (fleet: Fleet) => void;
}

/**
 * Onboards a fleet, lets it poll, and says what came of it.
 *
 * @throws MargoError `mock-option-invalid`, `mock-fleet-not-started`, EndpointError, TrustError
 */
export async function runFleet(options: RunFleetOptions): Promise<FleetSummary> {
  const fleet = new Fleet(options);
  const eventLoop = new EventLoopWatch();
  try {
    options.onStart?.(fleet);
    const memoryBefore = process.memoryUsage().rss;
    const onboardingSeconds = await secondsOf(() => fleet.onboard(options.signal));
    const bytesPerDevice = Math.max(0, process.memoryUsage().rss - memoryBefore) / fleet.settings.devices;
    eventLoop.take();
    const pollingSeconds = await secondsOf(() => pollFor(fleet, options));
    return {
      ...facts(fleet, pollingSeconds),
      onboardingSeconds,
      bytesPerDevice,
      eventLoop: eventLoop.take(),
    };
  } finally {
    eventLoop.close();
    fleet.close();
  }
}

async function pollFor(fleet: Fleet, { signal, forMilliseconds }: RunFleetOptions): Promise<void> {
  if (forMilliseconds === undefined) return fleet.poll(signal);
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), forMilliseconds);
  await fleet.poll(AbortSignal.any([signal, over.signal]));
  clearTimeout(timer);
}

function facts(
  fleet: Fleet,
  pollingSeconds: number,
): Omit<FleetSummary, 'onboardingSeconds' | 'bytesPerDevice' | 'eventLoop'> {
  const { settings, onboarded, figures, failures } = fleet;
  const { requests, answers, failed, turnsLeftOut, latency } = figures;
  return {
    kind: 'fleet',
    wfm: settings.wfm,
    devices: settings.devices,
    onboarded,
    everyMilliseconds: settings.everyMilliseconds,
    pollingSeconds,
    requests,
    requestsPerSecond: requests / pollingSeconds,
    answers,
    failed,
    leftOut: turnsLeftOut,
    latencyMilliseconds: latency,
    failures,
  };
}

async function secondsOf(task: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}
