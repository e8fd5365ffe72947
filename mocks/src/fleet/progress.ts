import type { Fleet } from './fleet.js';
import {
  type EventLoopFigures,
  type EventLoopWatch,
  isAtLimit,
  mergeEventLoops,
} from './measure/event-loop.js';
import type { Responses } from './measure/figures.js';
import { Histogram } from './measure/histogram.js';
import { readHistogram, writeHistogram } from './measure/histogram-text.js';
import { countsOf, decimal, latencyText, percent } from './measure/summary.js';

/** How one process of a fleet fares. Counts are those of its phase, latency and event loop those since the last record. */
export interface Progress {
  readonly onboarded: number;
  readonly requests: number;
  readonly responses: Responses;
  readonly failed: number;
  /** In microseconds, see `writeHistogram`. */
  readonly latency: string;
  readonly eventLoop: EventLoopFigures;
}

/** Takes a record of a fleet of this process. */
export function takeProgress(fleet: Fleet, eventLoop: Pick<EventLoopWatch, 'take'>): Progress {
  const { figures, onboarded } = fleet;
  const latency = writeHistogram(figures.recentLatency);
  figures.recentLatency.clear();
  const { requests, responses, failed } = figures;
  return { onboarded, requests, responses, failed, latency, eventLoop: eventLoop.take() };
}

/** Makes one line after the other out of the newest records of all processes. */
export function createProgressLine(
  devices: number,
): (records: readonly Progress[], elapsedMilliseconds: number) => string {
  let before = 0;
  return (records, elapsedMilliseconds) => {
    const sum = (of: (record: Progress) => number) =>
      records.reduce((total, record) => total + of(record), 0);
    const requests = sum((record) => record.requests);
    // With its phase a fleet changes its figures, which start anew.
    const rate = (Math.max(0, requests - (requests < before ? 0 : before)) * 1000) / elapsedMilliseconds;
    before = requests;
    const group = (name: keyof Responses) => sum(({ responses }) => responses[name]);
    const responses = { '2xx': group('2xx'), '304': group('304'), '4xx': group('4xx'), '5xx': group('5xx') };
    const latency = new Histogram();
    for (const record of records) latency.add(readHistogram(record.latency));
    const loop = mergeEventLoops(records.map(({ eventLoop }) => eventLoop));
    return [
      `fleet: ${sum(({ onboarded }) => onboarded)}/${devices} devices`,
      `${decimal(rate)} requests/s`,
      `${countsOf(responses)}, failed ${sum(({ failed }) => failed)}`,
      latencyText(latency.distribution(1000)),
      `event loop busy ${percent(loop.busy)}, lag ${decimal(loop.lagP99)} ms`,
      ...(isAtLimit(loop) ? ['THE FLEET IS AT ITS LIMIT'] : []),
    ].join(' | ');
  };
}
