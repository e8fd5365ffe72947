import type { Contract } from '../../contract/contract.js';
import { Observation } from './run/context.js';
import type { SharedStage, Stage } from './session.js';

/** What a device is like when nothing is wrong. */
export interface Pace {
  /** From the start of the program to its first poll. */
  readonly startMilliseconds: number;
  /** Between polls. */
  readonly pollMilliseconds: number;
}

/** How a device is watched for its pace. */
export interface Watching {
  readonly patience: number;
  readonly told: number;
  readonly signal: AbortSignal;
}

const STOPPED = 'the run was stopped';

/** Polls that are watched to measure the interval. */
const WATCHED = 4;
/** A device that polls faster than this does so without any pause, in milliseconds; or than this part of what it was told. */
const NO_PAUSE = 15;
const HASTE = 0.05;
/** So many of its poll intervals a program may take until its next poll, when that is longer than until its first. */
const POLLS_BETWEEN = 20;

/**
 * Starts the program and watches it onboard and poll.
 *
 * @param how how long it may take until its first poll and until each of the next, at which rate it is told to poll, in milliseconds, and what ends the wait
 * @returns its pace, or why nothing can be shown with it, as a phrase
 */
export async function probe(
  stage: Stage,
  contract: Contract,
  { patience, told, signal }: Watching,
): Promise<Pace | string> {
  const { wfm, life, bell } = stage;
  const seen = new Observation(wfm, contract, 0);
  const startedAt = Date.now();
  await life.start();
  const polls = () => seen.all({ operation: 'getStateManifest' }, 'start');
  const isOver = (count: number) => () => polls().length >= count || life.unexpectedEnd !== undefined;
  await bell.until(isOver(1), patience, signal);
  const [first] = polls();
  if (first === undefined) return signal.aborted ? STOPPED : nothing(stage, patience);
  const next = Math.max(patience, POLLS_BETWEEN * told);
  for (let count = 2; count <= WATCHED && polls().length === count - 1; count += 1)
    await bell.until(isOver(count), next, signal);
  const middle = middleGap(polls().map(({ at }) => at));
  if (signal.aborted) return STOPPED;
  if (life.unexpectedEnd !== undefined) return life.unexpectedEnd;
  if (middle === undefined) {
    const within = `within ${Math.round(next / 1000)} s${life.words}; --start-within allows it more`;
    return `the program polled only once ${within}`;
  }
  if (middle < Math.max(NO_PAUSE, told * HASTE))
    return `the program hammers: its polls come ${middle} ms after each other`;
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
