import type { Requirement } from '@margo-contract/generated';
import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { requirementVerdicts } from '../../src/verdict/requirement-verdict.js';
import type { CaseResult, CaseVerdict } from '../../src/verdict/verdict.js';
import { caseOf } from '../support/cases.js';

const base: Requirement = {
  id: 'SIG-011',
  area: 'Signatures',
  level: 'MUST',
  actor: 'wfm',
  profile: 'signature',
  statement: 'It MUST.',
  source: [],
  operations: 'every',
};

/** The verdict on a requirement that some cases with these verdicts name. */
async function verdictOn(
  requirement: Requirement,
  verdicts: readonly (CaseVerdict | undefined)[],
  extra: CaseResult[] = [],
) {
  const item = await caseOf([{ onboard: {}, expect: { status: 201 } }], { requirements: [requirement.id] });
  const cases = verdicts.map((_, index) => ({ ...item, id: `bench-${index}` }));
  const results = verdicts.flatMap((verdict, index) =>
    verdict === undefined ? [] : [result(`bench-${index}`, verdict)],
  );
  return requirementVerdicts([requirement], cases, [...results, ...extra])[0]?.verdict;
}

function result(id: string, verdict: CaseVerdict, findings: readonly Finding[] = []): CaseResult {
  return { id, verdict, findings, evidence: [] };
}

function named(level: Finding['level'], aside = false): Finding {
  return { requirements: ['SIG-011'], level, expected: '', actual: '', step: 0, source: 'contract', aside };
}

test.each<[readonly (CaseVerdict | undefined)[], string]>([
  [['passed', 'passed'], 'passed'],
  [['passed', 'failed'], 'not-shown'],
  [['passed', 'not-shown'], 'not-shown'],
  [['not-shown', 'not-run'], 'not-shown'],
  [['passed', 'not-run'], 'not-run'],
  [['passed', undefined], 'not-run'],
  [['passed', 'error'], 'error'],
  [['failed', 'not-run', 'error'], 'error'],
  [['passed', 'warned'], 'passed'],
  [['passed', 'not-applicable'], 'passed'],
  [['not-applicable'], 'not-applicable'],
  [[], 'untested'],
])('cases %j make a MUST %s', async (verdicts, expected) => {
  expect(await verdictOn(base, verdicts)).toBe(expected);
});

test('a violated SHOULD warns, whatever else the finding names', async () => {
  const failed = result('other-case', 'failed', [named('MUST')]);
  expect(await verdictOn({ ...base, level: 'SHOULD' }, ['passed'], [failed])).toBe('warned');
});

test('what was not shown says through what', async () => {
  const broken = { ...named('MUST'), requirements: ['CACHE-001'] };
  const item = await caseOf([{ onboard: {}, expect: { status: 201 } }], { requirements: [base.id] });
  const through = (results: CaseResult[]) => requirementVerdicts([base], [item], results)[0]?.through;
  expect(through([result(item.id, 'failed', [broken])])).toEqual(['CACHE-001']);
  expect(through([{ ...result(item.id, 'not-shown'), through: ['MAN-001'] }])).toEqual(['MAN-001']);
  expect(through([result(item.id, 'passed')])).toBeUndefined();
});

test('a violation seen in the set-up of another case fails the requirement', async () => {
  expect(await verdictOn(base, ['passed'], [result('other-case', 'passed', [named('MUST', true)])])).toBe(
    'failed',
  );
  expect(await verdictOn(base, ['passed'], [result('other-case', 'passed', [named('SHOULD')])])).toBe(
    'warned',
  );
});
