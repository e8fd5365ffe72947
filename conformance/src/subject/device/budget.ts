import type { Case } from '../../case/case.js';
import type { Pace } from './probe.js';
import type { Step } from './scenario/scenario.js';

/** Polls that a step takes when all goes well: waits end as soon as what they wait for comes. */
function pollsOf(step: Step): number {
  if ('pass' in step) return step.pass;
  return 'until' in step ? (step.until.times ?? 1) + 1 : 0;
}

/** How long a case takes when all goes well: starts of the program, and polls. */
function budgetOf({ steps }: Case): { readonly starts: number; readonly polls: number } {
  const own = steps
    .filter(({ action }) => action.kind === 'action' || action.kind === 'start')
    .map(({ action }) => action.input as Step); // the schema of cases guarantees its form
  const starts = own.filter((step) => 'program' in step && step.program !== 'kill').length;
  return { starts, polls: own.reduce((sum, step) => sum + pollsOf(step), 0) };
}

/** What takes longest first, so that no case is left alone at the end of a run. */
export function longestFirst(cases: readonly Case[]): readonly Case[] {
  const polls = new Map(cases.map((item) => [item, budgetOf(item).polls]));
  return cases.toSorted((one, other) => (polls.get(other) ?? 0) - (polls.get(one) ?? 0));
}

interface Course {
  readonly shared: boolean;
  readonly concurrency: number;
  readonly startsAtATime: number;
}

/** How long a run takes when all goes well, in milliseconds. */
function timeOf(
  cases: readonly Case[],
  { startMilliseconds, pollMilliseconds }: Pace,
  { shared, concurrency, startsAtATime }: Course,
): number {
  const budgets = cases.map(budgetOf);
  const starts = budgets.reduce((sum, budget) => sum + budget.starts, 0) * startMilliseconds;
  const times = budgets.map((budget) => budget.starts * startMilliseconds + budget.polls * pollMilliseconds);
  const whole = times.reduce((sum, time) => sum + time, 0);
  if (shared) return whole;
  return Math.max(whole / concurrency, starts / startsAtATime, ...times);
}

/** What is said before a run. */
export function budgetText(cases: readonly Case[], pace: Pace, how: Course): string {
  const time = timeOf(cases, pace, how);
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
