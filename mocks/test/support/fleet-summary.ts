import { Figures } from '../../src/fleet/measure/figures.js';
import { writeHistogram } from '../../src/fleet/measure/histogram-text.js';
import type { FleetSummary } from '../../src/fleet/measure/summary.js';

/** A result of ten devices, with polls that took so long. */
export function fleetSummary({
  milliseconds = [1, 2],
  ...changes
}: Partial<FleetSummary> & { readonly milliseconds?: readonly number[] }): FleetSummary {
  const figures = new Figures(() => 0);
  for (const each of milliseconds) {
    figures.responded(304, each);
    figures.took(each);
  }
  const { latency, service, requests, responses } = figures;
  return {
    kind: 'fleet',
    format: 2,
    wfm: 'https://localhost:1',
    plan: {
      profile: 'signature',
      pattern: 'steady',
      patternMilliseconds: [],
      everyMilliseconds: 15_000,
      reportingPercent: 0,
      slowPercent: 0,
      connections: 'own',
    },
    processes: 1,
    devices: 10,
    onboarded: 10,
    onboardingSeconds: 1,
    pollingSeconds: 10,
    requests,
    requestsPerSecond: requests / 10,
    responses,
    failed: 0,
    leftOut: 0,
    handshakes: 0,
    latencyMilliseconds: latency.distribution(1000),
    serviceMilliseconds: service.distribution(1000),
    histograms: { latency: writeHistogram(latency), service: writeHistogram(service) },
    timeline: figures.timeline.record(),
    eventLoop: { busy: 0.2, lagP99: 1, lagMax: 2, cpu: 0.2 },
    isFleetAtLimit: false,
    bytesPerDevice: 60_000,
    failures: [],
    ...changes,
  };
}
