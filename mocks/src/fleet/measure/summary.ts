import type { EventLoopFigures } from './event-loop.js';
import type { FailureKind } from './failures.js';
import type { Responses } from './figures.js';
import type { Distribution } from './histogram.js';
import type { TimelineRecord } from './timeline.js';

/** What a fleet was told to do: results go together only when they agree in it. */
export interface FleetPlan {
  readonly profile: 'signature' | 'mtls';
  readonly pattern: string;
  /** Times of the pattern in milliseconds, as far as it has any. */
  readonly patternMilliseconds: readonly number[];
  readonly everyMilliseconds: number;
  readonly reportingPercent: number;
  readonly slowPercent: number;
  readonly connections: 'own' | 'shared';
}

/** What a fleet has done: the JSON line at its end. Times are in the units of their names. */
export interface FleetSummary {
  readonly kind: 'fleet';
  /** Version of this form. */
  readonly format: 2;
  readonly wfm: string;
  readonly plan: FleetPlan;
  /** Processes that made the load, on all machines together. */
  readonly processes: number;
  readonly devices: number;
  readonly onboarded: number;
  readonly onboardingSeconds: number;
  /** What follows is about the polling, after onboarding. */
  readonly pollingSeconds: number;
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly responses: Responses;
  /** Requests without any response. */
  readonly failed: number;
  /** Polls that were left out, because the device's last one was not over. */
  readonly leftOut: number;
  /** Connections that were opened, each with a TLS handshake. */
  readonly handshakes: number;
  /** From when a poll was due to its verified response: what waited in the fleet counts too. */
  readonly latencyMilliseconds: Distribution;
  /** From when a request was sent, a handshake included, to its response. */
  readonly serviceMilliseconds: Distribution;
  /** The same two in microseconds, in the encoding of HdrHistogram (V2, compressed, base64). */
  readonly histograms: { readonly latency: string; readonly service: string };
  readonly timeline: TimelineRecord;
  /** Of the process of the fleet that fared worst. */
  readonly eventLoop: EventLoopFigures;
  /** Whether the fleet itself was at its limit, so that the server may bear more than this. */
  readonly isFleetAtLimit: boolean;
  /** Memory that the processes gained, divided by the devices. */
  readonly bytesPerDevice: number;
  /** Failures of all phases by kind, the most frequent first. */
  readonly failures: readonly FailureKind[];
}

/** The summary for people. */
export function describeSummary(summary: FleetSummary): string {
  const { responses, latencyMilliseconds, serviceMilliseconds, eventLoop } = summary;
  const lines = [
    `${summary.onboarded} of ${summary.devices} devices onboarded in ${decimal(summary.onboardingSeconds)} s`,
    `${summary.requests} requests in ${decimal(summary.pollingSeconds)} s of polling: ${decimal(summary.requestsPerSecond)}/s, ${summary.handshakes} handshakes`,
    `responses: ${countsOf(responses)}; without response ${summary.failed}; polls left out ${summary.leftOut}`,
    `latency from when a poll was due: ${latencyText(latencyMilliseconds)}`,
    `latency from when a request was sent: ${latencyText(serviceMilliseconds)}`,
    `${summary.processes === 1 ? 'this process' : `worst of ${summary.processes} processes`}: event loop busy ${percent(eventLoop.busy)}, lag p99 ${decimal(eventLoop.lagP99)} ms, max ${decimal(eventLoop.lagMax)} ms; ${percent(eventLoop.cpu)} of a core in all; ${Math.round(summary.bytesPerDevice / 1000)} kB of memory per device`,
    ...(summary.isFleetAtLimit ? [LIMIT] : []),
    ...summary.failures.map(({ count, message, code }) => `failed ${count} times: ${message} (${code})`),
  ];
  return lines.map((line) => `fleet: ${line}\n`).join('');
}

/** What is said when the load side was at its end. */
export const LIMIT =
  'THE FLEET WAS AT ITS OWN LIMIT, so this says little of the WFM: add --processes, or machines (margo-mock fleet merge)';

/** Whether everything went well. */
export function isFlawless({ devices, onboarded, responses, failed, failures }: FleetSummary): boolean {
  const refused = responses['4xx'] + responses['5xx'] + failed;
  return onboarded === devices && refused === 0 && failures.length === 0;
}

/** Named here in order: an object would put 304 first. */
const GROUPS = ['2xx', '304', '4xx', '5xx'] as const;

export function countsOf(responses: Responses): string {
  return GROUPS.map((group) => `${group} ${responses[group]}`).join(', ');
}

export function latencyText({ p50, p99, max }: Pick<Distribution, 'p50' | 'p99' | 'max'>): string {
  return `p50 ${decimal(p50)} ms, p99 ${decimal(p99)} ms, max ${decimal(max)} ms`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function decimal(value: number): string {
  return value.toFixed(1);
}
