import { expect, test } from 'vitest';
import type { Observation } from '../../../../src/subject/device/run/context.js';
import { backedOff } from '../../../../src/subject/device/run/timing.js';

const POLL = 1000;

/** What a device does that tries again after these gaps, in parts of its poll interval. */
function judge(gaps: readonly number[]) {
  let at = 0;
  const tries = [0, ...gaps].map((gap) => {
    at += gap * POLL;
    return { at };
  });
  const seen = { pollMilliseconds: POLL, all: () => tries } as unknown as Observation;
  return backedOff({ operation: 'getStateManifest' }, undefined, seen).deviations.length === 0;
}

const often = (gap: number, times: number) => Array.from({ length: times }, () => gap);

test.each<[string, number[]]>([
  ['waits twice as long each time', [0.1, 0.2, 0.4, 0.8, 1.6]],
  ['waits half as long again each time', [0.1, 0.15, 0.225, 0.34, 0.5]],
  ['waits longer by the same each time', [0.1, 0.2, 0.3, 0.4]],
  ['tries at its poll rate', often(1, 12)],
  ['tries at its poll rate with jitter', [0.8, 1.2, 0.9, 1.1, 0.8]],
  ['resends at once when a kept connection was closed', [0, 0.1, 0.2, 0.4]],
  ['chooses any part of a longer and longer wait', [0.09, 0.05, 0.35, 0.12, 1.1]],
  ['waits up to its poll interval, and polls on', [0.1, 0.2, 0.4, 0.8, ...often(1, 8)]],
])('a device that %s backs off', (_, gaps) => expect(judge(gaps)).toBe(true));

test.each<[string, number[]]>([
  ['tries again at once for ever', often(0.003, 100)],
  [
    'tries again at once for ever, as far as a busy machine lets it',
    [0.01, 0.05, 0.01, 0.02, 0.03, 0.04, 0.01, 0.03, 0.02, 0.04],
  ],
  ['waits the same short time each time', often(0.2, 8)],
  ['waits the same short time each time, with jitter', [0.2, 0.24, 0.16, 0.22, 0.2]],
  ['begins again with every poll', [0.1, 0.1, 0.8, 0.1, 0.1, 0.8]],
])('a device that %s does not', (_, gaps) => expect(judge(gaps)).toBe(false));
