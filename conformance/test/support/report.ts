import type { Case } from '../../src/case/case.js';
import { judgeKnownFailing } from '../../src/known-failing/judge.js';
import type { KnownFailing } from '../../src/known-failing/read.js';
import { buildReport } from '../../src/report/build.js';
import type { Report, ReportConfiguration } from '../../src/report/report.js';
import type { Reading } from '../../src/verdict/reading.js';
import { suiteVerdict } from '../../src/verdict/suite-verdict.js';
import type { CaseResult } from '../../src/verdict/verdict.js';
import { contract } from './run.js';

export interface ReportChanges extends Partial<Pick<Report, 'ended' | 'target' | 'peer'>> {
  readonly reading?: Reading;
  readonly known?: readonly KnownFailing[];
}

const CONFIGURATION: ReportConfiguration = {
  only: [],
  groups: [],
  concurrency: 1,
  reading: 'lenient',
  operator: false,
  clientAuthority: false,
};

/** The report of a run on which these results came, on the first of January 2026 between noon and one. */
export function reportOf(
  cases: readonly Case[],
  results: readonly CaseResult[],
  { reading = 'lenient', known, ...changes }: ReportChanges = {},
): Report {
  const verdict = suiteVerdict(cases, results, contract, reading);
  return buildReport({
    target: { kind: 'wfm', url: 'https://wfm.example:8443' },
    configuration: { ...CONFIGURATION, reading },
    startedAt: new Date('2026-01-01T12:00:00Z'),
    finishedAt: new Date('2026-01-01T13:00:00Z'),
    ended: 'finished',
    contract,
    cases,
    verdict,
    ...(known !== undefined && { knownFailing: judgeKnownFailing(known, cases, verdict.cases, contract) }),
    ...changes,
  });
}

/** The result of a case that has nothing to show. */
export function resultOf({ id }: { readonly id: string }, changes: Partial<CaseResult> = {}): CaseResult {
  return { id, verdict: 'passed', findings: [], evidence: [], ...changes };
}

/** The result of a case that violates its first requirement. */
export function failureOf(item: Case, changes: Partial<CaseResult> = {}): CaseResult {
  const finding = {
    requirements: item.requirements.slice(0, 1),
    level: 'MUST',
    expected: 'status 401 Unauthorized',
    actual: 'status 200 OK',
    step: item.steps.length - 1,
    source: 'expectation',
    aside: false,
  } as const;
  return resultOf(item, { verdict: 'failed', findings: [finding], ...changes });
}
