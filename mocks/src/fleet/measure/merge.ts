import { mergeEventLoops } from './event-loop.js';
import type { FailureKind } from './failures.js';
import type { Responses } from './figures.js';
import { Histogram } from './histogram.js';
import { readHistogram, writeHistogram } from './histogram-text.js';
import type { FleetSummary } from './summary.js';
import { mergeTimelines } from './timeline.js';

const MILLISECONDS = 1000;

/**
 * Puts what several processes or machines measured at the same time into one: counts and rates add up, and percentiles are those of all
 * polls together.
 *
 * @param summaries at least one, all of the same plan
 * @throws RangeError for a histogram that cannot be read
 */
export function mergeSummaries(summaries: readonly [FleetSummary, ...FleetSummary[]]): FleetSummary {
  const [first] = summaries;
  const sum = (of: (summary: FleetSummary) => number) => summaries.reduce((all, each) => all + of(each), 0);
  const greatest = (of: (summary: FleetSummary) => number) => Math.max(...summaries.map(of));
  const latency = addUp(summaries.map(({ histograms }) => histograms.latency));
  const service = addUp(summaries.map(({ histograms }) => histograms.service));
  const devices = sum((summary) => summary.devices);
  const eventLoop = mergeEventLoops(summaries.map((summary) => summary.eventLoop));
  return {
    kind: 'fleet',
    format: 2,
    wfm: first.wfm,
    plan: first.plan,
    processes: sum(({ processes }) => processes),
    devices,
    onboarded: sum(({ onboarded }) => onboarded),
    onboardingSeconds: greatest(({ onboardingSeconds }) => onboardingSeconds),
    pollingSeconds: greatest(({ pollingSeconds }) => pollingSeconds),
    requests: sum(({ requests }) => requests),
    requestsPerSecond: sum(({ requestsPerSecond }) => requestsPerSecond),
    responses: addResponses(summaries.map(({ responses }) => responses)),
    failed: sum(({ failed }) => failed),
    leftOut: sum(({ leftOut }) => leftOut),
    handshakes: sum(({ handshakes }) => handshakes),
    latencyMilliseconds: latency.distribution(MILLISECONDS),
    serviceMilliseconds: service.distribution(MILLISECONDS),
    histograms: { latency: writeHistogram(latency), service: writeHistogram(service) },
    timeline: mergeTimelines(summaries.map(({ timeline }) => timeline)),
    eventLoop,
    isFleetAtLimit: summaries.some(({ isFleetAtLimit }) => isFleetAtLimit),
    bytesPerDevice: sum((summary) => summary.bytesPerDevice * summary.devices) / devices,
    failures: addFailures(summaries.flatMap(({ failures }) => failures)),
  };
}

function addUp(texts: readonly string[]): Histogram {
  const all = new Histogram();
  for (const text of texts) all.add(readHistogram(text));
  return all;
}

function addResponses(all: readonly Responses[]): Responses {
  const sum = (group: keyof Responses) => all.reduce((total, responses) => total + responses[group], 0);
  return { '2xx': sum('2xx'), '304': sum('304'), '4xx': sum('4xx'), '5xx': sum('5xx') };
}

function addFailures(all: readonly FailureKind[]): FailureKind[] {
  const byCode = new Map<string, FailureKind>();
  for (const kind of all) {
    const known = byCode.get(kind.code);
    byCode.set(kind.code, known === undefined ? kind : { ...known, count: known.count + kind.count });
  }
  return [...byCode.values()].sort((one, other) => other.count - one.count);
}
