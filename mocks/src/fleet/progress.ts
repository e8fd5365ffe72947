import type { EventLoopFigures, EventLoopWatch } from './event-loop.js';
import type { Fleet } from './fleet.js';
import { countsOf, decimal, latencyText, percent } from './summary.js';

/**
 * Makes one line after the other about a fleet. Counts are those of the phase, rate, latency and event loop those
 * since the last line.
 */
export function createProgress(fleet: Fleet, eventLoop: Pick<EventLoopWatch, 'take'>) {
  let { figures } = fleet;
  let requestsBefore = 0;
  return (elapsedMilliseconds: number): string => {
    // With its phase the fleet changes its figures, which start anew.
    if (fleet.figures !== figures) requestsBefore = 0;
    figures = fleet.figures;
    const { requests } = figures;
    const rate = ((requests - requestsBefore) * 1000) / elapsedMilliseconds;
    requestsBefore = requests;
    return describe(fleet, rate, eventLoop.take());
  };
}

function describe(
  { figures, onboarded, settings }: Fleet,
  rate: number,
  eventLoop: EventLoopFigures,
): string {
  return [
    `fleet: ${onboarded}/${settings.devices} devices`,
    `${decimal(rate)} requests/s`,
    `${countsOf(figures.answers)}, failed ${figures.failed}`,
    latencyText(figures.takeRecentLatency()),
    `event loop busy ${percent(eventLoop.busy)}, lag ${decimal(eventLoop.lagP99)} ms`,
  ].join(' | ');
}
