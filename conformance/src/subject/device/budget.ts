import type { Case } from '../../case/case.js';
import type { Pace } from './probe.js';
import type { Step } from './scenario/scenario.js';

/** Polls that a step takes when all goes well: waits end as soon as what they wait for comes. */
function pollsOf(step: Step): number {
  if ('pass' in step) return step.pass;
  return 'until' in step ? (step.until.times ?? 1) + 1 : 0;
}

/** How long a run takes when all goes well, in milliseconds. */
function budgetOf(cases: readonly Case[], { startMilliseconds, pollMilliseconds }: Pace): number {
  return cases
    .flatMap(({ steps }) => steps)
    .filter(({ action }) => action.kind === 'action' || action.kind === 'start')
    .reduce((sum, { action }) => {
      const step = action.input as Step; // the schema of cases guarantees its form
      const start = 'program' in step && step.program !== 'kill' ? startMilliseconds : 0;
      return sum + start + pollsOf(step) * pollMilliseconds;
    }, 0);
}

/** What is said before a run. */
export function budgetText(
  cases: readonly Case[],
  pace: Pace,
  how: { readonly shared: boolean; readonly concurrency: number },
): string {
  const whole = budgetOf(cases, pace);
  const time = how.shared ? whole : whole / Math.min(how.concurrency, Math.max(1, cases.length));
  const { startMilliseconds, pollMilliseconds } = pace;
  return `The device needs ${seconds(startMilliseconds)} to start and polls every ${seconds(pollMilliseconds)}. ${cases.length} cases take about ${duration(time)} when all goes well.`;
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}

function duration(milliseconds: number): string {
  const minutes = milliseconds / 60_000;
  return minutes < 2 ? `${Math.ceil(milliseconds / 1000)} seconds` : `${Math.ceil(minutes)} minutes`;
}
