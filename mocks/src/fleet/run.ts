import { Fleet } from './fleet.js';
import { EventLoopWatch, isAtLimit } from './measure/event-loop.js';
import { writeHistogram } from './measure/histogram-text.js';
import type { FleetPlan, FleetSummary } from './measure/summary.js';
import type { FleetOptions, FleetSettings } from './options.js';
import type { Pattern } from './pattern.js';

/** How many devices a fleet has, where they go, and for how long. */
export interface RunFleetOptions extends FleetOptions {
  /** Ends the run; what it came to until then is told. */
  readonly signal: AbortSignal;
  /** How long the devices poll once they have onboarded, in milliseconds; until the signal is aborted when absent. */
  readonly forMilliseconds?: number;
  /** Called before the first device onboards. */
  readonly onStart?: (fleet: Fleet) => void;
  /** Awaited between onboarding and polling, such as until other processes are ready too. */
  readonly beforePolling?: () => Promise<void>;
}

/**
 * Onboards a fleet, lets it poll, and says what came of it.
 *
 * @throws MargoError `mock-option-invalid`, `mock-fleet-not-started`, `mock-fleet-not-admitted`, EndpointError
 */
export async function runFleet(options: RunFleetOptions): Promise<FleetSummary> {
  const fleet = new Fleet(options);
  const eventLoop = new EventLoopWatch();
  try {
    options.onStart?.(fleet);
    const memoryBefore = process.memoryUsage().rss;
    const onboardingSeconds = await secondsOf(() => fleet.onboard(options.signal));
    const bytesPerDevice = Math.max(0, process.memoryUsage().rss - memoryBefore) / fleet.settings.devices;
    await options.beforePolling?.();
    await fleet.signAhead(options.forMilliseconds ?? fleet.settings.signatureWindowMilliseconds);
    eventLoop.take();
    const pollingSeconds = await secondsOf(() => pollFor(fleet, options));
    const figures = eventLoop.take();
    return {
      ...facts(fleet, pollingSeconds),
      onboardingSeconds,
      bytesPerDevice,
      eventLoop: figures,
      isFleetAtLimit: isAtLimit(figures),
    };
  } finally {
    eventLoop.close();
    await fleet.close();
  }
}

async function pollFor(fleet: Fleet, { signal, forMilliseconds }: RunFleetOptions): Promise<void> {
  if (forMilliseconds === undefined) return fleet.poll(signal);
  const over = new AbortController();
  const timer = setTimeout(() => over.abort(), forMilliseconds);
  await fleet.poll(AbortSignal.any([signal, over.signal]));
  clearTimeout(timer);
}

type Facts = Omit<FleetSummary, 'onboardingSeconds' | 'bytesPerDevice' | 'eventLoop' | 'isFleetAtLimit'>;

function facts({ settings, onboarded, figures, failures }: Fleet, pollingSeconds: number): Facts {
  const { requests, responses, failed, turnsLeftOut, latency, service, handshakes } = figures;
  return {
    kind: 'fleet',
    format: 2,
    wfm: settings.wfm,
    plan: planOf(settings),
    processes: 1,
    devices: settings.devices,
    onboarded,
    pollingSeconds,
    requests,
    requestsPerSecond: requests / pollingSeconds,
    responses,
    failed,
    leftOut: turnsLeftOut,
    handshakes,
    latencyMilliseconds: latency.distribution(1000),
    serviceMilliseconds: service.distribution(1000),
    histograms: { latency: writeHistogram(latency), service: writeHistogram(service) },
    timeline: figures.timeline.record(),
    failures,
  };
}

function planOf({ svids, pattern, connections, ...settings }: FleetSettings): FleetPlan {
  const { everyMilliseconds, reportingPercent, slowPercent } = settings;
  return {
    profile: svids === undefined ? 'signature' : 'mtls',
    pattern: pattern.name,
    patternMilliseconds: timesOf(pattern),
    everyMilliseconds,
    reportingPercent,
    slowPercent,
    connections: connections === undefined ? 'own' : 'shared',
  };
}

function timesOf({ name, rampMilliseconds, atMilliseconds, burstMilliseconds, outageMilliseconds }: Pattern) {
  if (name === 'steady') return [];
  if (name === 'ramp') return [rampMilliseconds];
  return [atMilliseconds, burstMilliseconds, ...(name === 'spike' ? [] : [outageMilliseconds])];
}

async function secondsOf(task: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await task();
  return (performance.now() - start) / 1000;
}
