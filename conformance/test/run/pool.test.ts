import { expect, test } from 'vitest';
import { runPool } from '../../src/run/pool.js';

test('never more at a time than allowed, and results in the order of the tasks', async () => {
  let running = 0;
  let most = 0;
  const tasks = Array.from({ length: 20 }, (_, index) => async () => {
    most = Math.max(most, ++running);
    for (let turn = 0; turn < 20 - index; turn++) await Promise.resolve();
    running--;
    return index;
  });
  expect(await runPool(tasks, 3)).toEqual(tasks.map((_, index) => index));
  expect(most).toBe(3);
});

test('no tasks, no results', async () => {
  expect(await runPool([], 4)).toEqual([]);
});
