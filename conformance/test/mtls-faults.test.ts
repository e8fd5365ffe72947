import { readFile } from 'node:fs/promises';
import { FAULTS, VARIANTS } from '@margo-contract/mocks';
import { beforeAll, expect, test } from 'vitest';
import {
  catchMutualFault,
  loadMutualCases,
  type MutualCases,
  ownMutualCases,
} from '../scripts/run-mutual-fault.js';
import { type FaultTable, findGaps } from '../src/coverage/fault-table.js';
import { mutualFaultPage } from '../src/coverage/mutual-fault-page.js';

const text = await readFile(new URL('../data/mtls-fault-table.json', import.meta.url), 'utf8');
const table: FaultTable = JSON.parse(text);
const OWN = FAULTS.filter(({ profiles }) => profiles.includes('mtls') && !profiles.includes('signature'));

let cases: MutualCases;

beforeAll(async () => {
  cases = await loadMutualCases();
});

test('every fault of the profile is caught, every case of it failed by one, and nothing reddened that is not violated', () => {
  const toBeFailed = ownMutualCases(cases);
  const options = { command: 'npm run faults:mtls', toBeFailed };
  expect(findGaps(table, OWN, [...cases.wfm, ...cases.mis], options)).toEqual([]);
  expect(toBeFailed.length).toBeGreaterThan(85);
  expect(table.faults.filter((fault) => fault.cases.length > 0).length).toBeGreaterThanOrEqual(110);
  // A fault that was measured over all cases of the profile says what else it makes fail.
  expect(table.faults.filter(({ blamed }) => blamed === undefined)).toEqual([]);
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
  const first = fault?.cases.slice(0, 1) ?? [];
  const caught = await catchMutualFault(fault ?? { name, requirement: '', effect: '' }, cases, first);
  expect(caught).toMatchObject({ cases: first, blamed: [] });
});

test('there are lawful variants of the profile', () => {
  expect(VARIANTS.filter(({ profiles }) => profiles.includes('mtls')).length).toBeGreaterThan(10);
});
