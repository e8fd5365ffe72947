import { Observation } from './run/context.js';
import type { SharedStage, Stage } from './session.js';

/** What a device is like when nothing is wrong. */
export interface Pace {
  /** From the start of the program to its first poll. */
  readonly startMilliseconds: number;
  /** Between polls. */
  readonly pollMilliseconds: number;
}

/** Polls that are watched to measure the interval. */
const WATCHED = 4;
/** A device that polls faster than this does so without any pause, in milliseconds. */
const NO_PAUSE = 15;
/** How long the slowest of devices may leave between polls, in milliseconds. */
const SLOWEST = 900_000;

/**
 * Starts the program and watches it onboard and poll.
 *
 * @param patience how long it may take until its first poll, in milliseconds
 * @returns its pace, or why nothing can be shown with it, as a phrase
 */
export async function probe(stage: Stage, patience: number): Promise<Pace | string> {
  const { wfm, life, bell } = stage;
  const seen = new Observation(wfm, 0);
  const startedAt = Date.now();
  await life.start();
  const polls = () => seen.all({ operation: 'getStateManifest' }, 'start');
  const isOver = (count: number) => () => polls().length >= count || life.unexpectedEnd !== undefined;
  await bell.until(isOver(1), patience);
  const [first] = polls();
  if (first === undefined) return nothing(stage, patience);
  await bell.until(isOver(2), SLOWEST);
  await bell.until(isOver(WATCHED), SLOWEST);
  const middle = middleGap(polls().map(({ at }) => at));
  if (life.unexpectedEnd !== undefined) return life.unexpectedEnd;
  if (middle === undefined) return 'the program polled only once';
  if (middle < NO_PAUSE) return `the program hammers: its polls come ${middle} ms after each other`;
  return { startMilliseconds: first.at - startedAt, pollMilliseconds: middle };
}

/** How many requests of a stage were the first contact: all up to the first poll. */
export function firstContactOf({ wfm }: Stage): SharedStage['firstContact'] {
  return wfm.exchanges.findIndex(({ route }) => route.operation === 'getStateManifest') + 1;
}

function middleGap(times: readonly number[]): number | undefined {
  const gaps = times.slice(1).map((at, index) => at - (times[index] ?? at));
  return gaps.sort((one, other) => one - other)[Math.floor(gaps.length / 2)];
}

function nothing({ wfm: { exchanges, connections }, life }: Stage, patience: number): string {
  if (life.unexpectedEnd !== undefined) return life.unexpectedEnd;
  const within = `within ${Math.round(patience / 1000)} s${life.words}`;
  if (exchanges.length > 0) return `the program sent ${exchanges.length} requests but no poll ${within}`;
  if (connections.length === 0) return `the program made no connection ${within}`;
  return `the program connected but sent no request that could be read ${within}`;
}
