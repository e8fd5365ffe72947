import { describe, expect, it } from 'vitest';
import { DEFAULT_PATTERN, hasBegun, type PatternName, playPattern } from '../../src/fleet/pattern.js';

const PLACES = 4;

/** Plays a pattern on a clock of its own. */
async function play(name: PatternName) {
  let time = 0;
  const events: [what: string, at: number][] = [];
  await playPattern({
    pattern: {
      ...DEFAULT_PATTERN,
      name,
      atMilliseconds: 5000,
      burstMilliseconds: 1000,
      outageMilliseconds: 3000,
    },
    places: PLACES,
    now: () => time,
    randomNumber: () => 0,
    sleep: async (milliseconds) => {
      time += milliseconds;
    },
    signal: new AbortController().signal,
    turn: (place, due) => events.push([`turn ${place}`, due]),
    cutOff: (isCutOff) => events.push([isCutOff ? 'cut off' : 'back', time]),
  });
  return events;
}

describe('a pattern', () => {
  it('adds nothing to steady turns', async () => {
    expect(await play('steady')).toEqual([]);
  });

  it('gives every device a turn at a spike', async () => {
    expect(await play('spike')).toEqual([
      ['turn 0', 5000],
      ['turn 1', 5250],
      ['turn 2', 5500],
      ['turn 3', 5750],
    ]);
  });

  it('keeps all devices away, and lets them come back at once', async () => {
    expect(await play('reconnect')).toEqual([
      ['cut off', 5000],
      ['back', 8000],
      ['turn 0', 8000],
      ['turn 1', 8250],
      ['turn 2', 8500],
      ['turn 3', 8750],
    ]);
  });

  it('lets one device after the other begin with a ramp, and all at once without', () => {
    const ramp = { ...DEFAULT_PATTERN, name: 'ramp', rampMilliseconds: 4000 } as const;
    const begun = (elapsed: number) =>
      Array.from({ length: PLACES }, (_, place) => hasBegun(ramp, place, { places: PLACES, elapsed }));
    expect(begun(1500)).toEqual([true, true, false, false]);
    expect(begun(4000)).toEqual([true, true, true, true]);
    expect(hasBegun(DEFAULT_PATTERN, 3, { places: PLACES, elapsed: 0 })).toBe(true);
  });
});
