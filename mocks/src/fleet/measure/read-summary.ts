import { isObject, MargoError } from '@margo-contract/protocol';
import { readHistogram } from './histogram-text.js';
import type { FleetPlan, FleetSummary } from './summary.js';
import { MAXIMUM_POINTS } from './timeline.js';

/** Longest result that is read, in characters: the longest that a fleet writes has some hundred thousand. */
export const MAXIMUM_LENGTH = 4_194_304;
const MOST_FAILURES = 1000;

const LATENCY = { p50: 0, p90: 0, p99: 0, p999: 0, max: 0 };

/** What a result looks like: its members, and the first item for each of a list. */
const FORM: FleetSummary = {
  kind: 'fleet',
  format: 2,
  wfm: '',
  plan: {
    profile: 'signature',
    pattern: '',
    patternMilliseconds: [0],
    everyMilliseconds: 0,
    reportingPercent: 0,
    slowPercent: 0,
    connections: 'own',
  },
  processes: 0,
  devices: 0,
  onboarded: 0,
  onboardingSeconds: 0,
  pollingSeconds: 0,
  requests: 0,
  requestsPerSecond: 0,
  responses: { '2xx': 0, '304': 0, '4xx': 0, '5xx': 0 },
  failed: 0,
  leftOut: 0,
  handshakes: 0,
  latencyMilliseconds: LATENCY,
  serviceMilliseconds: LATENCY,
  histograms: { latency: '', service: '' },
  timeline: { intervalSeconds: 0, points: [{ served: 0, refused: 0, failed: 0, latency: '' }] },
  eventLoop: { busy: 0, lagP99: 0, lagMax: 0, cpu: 0 },
  isFleetAtLimit: false,
  bytesPerDevice: 0,
  failures: [{ code: '', count: 0, message: '' }],
};

/**
 * Reads the result of a fleet, as it stands on standard output.
 *
 * @param name of the file, for messages
 * @throws MargoError `mock-fleet-result-unusable`
 */
export function readSummary(text: string, name: string): FleetSummary {
  const value = text.length > MAXIMUM_LENGTH ? undefined : parse(text);
  if (!isObject(value) || value.kind !== 'fleet') {
    throw unusable(`${name} is no result of margo-mock fleet: save its standard output, one line of JSON`);
  }
  if (value.format !== FORM.format) throw unusable(`${name} was written by another version of margo-mock`);
  const fault = faultOf(value, FORM, '');
  if (fault !== undefined) throw unusable(`${name} is damaged: ${fault}`);
  const summary = value as unknown as FleetSummary;
  checkBounds(summary, name);
  return summary;
}

/** Refuses results that were made with different settings, or name what differs first. @throws MargoError */
export function checkSamePlan(
  results: readonly { readonly name: string; readonly summary: FleetSummary }[],
): void {
  const [first, ...others] = results;
  if (first === undefined) throw unusable('There is no result to merge');
  for (const { name, summary } of others) {
    for (const member of Object.keys(FORM.plan) as (keyof FleetPlan)[]) {
      const [one, other] = [first.summary.plan[member], summary.plan[member]].map((value) =>
        JSON.stringify(value),
      );
      if (one === other) continue;
      throw unusable(
        `${first.name} and ${name} do not go together: ${member} is ${one} in the one and ${other} in the other`,
      );
    }
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function faultOf(value: unknown, form: unknown, path: string): string | undefined {
  if (Array.isArray(form)) {
    if (!Array.isArray(value)) return `${path} is no list`;
    return firstFault(value.map((item, at) => () => faultOf(item, form[0], `${path}/${at}`)));
  }
  if (isObject(form)) {
    if (!isObject(value)) return `${path} is no object`;
    return firstFault(
      Object.entries(form).map(
        ([name, member]) =>
          () =>
            faultOf(value[name], member, `${path}/${name}`),
      ),
    );
  }
  if (typeof value !== typeof form) return `${path} is no ${typeof form}`;
  const isAmount = typeof value !== 'number' || (Number.isFinite(value) && value >= 0);
  return isAmount ? undefined : `${path} is no amount`;
}

function firstFault(checks: readonly (() => string | undefined)[]): string | undefined {
  for (const check of checks) {
    const fault = check();
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function checkBounds({ timeline, histograms, failures, devices }: FleetSummary, name: string): void {
  const { intervalSeconds, points } = timeline;
  const isPower = intervalSeconds >= 1 && Number.isInteger(Math.log2(intervalSeconds));
  if (!isPower || points.length > 2 * MAXIMUM_POINTS || failures.length > MOST_FAILURES || devices < 1) {
    throw unusable(
      `${name} is damaged: a list is longer than a fleet makes it, or a number is none of a fleet`,
    );
  }
  try {
    for (const text of Object.values(histograms))
      if (readHistogram(text).digits !== 3) throw new RangeError();
    for (const { latency } of points) if (readHistogram(latency).digits !== 1) throw new RangeError();
  } catch (cause) {
    throw unusable(`${name} is damaged: a histogram cannot be read`, cause);
  }
}

function unusable(message: string, cause?: unknown): MargoError {
  return new MargoError('mock-fleet-result-unusable', message, { cause });
}
