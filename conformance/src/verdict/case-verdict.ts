import type { Finding } from '../finding/finding.js';
import type { CaseVerdict } from './verdict.js';

/**
 * The verdict on a case whose steps were all carried out, from what they found. Set-up does not count. Who does not do
 * what a MAY allows is not wrong: then the case is not applicable.
 */
export function caseVerdict(findings: readonly Finding[]): CaseVerdict {
  const own = findings.filter(({ aside }) => !aside);
  if (own.some(({ level }) => level === 'MUST')) return 'failed';
  if (own.some(({ level }) => level === 'SHOULD')) return 'warned';
  return own.length > 0 ? 'not-applicable' : 'passed';
}
