import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Case } from '../src/case/case.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { judgeMutual, open } from './support/judge.js';

/** A whole run takes as long as the machine is busy. */
const TIMEOUT = 240_000;

let wfm: RunningWfm;
let cases: readonly Case[];

beforeAll(async () => {
  [wfm, cases] = await Promise.all([startWfm({ profile: 'mtls' }), loadWfmCases(undefined, 'mtls')]);
});

afterAll(() => wfm.close());

test(
  'the WFM in a box with mutual TLS is conformant',
  async () => {
    const report = await judgeMutual(wfm, cases);
    expect(open(report)).toEqual([]);
    expect(report.contract.profile).toBe('mtls');
    expect(report.overall).toBe('conformant');
    const text = JSON.stringify(report);
    expect(text).toContain('"spiffeId":"spiffe://');
    expect(text).not.toContain(wfm.operatorToken);
    expect(text).not.toContain('PRIVATE KEY');
  },
  TIMEOUT,
);

test('the operator side may issue the SVIDs', async () => {
  const report = await judgeMutual(wfm, cases, {
    clientCa: undefined,
    clientCaKey: undefined,
    only: ['manifest-of-two-clients'],
  });
  expect(open(report)).toEqual([]);
});

test('a file of case serves both profiles, each in its own form', async () => {
  const signature = await loadWfmCases();
  const shared = cases.filter(({ id }) => signature.some((other) => other.id === id));
  expect(shared.length).toBeGreaterThan(150);
  const operations = (items: readonly Case[]) =>
    new Set(
      items.flatMap(({ steps }) =>
        steps.map(({ action }) => (action.input as { operation?: string }).operation),
      ),
    );
  expect(operations(cases)).not.toContain('createDeviceCapabilities');
  expect(operations(signature)).toContain('createDeviceCapabilities');
});
