import type { Case } from '../case/case.js';
import type { CaseResult, CaseVerdict } from './verdict.js';

/** The verdict on the cases of one group. */
export interface GroupResult {
  readonly group: string;
  readonly verdict: CaseVerdict;
  /** How many of its cases have each verdict; a case that was left out counts as not run. */
  readonly counts: Readonly<Partial<Record<CaseVerdict, number>>>;
}

/** From the worst to the best; only when no case is worse than passed did the group pass. */
const ORDER: readonly CaseVerdict[] = [
  'failed',
  'error',
  'not-shown',
  'not-run',
  'warned',
  'passed',
  'not-applicable',
];

/** The verdict on each group, in the order of the cases. A case that was left out counts as not run. */
export function groupVerdicts(cases: readonly Case[], results: readonly CaseResult[]): GroupResult[] {
  const verdicts = new Map(results.map(({ id, verdict }) => [id, verdict]));
  const groups = [...new Set(cases.map(({ group }) => group))];
  return groups.map((group) => {
    const counts: Partial<Record<CaseVerdict, number>> = {};
    for (const { id, group: own } of cases) {
      if (own !== group) continue;
      const verdict = verdicts.get(id) ?? 'not-run';
      counts[verdict] = (counts[verdict] ?? 0) + 1;
    }
    return { group, verdict: ORDER.find((verdict) => counts[verdict] !== undefined) ?? 'not-run', counts };
  });
}
