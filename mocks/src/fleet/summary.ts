import type { EventLoopFigures } from './event-loop.js';
import type { FailureKind } from './failures.js';
import type { Answers, Latency } from './figures.js';

/** What a fleet has done: the JSON line at its end. Times are in the units of their names. */
export interface FleetSummary {
  readonly kind: 'fleet';
  readonly wfm: string;
  readonly devices: number;
  readonly onboarded: number;
  readonly onboardingSeconds: number;
  readonly everyMilliseconds: number;
  /** What follows is about the polling, after onboarding. */
  readonly pollingSeconds: number;
  readonly requests: number;
  readonly requestsPerSecond: number;
  readonly answers: Answers;
  /** Requests without any answer. */
  readonly failed: number;
  /** Polls that were left out, because the device's last one was not over. */
  readonly leftOut: number;
  /** From when a poll was due to its verified answer. */
  readonly latencyMilliseconds: Latency;
  readonly eventLoop: EventLoopFigures;
  /** Memory that this process gained, divided by the devices. */
  readonly bytesPerDevice: number;
  /** Failures of all phases by kind, the most frequent first. */
  readonly failures: readonly FailureKind[];
}

/** The summary for people. */
export function describeSummary(summary: FleetSummary): string {
  const { answers, latencyMilliseconds: latency, eventLoop } = summary;
  const lines = [
    `${summary.onboarded} of ${summary.devices} devices onboarded in ${decimal(summary.onboardingSeconds)} s`,
    `${summary.requests} requests in ${decimal(summary.pollingSeconds)} s of polling: ${decimal(summary.requestsPerSecond)}/s`,
    `answers: ${countsOf(answers)}; without answer ${summary.failed}; polls left out ${summary.leftOut}`,
    `latency from when a poll was due: ${latencyText(latency)}`,
    `this process: event loop busy ${percent(eventLoop.busy)}, lag p99 ${decimal(eventLoop.lagP99)} ms, max ${decimal(eventLoop.lagMax)} ms; ${Math.round(summary.bytesPerDevice / 1000)} kB of memory per device`,
    ...summary.failures.map(({ count, message, code }) => `failed ${count} times: ${message} (${code})`),
  ];
  return lines.map((line) => `fleet: ${line}\n`).join('');
}

/** Whether everything went well. */
export function isFlawless({ devices, onboarded, answers, failed, failures }: FleetSummary): boolean {
  const refused = answers['4xx'] + answers['5xx'] + failed;
  return onboarded === devices && refused === 0 && failures.length === 0;
}

/** Named here in order: an object would put 304 first. */
const GROUPS = ['2xx', '304', '4xx', '5xx'] as const;

export function countsOf(answers: Answers): string {
  return GROUPS.map((group) => `${group} ${answers[group]}`).join(', ');
}

export function latencyText({ p50, p99, max }: Latency): string {
  return `p50 ${decimal(p50)} ms, p99 ${decimal(p99)} ms, max ${decimal(max)} ms`;
}

export function percent(share: number): string {
  return `${Math.round(share * 100)} %`;
}

export function decimal(value: number): string {
  return value.toFixed(1);
}
