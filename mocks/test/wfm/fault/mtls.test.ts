import { describe, expect, it } from 'vitest';
import { FAULTS, type RunningWfm } from '../../../src/index.js';
import { startTestWfm } from '../../support/wfm.js';
import { CONNECTION_PROBES } from './probe/connection.js';
import { DOCUMENT_PROBES } from './probe/document.js';
import { MIS_PROBES } from './probe/mis.js';
import { POLICY_PROBES } from './probe/policy.js';
import type { Probe } from './probe/probe.js';

const PROBES = { ...CONNECTION_PROBES, ...POLICY_PROBES, ...DOCUMENT_PROBES, ...MIS_PROBES };

/** One of three, with MARGO_EVERY_FAULT=1 all of them; cases of the suite try each as well. */
const TRIED = Object.entries(PROBES).filter(
  (_entry, index) => process.env.MARGO_EVERY_FAULT === '1' || index % 3 === 0,
);

const outcomeOf = (probe: Probe, wfm: RunningWfm) => probe(wfm).catch(() => 'nothing that can be used');

describe('each fault of the mutual-TLS profile alone', () => {
  it('has a probe', () => {
    const names = FAULTS.filter(({ profiles: [first] }) => first === 'mtls').map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(PROBES).toSorted());
  });

  it.each(TRIED)('%s shows where the WFM without it does right', async (name, [probe, right]) => {
    expect(await outcomeOf(probe, await startTestWfm({ profile: 'mtls' }))).toEqual(right);
    expect(await outcomeOf(probe, await startTestWfm({ profile: 'mtls', faults: [name] }))).not.toEqual(
      right,
    );
  });

  it.each([
    [
      'signature',
      'mis-etags-missing',
      /mis-etags-missing belongs to the profile mtls, and this WFM has the profile signature/,
    ],
    [
      'mtls',
      'window-of-a-week',
      /window-of-a-week belongs to the profile signature, and this WFM has the profile mtls/,
    ],
  ] as const)('is refused by a WFM of the profile %s, as %s is', async (profile, fault, message) => {
    await expect(startTestWfm({ profile, faults: [fault] })).rejects.toThrow(message);
  });

  it('is one of at least seventy, those of both profiles not counted', () => {
    expect(Object.keys(PROBES).length).toBeGreaterThanOrEqual(70);
  });
});
