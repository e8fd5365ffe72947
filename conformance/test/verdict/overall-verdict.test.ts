import { expect, test } from 'vitest';
import { overallVerdict } from '../../src/verdict/overall-verdict.js';
import type { RequirementResult } from '../../src/verdict/requirement-verdict.js';
import type { CaseVerdict, RequirementVerdict } from '../../src/verdict/verdict.js';

function overall(cases: readonly CaseVerdict[], requirements: readonly RequirementVerdict[] = ['passed']) {
  return overallVerdict(
    cases.map((verdict, index) => ({ id: `case-${index}`, verdict, findings: [], evidence: [] })),
    requirements.map((verdict) => ({ verdict, cases: [], requirement: {} }) as unknown as RequirementResult),
  );
}

test.each<[readonly CaseVerdict[], readonly RequirementVerdict[], string]>([
  [['passed', 'passed'], ['passed', 'untested'], 'conformant'],
  [['passed', 'warned'], ['warned'], 'conformant'],
  [['passed', 'not-applicable'], ['passed', 'not-applicable'], 'conformant'],
  [['passed', 'failed'], ['failed'], 'not conformant'],
  [['passed'], ['failed'], 'not conformant'],
  [['passed', 'not-run'], ['not-run'], 'incomplete'],
  [['passed', 'not-shown'], ['passed'], 'incomplete'],
  [['passed'], ['not-shown'], 'incomplete'],
  [['passed', 'error'], ['error'], 'incomplete'],
  [['passed'], ['passed', 'not-run'], 'incomplete'],
  [['failed', 'not-run', 'error'], ['failed'], 'not conformant'],
  [['not-applicable'], ['not-applicable'], 'incomplete'],
  [[], [], 'incomplete'],
])('cases %j and requirements %j: %s', (cases, requirements, expected) => {
  expect(overall(cases, requirements)).toBe(expected);
});
