import { expect, test } from 'vitest';
import type { Finding } from '../../src/finding/finding.js';
import { caseVerdict } from '../../src/verdict/case-verdict.js';

function finding(level: Finding['level'], aside = false): Finding {
  return {
    requirements: ['SIG-011'],
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
])('%s', (verdict, findings) => {
  expect(caseVerdict(findings)).toBe(verdict);
});
