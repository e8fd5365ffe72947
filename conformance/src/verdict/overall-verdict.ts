import type { RequirementResult } from './requirement-verdict.js';
import { type CaseResult, isOpen, type OverallVerdict } from './verdict.js';

/**
 * The verdict on the target. Conformant only when every MUST that has cases passed and every case could show what it
 * is about; a run that left something open says so instead.
 */
export function overallVerdict(
  cases: readonly CaseResult[],
  requirements: readonly RequirementResult[],
): OverallVerdict {
  const isFailed = ({ verdict }: { readonly verdict: string }) => verdict === 'failed';
  if (cases.some(isFailed) || requirements.some(isFailed)) return 'not conformant';
  const nothingPassed = !cases.some(({ verdict }) => verdict === 'passed' || verdict === 'warned');
  const leftOpen = [...cases, ...requirements].some(({ verdict }) => isOpen(verdict));
  return leftOpen || nothingPassed ? 'incomplete' : 'conformant';
}
