import { describe, expect, it } from 'vitest';
import { isAtLimit, mergeEventLoops } from '../../../src/fleet/measure/event-loop.js';

const IDLE = { busy: 0.2, lagP99: 1, lagMax: 5, cpu: 0.2 };

describe('a process of a fleet', () => {
  it.each([
    [IDLE, false],
    [{ ...IDLE, busy: 0.95 }, true],
    [{ ...IDLE, lagP99: 150 }, true],
    [{ ...IDLE, lagMax: 500 }, false],
  ])('with %j is at its limit: %s', (figures, expected) => {
    expect(isAtLimit(figures)).toBe(expected);
  });

  it('is told by the worst of several, whose CPU time adds up', () => {
    expect(mergeEventLoops([IDLE, { busy: 0.9, lagP99: 0.5, lagMax: 2, cpu: 0.9 }])).toEqual({
      busy: 0.9,
      lagP99: 1,
      lagMax: 5,
      cpu: 1.1,
    });
  });
});
