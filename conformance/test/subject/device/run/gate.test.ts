import { expect, test } from 'vitest';
import { Gate } from '../../../../src/subject/device/run/gate.js';

test('a gate lets so many in at a time, and the others in order', async () => {
  const gate = new Gate(2);
  const inside: number[] = [];
  const enter = async (number: number) => {
    const leave = await gate.enter();
    inside.push(number);
    return leave;
  };
  const [first, second, third, fourth] = [1, 2, 3, 4].map(enter);
  const leave = await first;
  await second;
  expect(inside).toEqual([1, 2]);
  leave?.();
  // Leaving twice makes no room for another.
  leave?.();
  const leaveThird = await third;
  expect(inside).toEqual([1, 2, 3]);
  leaveThird?.();
  await fourth;
  expect(inside).toEqual([1, 2, 3, 4]);
});
