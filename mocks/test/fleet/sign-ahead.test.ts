import { expect, it } from 'vitest';
import { SignAhead } from '../../src/fleet/sign-ahead.js';

it('lets everybody who waits sign, in turn, and goes on after one that cannot', async () => {
  let time = 0;
  const signed: number[] = [];
  // Each takes longer than a slice, so that all others have to wait for the next.
  const ahead = new SignAhead(() => (time += 2));
  for (const name of [0, 1, 2, 3]) {
    ahead.add({
      prepare: async () => {
        signed.push(name);
        if (name === 1) throw new Error('no key');
      },
    });
  }
  await ahead.settled();
  expect(signed).toEqual([0, 1, 2, 3]);
  ahead.add({ prepare: async () => void signed.push(4) });
  await ahead.settled();
  expect(signed).toEqual([0, 1, 2, 3, 4]);
});
