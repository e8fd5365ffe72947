import { EventEmitter } from 'node:events';
import { expect, test } from 'vitest';
import { listenForInterrupts } from '../../src/command/interrupts.js';

test('the first signal stops between cases, the second at once, the third is left to the system', () => {
  const source = new EventEmitter();
  const told: number[] = [];
  const { stop, leave } = listenForInterrupts(source, (number) => told.push(number));
  expect([stop.aborted, leave.aborted]).toEqual([false, false]);
  source.emit('SIGINT');
  expect([stop.aborted, leave.aborted]).toEqual([true, false]);
  source.emit('SIGTERM');
  expect([stop.aborted, leave.aborted]).toEqual([true, true]);
  expect(told).toEqual([1, 2]);
  expect(source.listenerCount('SIGINT') + source.listenerCount('SIGTERM')).toBe(0);
});

test('once closed nothing listens', () => {
  const source = new EventEmitter();
  const { close, stop } = listenForInterrupts(source, () => undefined);
  close();
  source.emit('SIGINT');
  expect(stop.aborted).toBe(false);
});
