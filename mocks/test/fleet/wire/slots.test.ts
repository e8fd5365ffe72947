import { describe, expect, it } from 'vitest';
import { Slots } from '../../../src/fleet/wire/slots.js';

describe('slots', () => {
  it('let so many run at once, the others in their order, also after one that failed', async () => {
    const slots = new Slots(2);
    const started: number[] = [];
    const ends: (() => void)[] = [];
    const task = (name: number) => async () => {
      started.push(name);
      await new Promise<void>((resolve) => ends.push(resolve));
      if (name === 0) throw new Error('failed');
      return name;
    };
    const results = [0, 1, 2, 3].map((name) => slots.run(task(name)));
    const settled = Promise.allSettled(results);
    await Promise.resolve();
    expect(started).toEqual([0, 1]);
    ends[0]?.();
    await expect(results[0]).rejects.toThrow('failed');
    expect(started).toEqual([0, 1, 2]);
    for (const name of [1, 2, 3]) {
      ends[name]?.();
      await results[name];
    }
    expect((await settled).map(({ status }) => status)).toEqual([
      'rejected',
      'fulfilled',
      'fulfilled',
      'fulfilled',
    ]);
  });
});
