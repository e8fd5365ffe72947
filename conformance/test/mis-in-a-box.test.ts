import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { catchMutualFault } from '../scripts/run-mutual-fault.js';
import type { Case } from '../src/case/case.js';
import { chooseProfile } from '../src/command/choose-profile.js';
import { judgeMis, type MisOptions } from '../src/command/mis.js';
import { memoryOutput } from '../src/command/output.js';
import { loadMisCases } from '../src/subject/mis/cases.js';
import { open } from './support/judge.js';

let wfm: RunningWfm;
let cases: readonly Case[];

beforeAll(async () => {
  [wfm, cases] = await Promise.all([startWfm({ profile: 'mtls' }), loadMisCases()]);
});

afterAll(() => wfm.close());

function judge(options: Partial<MisOptions> = {}) {
  const { url = '' } = wfm.mtls?.mis ?? {};
  const usual = { url, ca: wfm.caFile, only: [], group: [], concurrency: 4 };
  return judgeMis({ ...usual, ...options }, cases, memoryOutput());
}

test('the identity service in a box is conformant', async () => {
  const { operatorUrl, operatorToken } = wfm;
  const report = await judge({ trustDomain: 'margo.example', operatorUrl, operatorToken });
  expect(open(report)).toEqual([]);
  expect(report).toMatchObject({
    overall: 'conformant',
    target: { kind: 'mis' },
    contract: { profile: 'mtls' },
  });
});

test('what nobody said or offers leaves cases unrun, with what to do', async () => {
  const reasons = Object.fromEntries(open(await judge()).map(({ id, reason }) => [id, reason]));
  expect(Object.keys(reasons).sort()).toEqual(['bundle-rotation', 'discovery-of-one-domain']);
  expect(reasons['discovery-of-one-domain']).toContain('--trust-domain');
  expect(reasons['bundle-rotation']).toContain('--operator-url');
});

test('a bundle of another trust domain is found', async () => {
  const report = await judge({ trustDomain: 'other.example', only: ['discovery-of-one-domain'] });
  expect(open(report).map(({ verdict }) => verdict)).toEqual(['failed']);
});

test.each([
  ['mis-discovery-over-http', 'TB-006', 'discovery-document'],
  ['mis-anchor-with-other-key', 'TB-012', 'bundle-anchors'],
  ['mis-conditions-ignored', 'TB-009', 'bundle-conditional'],
])('the fault %s of an identity service is caught', async (name, requirement, id) => {
  const fault = { name, requirement, effect: '' };
  const mutual = { wfm: [], mis: cases, shared: new Set<string>() };
  expect(await catchMutualFault(fault, mutual)).toMatchObject({
    cases: expect.arrayContaining([id]),
    blamed: [],
  });
});

test('the profile of a WFM is told by what it presents', async () => {
  expect(await chooseProfile(wfm.url)).toEqual({
    profile: 'mtls',
    reason: expect.stringContaining('spiffe://margo.example/margo/wfm/wfm-1'),
  });
  const other = await startWfm();
  expect((await chooseProfile(other.url)).profile).toBe('signature');
  await other.close();
  await expect(chooseProfile(other.url)).rejects.toMatchObject({ code: 'suite-target-unreachable' });
});
