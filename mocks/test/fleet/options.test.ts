import { describe, expect, it } from 'vitest';
import { type FleetOptions, settle } from '../../src/fleet/options.js';

const GOOD: FleetOptions = { wfm: 'https://localhost', ca: '', devices: 5 };

describe('the options of a fleet', () => {
  it('have defaults', () => {
    expect(settle(GOOD)).toMatchObject({ everyMilliseconds: 15_000, connections: 64, reportingPercent: 0 });
  });

  it.each([
    [{ devices: 0 }, /devices .* 1 to/],
    [{ devices: 1.5 }, /whole number/],
    [{ connections: 257 }, /1 to 256/],
    [{ onboardingAtOnce: 0 }, /at once/],
    [{ reportingPercent: 101 }, /0 to 100/],
  ])('refuse %j', (wrong, reason) => {
    expect(() => settle({ ...GOOD, ...wrong })).toThrow(
      expect.objectContaining({ code: 'mock-option-invalid', message: expect.stringMatching(reason) }),
    );
  });
});
