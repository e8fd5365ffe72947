import { keepRota, type RotaOptions } from './rota.js';

/** How the load of a fleet goes, by name. */
export const PATTERNS = ['steady', 'ramp', 'spike', 'reconnect'] as const;

export type PatternName = (typeof PATTERNS)[number];

/** How the load goes, with the times that belong to it, in milliseconds. */
export interface Pattern {
  readonly name: PatternName;
  /** `ramp`: how long it takes until all devices poll. */
  readonly rampMilliseconds: number;
  /** `spike` and `reconnect`: when it happens, from the first poll on. */
  readonly atMilliseconds: number;
  /** `spike` and `reconnect`: how long it takes until every device has come. */
  readonly burstMilliseconds: number;
  /** `reconnect`: how long no device can reach the WFM. */
  readonly outageMilliseconds: number;
}

/** Every device polls in its turn, and nothing happens. */
export const DEFAULT_PATTERN: Pattern = {
  name: 'steady',
  rampMilliseconds: 30_000,
  atMilliseconds: 20_000,
  burstMilliseconds: 1_000,
  outageMilliseconds: 10_000,
};

/** What a pattern does to a fleet. */
export interface PatternParts
  extends Pick<RotaOptions, 'places' | 'now' | 'randomNumber' | 'sleep' | 'signal'> {
  readonly pattern: Pattern;
  /** Gives a device its turn. */
  readonly turn: (place: number, due: number) => void;
  /** Breaks all connections off, and keeps all devices from the WFM until it is called with false. */
  readonly cutOff: (isCutOff: boolean) => void;
}

/** Whether a device polls by now: with a ramp one after the other begins. */
export function hasBegun(pattern: Pattern, place: number, { places, elapsed }: RampTime): boolean {
  return pattern.name !== 'ramp' || place < (places * elapsed) / pattern.rampMilliseconds;
}

/** How far a ramp has come. */
export interface RampTime {
  readonly places: number;
  /** Milliseconds since the first poll was due. */
  readonly elapsed: number;
}

/** Does what a pattern does beside the turns: a spike, or an outage with everybody back at once. Ends with it, or with the signal. */
export async function playPattern(parts: PatternParts): Promise<void> {
  const { pattern, sleep, signal, cutOff } = parts;
  if (pattern.name !== 'spike' && pattern.name !== 'reconnect') return;
  await sleep(pattern.atMilliseconds, signal);
  if (pattern.name === 'reconnect' && !signal.aborted) {
    cutOff(true);
    await sleep(pattern.outageMilliseconds, signal);
    cutOff(false);
  }
  const once = { ...parts, everyMilliseconds: pattern.burstMilliseconds, rounds: 1 };
  await keepRota(once, parts.turn);
}
