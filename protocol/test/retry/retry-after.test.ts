import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MAXIMUM_RETRY_AFTER_MILLISECONDS, parseRetryAfter } from '../../src/retry/index.js';
import { readData } from '../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly flags: readonly string[];
  readonly value: string;
  readonly times?: number;
  readonly milliseconds: number | null;
}

const data = readData<{ now: string; vectors: readonly Vector[] }>('retry-after.json');
const clock = () => new Date(data.now);

describe('Retry-After', () => {
  it('has vectors with unique ids, most of which cannot be read', () => {
    expect(new Set(data.vectors.map(({ id }) => id)).size).toBe(data.vectors.length);
    expect(data.vectors.filter(({ milliseconds }) => milliseconds === null).length).toBeGreaterThanOrEqual(
      35,
    );
  });

  it.each(data.vectors)('$id: $milliseconds', ({ value, times = 1, milliseconds, flags }) => {
    expect(parseRetryAfter(value.repeat(times), clock)).toBe(milliseconds ?? undefined);
    if (milliseconds === null) expect(flags).not.toContain('valid');
  });

  it('may be absent', () => {
    expect(parseRetryAfter(undefined, clock)).toBeUndefined();
    expect(parseRetryAfter(null, clock)).toBeUndefined();
  });

  it('is at most a day away in every form of date', () => {
    const seconds = fc.integer({ min: 0, max: 86_400 });
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('2099-01-01'), noInvalidDate: true }),
        seconds,
        (from, wait) => {
          const now = new Date(Math.floor(from.getTime() / 1000) * 1000);
          const then = new Date(now.getTime() + wait * 1000);
          for (const text of formsOf(then)) expect(parseRetryAfter(text, () => now)).toBe(wait * 1000);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('never gives anything but a wait of up to a day', () => {
    const piece = fc.constantFrom(
      'Sun, ',
      'Sunday, ',
      '22',
      ' Nov ',
      '-Nov-',
      '2026',
      ' 10:00:00',
      ' GMT',
      '9',
      ' ',
    );
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((pieces) => pieces.join('')),
    );
    fc.assert(
      fc.property(anything, (text) => {
        const wait = parseRetryAfter(text, clock) ?? 0;
        expect(wait >= 0 && wait <= MAXIMUM_RETRY_AFTER_MILLISECONDS).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

/** The three forms of an HTTP date (RFC 9110 §5.6.7). */
function formsOf(date: Date): string[] {
  const preferred = date.toUTCString();
  const [, day = '', month = '', year = '', time = ''] = preferred.split(' ');
  const weekday = date.toLocaleDateString('en-US', { weekday: 'long', timeZone: 'UTC' });
  return [
    preferred,
    `${weekday}, ${day}-${month}-${year.slice(2)} ${time} GMT`,
    `${preferred.slice(0, 3)} ${month} ${String(Number(day)).padStart(2)} ${time} ${year}`,
  ];
}
