import type { ReportCase } from './report.js';

const URGENCY: readonly ReportCase['verdict'][] = ['failed', 'error', 'warned', 'not-shown', 'not-run'];

/** What needs attention comes first, failures that were known before after those that were not; the rest keeps its order. */
export function mostUrgentFirst(cases: readonly ReportCase[]): ReportCase[] {
  const urgent = URGENCY.flatMap((verdict) => {
    const ofVerdict = cases.filter((item) => item.verdict === verdict);
    return [
      ...ofVerdict.filter(({ known }) => known === undefined),
      ...ofVerdict.filter(({ known }) => known !== undefined),
    ];
  });
  return [...urgent, ...cases.filter(({ verdict }) => !URGENCY.includes(verdict))];
}
