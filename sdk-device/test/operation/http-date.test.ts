import { describe, expect, it } from 'vitest';
import { readRetryAfter } from '../../src/operation/http-date.js';

const clock = () => new Date('2026-11-22T10:00:00Z');

function read(retryAfter: string, date?: string): number | undefined {
  return readRetryAfter(new Headers({ 'Retry-After': retryAfter, ...(date && { Date: date }) }), clock);
}

describe('readRetryAfter', () => {
  it.each([
    ['0', 0],
    ['120', 120],
    [' 7 ', 7],
    ['99999999999999999999', 86_400],
    ['Sun, 22 Nov 2026 10:00:30 GMT', 30],
    ['Sun, 22 Nov 2026 09:00:00 GMT', 0],
  ])('reads %s', (value, seconds) => {
    expect(read(value)).toBe(seconds);
  });

  it('counts a date from the Date of the response', () => {
    expect(read('Sun, 22 Nov 2020 08:00:20 GMT', 'Sun, 22 Nov 2020 08:00:00 GMT')).toBe(20);
  });

  it.each(['', 'soon', '-1', '1.5', '2026-11-22', '1e3', 'Sun, 99 Nov 2026 10:00:30 GMT'])(
    'ignores %j',
    (value) => {
      expect(read(value)).toBeUndefined();
    },
  );

  it('gives nothing without the field', () => {
    expect(readRetryAfter(new Headers(), clock)).toBeUndefined();
  });
});
