import type { Case } from '../case/case.js';
import type { Finding } from '../finding/finding.js';
import type { CaseVerdict } from './verdict.js';

/**
 * The verdict on a case whose steps were all carried out, from what they found. Set-up does not count. A case is only
 * about the requirements that it lists: a violation of another one leaves its question open. A target that does not do
 * what a MAY allows is not wrong: then the case is not applicable.
 */
export function caseVerdict(item: Pick<Case, 'requirements'>, findings: readonly Finding[]): CaseVerdict {
  const own = findings.filter(({ aside }) => !aside);
  const about = own.filter(({ requirements }) => requirements.some((id) => item.requirements.includes(id)));
  if (about.some(({ level }) => level === 'MUST')) return 'failed';
  const foreign = own.filter((finding) => !about.includes(finding));
  if (foreign.some(({ level, source }) => level === 'MUST' || source === 'expectation')) return 'not-shown';
  if (about.some(({ level }) => level === 'SHOULD')) return 'warned';
  return about.length > 0 ? 'not-applicable' : 'passed';
}

/** The requirements whose violation kept a case from showing what it is about, set-up included: MUSTs if there are any. */
export function brokenBefore(findings: readonly Finding[]): string[] {
  const grave = findings.filter(({ level }) => level === 'MUST');
  const broken = grave.length > 0 ? grave : findings.filter(({ level }) => level === 'SHOULD');
  return [...new Set(broken.flatMap(({ requirements }) => requirements))];
}
