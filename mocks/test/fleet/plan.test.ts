import { describe, expect, it } from 'vitest';
import { checkCommand, type FleetCommandOptions, planFleet } from '../../src/fleet/plan.js';

const GOOD: FleetCommandOptions = {
  wfm: 'https://localhost:8443',
  ca: 'package.json',
  devices: 10,
  every: 15_000,
  onboarding: 16,
  reporting: 0,
  slow: 0,
  pattern: 'steady',
  signatureWindow: 60_000,
  processes: 1,
};

describe('the command line of a fleet', () => {
  it.each([
    [{ wfm: undefined }, /--wfm/],
    [{ devices: undefined }, /--devices/],
    [{ devices: 0 }, /--devices/],
    [{ ca: undefined }, /one of --ca .* --pki or --svids/],
    [{ pki: 'folder' }, /one of --ca/],
    [{ ca: undefined, svids: 'folder' }, /--trust-bundle/],
    [{ trustBundle: 'file' }, /--svids and --trust-bundle/],
    [{ operatorUrl: 'http://localhost' }, /--operator-token/],
    [{ operatorUrl: 'http://localhost', operatorToken: 'T', operatorExec: 'x' }, /not both/],
    [{ processes: 0 }, /--processes/],
    [{ processes: 11 }, /no more processes than devices/],
  ])('is refused with %j', (wrong, reason) => {
    expect(() => checkCommand({ ...GOOD, ...wrong } as FleetCommandOptions)).toThrow(
      expect.objectContaining({ code: 'mock-option-invalid', message: expect.stringMatching(reason) }),
    );
  });

  it('gives each process its share, and all of them everything', async () => {
    const options = { ...GOOD, connections: 7, processes: 3 };
    const plans = await Promise.all(
      [0, 1, 2].map((index) => planFleet(options, { index, count: 3 }, () => undefined)),
    );
    expect(plans.map(({ devices }) => devices)).toEqual([3, 3, 4]);
    expect(plans.map(({ connections }) => connections)).toEqual([2, 2, 3]);
  });

  it('lets a disturbance happen at a third of the time', async () => {
    const options = { ...GOOD, pattern: 'spike', for: 90_000 } as const;
    const { pattern } = await planFleet(options, { index: 0, count: 1 }, () => undefined);
    expect(pattern).toMatchObject({ name: 'spike', atMilliseconds: 30_000, burstMilliseconds: 1000 });
  });
});
