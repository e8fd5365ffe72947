import { describe, expect, it } from 'vitest';
import { type FleetOptions, settle } from '../../src/fleet/options.js';

const GOOD: FleetOptions = { wfm: 'https://localhost', ca: '', devices: 5 };

describe('the options of a fleet', () => {
  it('have defaults', () => {
    const settings = settle(GOOD);
    expect(settings).toMatchObject({ everyMilliseconds: 15_000, reportingPercent: 0, slowPercent: 0 });
    expect([settings.connections, settings.pattern.name]).toEqual([undefined, 'steady']);
  });

  it.each([
    [{ devices: 0 }, /devices .* 1 to/],
    [{ devices: 1.5 }, /whole number/],
    [{ connections: 0 }, /connections .* 1 to/],
    [{ onboardingAtOnce: 0 }, /at once/],
    [{ reportingPercent: 101 }, /0 to 100/],
    [{ slowPercent: 101 }, /0 to 100/],
  ])('refuse %j', (wrong, reason) => {
    expect(() => settle({ ...GOOD, ...wrong })).toThrow(
      expect.objectContaining({ code: 'mock-option-invalid', message: expect.stringMatching(reason) }),
    );
  });
});
