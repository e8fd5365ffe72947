import type { Case } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import type { Finding } from '../finding/finding.js';
import { caseVerdict } from './case-verdict.js';
import { type HangingFinding, hangingFindings } from './hanging.js';
import { type CaseResult, type CaseVerdict, isOpen } from './verdict.js';

/**
 * How the errata are read. `lenient` also accepts what the errata call lenient, where the published texts can be read
 * that way; `strict` accepts the chosen reading only.
 */
export type Reading = 'strict' | 'lenient';

/** The result of a case under a reading, and what hangs on it. */
export interface ReadCaseResult extends CaseResult {
  /** What only the strict reading objects to; among the findings when that is the reading. */
  readonly hanging: readonly HangingFinding[];
  /** The verdict under the other reading, when it is another one. */
  readonly otherwise?: CaseVerdict;
}

/** Judges a case, run leniently, under a reading. */
export function readCase(
  item: Case,
  result: CaseResult,
  contract: Contract,
  reading: Reading,
): ReadCaseResult {
  const hanging = hangingFindings(item, result, contract);
  const strict = strictly(item, result, hanging);
  const [chosen, other] = reading === 'strict' ? [strict, result] : [result, strict];
  return {
    ...chosen,
    hanging,
    ...(other.verdict !== chosen.verdict && { otherwise: other.verdict }),
  };
}

/** The result with the hanging findings in it, in place of softer ones about the same. */
function strictly(item: Case, result: CaseResult, hanging: readonly HangingFinding[]): CaseResult {
  if (hanging.length === 0) return result;
  const isReplaced = (finding: Finding) =>
    hanging.some(({ step, expected }) => step === finding.step && expected === finding.expected);
  const findings = [
    ...result.findings.filter((finding) => !isReplaced(finding)),
    ...hanging.map(({ erratum, ...finding }) => finding),
  ];
  const verdict = caseVerdict(item, findings);
  return {
    ...result,
    findings,
    verdict: isOpen(result.verdict) && verdict !== 'failed' ? result.verdict : verdict,
  };
}
