import type { RequirementResult } from './requirement-verdict.js';
import type { CaseResult, OverallVerdict } from './verdict.js';

/**
 * The verdict on the target. Conformant only when every MUST that has cases passed and every case could be run to
 * its end; a run that could not test something says so instead.
 */
export function overallVerdict(
  cases: readonly CaseResult[],
  requirements: readonly RequirementResult[],
): OverallVerdict {
  const isFailed = ({ verdict }: { readonly verdict: string }) => verdict === 'failed';
  if (cases.some(isFailed) || requirements.some(isFailed)) return 'not conformant';
  const isOpen = ({ verdict }: { readonly verdict: string }) => verdict === 'not-run' || verdict === 'error';
  const nothingPassed = !cases.some(({ verdict }) => verdict === 'passed' || verdict === 'warned');
  return cases.some(isOpen) || requirements.some(isOpen) || nothingPassed ? 'incomplete' : 'conformant';
}
