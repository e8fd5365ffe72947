import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Histogram } from '../../../src/fleet/measure/histogram.js';
import { readHistogram, writeHistogram } from '../../../src/fleet/measure/histogram-text.js';

const VALUES = [0, 1, 2, 2047, 2048, 2049, 5000, 5000, 123_456, 987_654_321, 3_600_000_000];

/** What this program wrote of these values; the tools of HdrHistogram (hdr-histogram-js 3.0.1) read the percentiles below out of it. */
const TEXT = 'HISTFAAAADV4nJNpmSzMwMAgwgABzFCaEURcm7yEwf4DRICJiem7PBPLQWGW015MC88zMq2XZQIA47UJ7Q==';

function histogramOf(values: readonly number[], digits: 1 | 3 = 3): Histogram {
  const histogram = new Histogram(digits);
  for (const value of values) histogram.record(value);
  return histogram;
}

describe('a histogram', () => {
  it('has the percentiles that HdrHistogram has', () => {
    const histogram = histogramOf(VALUES);
    const percentiles = [1, 10, 30, 50, 60, 80, 90, 99].map((percent) => histogram.percentile(percent));
    expect(percentiles).toEqual([0, 1, 2047, 2049, 5003, 123_519, 987_758_591, 3_600_809_983]);
  });

  it('is written in the encoding of HdrHistogram, octet by octet', () => {
    expect(writeHistogram(histogramOf(VALUES))).toBe(TEXT);
  });

  it('comes back as it was, whatever it counted', () => {
    const values = fc.array(fc.integer({ min: 0, max: 4_000_000_000 }), { maxLength: 50 });
    fc.assert(
      fc.property(values, fc.constantFrom(1 as const, 3 as const), (counted, digits) => {
        const histogram = histogramOf(counted, digits);
        const read = readHistogram(writeHistogram(histogram));
        expect([writeHistogram(read), read.total, read.digits]).toEqual([
          writeHistogram(histogram),
          counted.length,
          digits,
        ]);
      }),
      { numRuns: 30 },
    );
  });

  it('adds up to the one of all values', () => {
    const [one, other] = [histogramOf([5, 70_000]), histogramOf([9, 300])];
    one.add(other);
    expect(writeHistogram(one)).toBe(writeHistogram(histogramOf([5, 70_000, 9, 300])));
    expect(() => one.add(new Histogram(1))).toThrow(TypeError);
  });

  it.each([
    ['nothing', ''],
    ['no base64', '###'],
    ['a wrong cookie', Buffer.alloc(60).toString('base64')],
    ['a broken stream', `${TEXT.slice(0, 40)}AAAA`],
    ['too much', 'A'.repeat(300_000)],
  ])('is not read from %s', (_, text) => {
    expect(() => readHistogram(text)).toThrow(RangeError);
  });
});
