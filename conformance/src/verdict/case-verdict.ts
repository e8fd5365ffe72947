import type { Finding } from './finding.js';
import type { CaseVerdict } from './verdict.js';

/** The verdict on a case whose steps were all carried out, from what they found. Set-up does not count. */
export function caseVerdict(findings: readonly Finding[]): CaseVerdict {
  const own = findings.filter(({ aside }) => !aside);
  if (own.some(({ level }) => level === 'MUST')) return 'failed';
  return own.some(({ level }) => level === 'SHOULD') ? 'warned' : 'passed';
}
