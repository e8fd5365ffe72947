import { readFile } from 'node:fs/promises';
import { requirements } from '@margo-contract/generated';
import { FAULTS } from '@margo-contract/mocks';
import { beforeAll, describe, expect, test } from 'vitest';
import { caughtBy, judgeBox } from '../scripts/run-fault.js';
import type { Case } from '../src/case/case.js';
import { type CaughtFault, casesAbout, type FaultTable, findGaps } from '../src/coverage/fault-table.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';

const text = await readFile(new URL('../data/fault-table.json', import.meta.url), 'utf8');
const table: FaultTable = JSON.parse(text);

/** The table is that of the signature profile. */
const OWN_FAULTS = FAULTS.filter(({ profiles }) => profiles.includes('signature'));

let cases: readonly Case[];

beforeAll(async () => {
  cases = await loadWfmCases();
});

/** One fault of each requirement; `npm run faults:check` tries them all, with every case. */
const SAMPLE = [...new Map(table.faults.toReversed().map((fault) => [fault.requirement, fault])).values()];

function caseNamed(name: string): Case[] {
  const found = cases.filter(({ id }) => id === name);
  expect(found.map(({ id }) => id)).toEqual([name]);
  return found;
}

test('every fault is caught by a case, and every case catches a fault', () => {
  expect(findGaps(table, OWN_FAULTS, cases)).toEqual([]);
  expect(table.faults.length).toBeGreaterThanOrEqual(190);
});

test('every requirement of a WFM that has cases has a fault', () => {
  const tested = Object.values(requirements).filter(
    ({ actor, profile, cases: named }) => actor === 'wfm' && profile !== 'mtls' && named,
  );
  const violated = new Set<string>(OWN_FAULTS.map(({ requirement }) => requirement));
  const left = tested.filter(({ id, level }) => level !== 'MAY' && !violated.has(id));
  expect(left.map(({ id }) => id)).toEqual([]);
});

describe('a fault of each requirement makes a case fail that names it', () => {
  test.each(SAMPLE)('$requirement: $name', async (fault) => {
    const about = casesAbout(cases, fault.requirement).map(({ id }) => id);
    const first = fault.cases.find((id) => about.includes(id)) ?? '';
    const report = await judgeBox({ faults: [fault.name] }, cases, caseNamed(first));
    expect(caughtBy(report, fault)).toEqual([first]);
    const { level } = requirements[fault.requirement as keyof typeof requirements];
    if (level === 'MUST' && report.cases[0]?.verdict === 'failed') {
      expect(report.requirements.find(({ id }) => id === fault.requirement)?.verdict).toBe('failed');
      expect(report.overall).toBe('not conformant');
    }
  });
});

/** Faults that show in one place only, with the group of the cases there. */
const NARROW: readonly (readonly [name: string, group: string])[] = [
  ['manifest-kept-for-a-day', 'manifest'],
  ['digest-not-covered-accepted', 'signatures'],
  ['extension-form-ignored', 'capabilities'],
  ['bundle-with-folders', 'bundles'],
];

test.each(NARROW)('of the cases about %s nothing else is found', async (name, group) => {
  const { cases: claimed, requirement } = table.faults.find((fault) => fault.name === name) as CaughtFault;
  const ofGroup = cases.filter((item) => item.group === group);
  const report = await judgeBox({ faults: [name] }, cases, ofGroup);
  const findings = report.cases
    .filter(({ id }) => !claimed.includes(id))
    .flatMap((item) => item.findings)
    // What is left open is recorded with every WFM.
    .filter(({ level }) => level !== 'MAY');
  expect(findings.filter(({ requirements: named }) => !named.includes(requirement))).toEqual([]);
  expect(report.cases.filter(({ verdict }) => verdict === 'failed').length).toBeGreaterThan(0);
});

test('a violated SHOULD warns and leaves the WFM conformant in all that it must', async () => {
  const faults = ['document-not-cacheable'];
  const report = await judgeBox({ faults }, cases, caseNamed('deployments-cache-control'));
  expect(report.cases.map(({ verdict }) => verdict)).toEqual(['warned']);
  expect(report.requirements.find(({ id }) => id === 'CACHE-006')?.verdict).not.toBe('failed');
  expect(report.overall).toBe('incomplete');
});

test('every mismatch of a case is reported, not only the first', async () => {
  const faults = [
    'manifest-version-from-zero',
    'empty-archive-offered',
    'manifest-as-plain-json',
    'manifest-etag-missing',
  ];
  const report = await judgeBox({ faults }, cases, caseNamed('manifest-of-new-client'));
  const blamed = report.cases[0]?.findings.flatMap((finding) => finding.requirements) ?? [];
  expect(new Set(blamed)).toEqual(new Set(['MAN-005', 'MAN-006', 'MAN-001', 'CACHE-001']));
});
