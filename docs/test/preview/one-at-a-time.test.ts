import { expect, it } from 'vitest';
import { oneAtATime } from '../../src/preview/one-at-a-time.js';

it('runs once more, however often it is triggered during a run', async () => {
  const finish: (() => void)[] = [];
  const trigger = oneAtATime(() => new Promise((resolve) => finish.push(resolve)));
  const first = trigger();
  const second = trigger();
  const third = trigger();
  expect(finish).toHaveLength(1);
  finish[0]?.();
  await first;
  await Promise.resolve();
  expect(finish).toHaveLength(2);
  finish[1]?.();
  await Promise.all([second, third]);
  expect(finish).toHaveLength(2);
  void trigger();
  expect(finish).toHaveLength(3);
});
