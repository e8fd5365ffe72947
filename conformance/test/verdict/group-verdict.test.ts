import { expect, test } from 'vitest';
import { groupVerdicts } from '../../src/verdict/group-verdict.js';
import type { CaseVerdict } from '../../src/verdict/verdict.js';
import { caseOf } from '../support/cases.js';
import { resultOf } from '../support/report.js';

const plain = await caseOf([{ onboard: {}, expect: { status: 201 } }]);
const cases = [
  { ...plain, id: 'a-1', group: 'a' },
  { ...plain, id: 'a-2', group: 'a' },
  { ...plain, id: 'b-1', group: 'b' },
];

function verdictOfA(...verdicts: readonly CaseVerdict[]): CaseVerdict | undefined {
  const results = verdicts.map((verdict, index) => resultOf({ id: `a-${index + 1}` }, { verdict }));
  return groupVerdicts(cases, results)[0]?.verdict;
}

test.each([
  [['passed', 'passed'], 'passed'],
  [['passed', 'not-applicable'], 'passed'],
  [['not-applicable', 'not-applicable'], 'not-applicable'],
  [['passed', 'warned'], 'warned'],
  [['warned', 'not-run'], 'not-run'],
  [['not-run', 'error'], 'error'],
  [['not-run', 'not-shown'], 'not-shown'],
  [['not-shown', 'error'], 'error'],
  [['error', 'failed'], 'failed'],
] as const)('of %j the verdict is %s', (verdicts, expected) => {
  expect(verdictOfA(...verdicts)).toBe(expected);
});

test('a case that was left out was not run', () => {
  expect(groupVerdicts(cases, [resultOf({ id: 'a-1' })])).toEqual([
    { group: 'a', verdict: 'not-run', counts: { passed: 1, 'not-run': 1 } },
    { group: 'b', verdict: 'not-run', counts: { 'not-run': 1 } },
  ]);
});
