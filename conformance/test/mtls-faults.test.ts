import { readFile } from 'node:fs/promises';
import { FAULTS, VARIANTS } from '@margo-contract/mocks';
import { beforeAll, expect, test } from 'vitest';
import { catchMutualFault } from '../scripts/run-mutual-fault.js';
import type { Case } from '../src/case/case.js';
import { type DeviceFaultTable, findDeviceGaps } from '../src/coverage/device-fault-table.js';
import { mutualFaultPage } from '../src/coverage/mutual-fault-page.js';
import { loadMisCases } from '../src/subject/mis/cases.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';

const text = await readFile(new URL('../data/mtls-fault-table.json', import.meta.url), 'utf8');
const table: DeviceFaultTable = JSON.parse(text);
const OWN = FAULTS.filter(({ profiles }) => profiles.includes('mtls') && !profiles.includes('signature'));

let cases: readonly Case[];

beforeAll(async () => {
  cases = [...(await loadWfmCases(undefined, 'mtls')), ...(await loadMisCases())];
});

test('every fault of the mutual-TLS profile is caught by a case, or says why none can', () => {
  expect(findDeviceGaps(table, OWN, cases)).toEqual([]);
  expect(table.faults.filter((fault) => fault.cases.length > 0).length).toBeGreaterThanOrEqual(105);
});

test('the reference page shows the table', async () => {
  await expect(mutualFaultPage(table)).toMatchFileSnapshot('../../docs/reference/mtls-faults.md');
});

/** One fault of each kind, for real; `npm run faults:mtls -- --check` tries them all. */
test.each([
  'expired-svids-accepted',
  'first-of-several-uris-taken',
  'removed-clients-served',
  'client-cert-believed-from-anyone',
  'trust-bundles-merged',
  'bundle-public-with-mtls',
])('%s is caught', async (name) => {
  const fault = table.faults.find((row) => row.name === name);
  const [first = ''] = fault?.cases ?? [];
  const about = cases.filter(({ id }) => id === first);
  expect((await catchMutualFault(fault ?? { name, requirement: '', effect: '' }, about)).cases).toEqual([
    first,
  ]);
});

test('there are lawful variants of the profile', () => {
  expect(VARIANTS.filter(({ profiles }) => profiles.includes('mtls')).length).toBeGreaterThan(10);
});
