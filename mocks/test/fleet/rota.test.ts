import { describe, expect, it } from 'vitest';
import { keepRota, type RotaOptions } from '../../src/fleet/rota.js';

/** Runs a rota on a clock of its own until it shows a time. */
async function turnsUntil(end: number, options: Partial<RotaOptions> = {}) {
  let time = 0;
  const stop = new AbortController();
  const advance = (milliseconds: number) => {
    time += milliseconds;
    if (time >= end) stop.abort();
  };
  const turns: { place: number; due: number; at: number }[] = [];
  const rota = {
    places: 4,
    everyMilliseconds: 1000,
    now: () => time,
    randomNumber: () => 0.5,
    sleep: async (milliseconds: number) => advance(milliseconds),
    signal: stop.signal,
    ...options,
  };
  await keepRota(rota, (place, due) => turns.push({ place, due, at: time }));
  return { turns, advance };
}

describe('a rota', () => {
  it('gives each place one turn in each period, evenly spread', async () => {
    const { turns } = await turnsUntil(2000);
    expect(turns.map(({ place, due }) => [place, due])).toEqual([
      [0, 125],
      [1, 375],
      [2, 625],
      [3, 875],
      [0, 1125],
      [1, 1375],
      [2, 1625],
      [3, 1875],
    ]);
    expect(turns.every(({ due, at }) => due === at)).toBe(true);
  });

  it('keeps the moment of a place over the periods, within its share', async () => {
    const numbers = [0, 0.999, 0.25, 0.75];
    const { turns } = await turnsUntil(2000, {
      randomNumber: () => numbers.shift() ?? expect.fail('asked again'),
    });
    expect(turns.map(({ due }) => due)).toEqual([0, 499.75, 562.5, 937.5, 1000, 1499.75, 1562.5, 1937.5]);
  });

  it('makes up for lost time without moving what comes later', async () => {
    let late = 600;
    let time = 0;
    const stop = new AbortController();
    const turns: [number, number][] = [];
    await keepRota(
      {
        places: 2,
        everyMilliseconds: 1000,
        now: () => time,
        randomNumber: () => 0,
        sleep: async (milliseconds) => {
          time += milliseconds + late;
          late = 0;
        },
        signal: stop.signal,
      },
      (_place, due) => {
        turns.push([due, time]);
        if (due === 1500) stop.abort();
        if (due === 0) time += 700;
      },
    );
    expect(turns).toEqual([
      [0, 0],
      [500, 700],
      [1000, 1600],
      [1500, 1600],
    ]);
  });
});
