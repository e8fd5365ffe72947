import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { caseVerdict } from '../../src/verdict/case-verdict.js';

function finding(level: Finding['level'], aside = false, requirement = 'SIG-011'): Finding {
  return {
    requirements: [requirement],
    level,
    expected: '',
    actual: '',
    step: 0,
    source: 'expectation',
    aside,
  };
}

test.each([
  ['passed', []],
  ['failed', [finding('MUST')]],
  ['warned', [finding('SHOULD')]],
  ['not-applicable', [finding('MAY')]],
  ['warned', [finding('MAY'), finding('SHOULD')]],
  ['failed', [finding('SHOULD'), finding('MUST'), finding('MAY')]],
  ['passed', [finding('MUST', true)]],
  ['not-shown', [finding('MUST', false, 'CACHE-001')]],
  ['failed', [finding('MUST', false, 'CACHE-001'), finding('MUST')]],
  ['passed', [{ ...finding('SHOULD', false, 'CACHE-006'), source: 'contract' as const }]],
  ['not-shown', [finding('SHOULD', false, 'ONB-009')]],
])('%s', (verdict, findings) => {
  expect(caseVerdict({ requirements: ['SIG-011'] }, findings)).toBe(verdict);
});
