import { setImmediate as letOthersRun } from 'node:timers/promises';
import type { Sleep } from '../process/sleep.js';

export interface RotaOptions {
  /** How many take turns. */
  readonly places: number;
  /** Time from one turn of a place to its next, in milliseconds. */
  readonly everyMilliseconds: number;
  /** Milliseconds that only grow. */
  readonly now: () => number;
  /** A number from 0 to below 1. */
  readonly randomNumber: () => number;
  readonly sleep: Sleep;
  readonly signal: AbortSignal;
  /** After how many periods it ends; with the signal alone when absent. */
  readonly rounds?: number;
}

/** Longest time for which turns that are overdue keep everything else from running, in milliseconds. */
const LONGEST_RUSH = 5;

/**
 * Gives each place its turn once in every period until the signal is aborted. The period is divided evenly, and each
 * place has its own moment, by chance, within its share: load is level, without being in step.
 *
 * @param turn is told when the turn was due, by `now`; not awaited
 */
export async function keepRota(
  options: RotaOptions,
  turn: (place: number, due: number) => void,
): Promise<void> {
  const { everyMilliseconds, now, signal, rounds = Number.POSITIVE_INFINITY } = options;
  const moments = chooseMoments(options);
  const start = now();
  let breath = start;
  for (let round = 0; round < rounds && !signal.aborted; round += 1) {
    for (const [place, moment] of moments.entries()) {
      const due = start + round * everyMilliseconds + moment;
      breath = await waitFor(due, breath, options);
      if (signal.aborted) return;
      turn(place, due);
    }
  }
}

function chooseMoments({ places, everyMilliseconds, randomNumber }: RotaOptions): number[] {
  const share = everyMilliseconds / places;
  return Array.from({ length: places }, (_, place) => (place + randomNumber()) * share);
}

/** Waits until a turn is due. Gives the time when the others last had a chance to run. */
async function waitFor(due: number, breath: number, { now, sleep, signal }: RotaOptions): Promise<number> {
  const time = now();
  if (due > time) await sleep(due - time, signal);
  else if (time - breath < LONGEST_RUSH) return breath;
  else await letOthersRun();
  return now();
}
