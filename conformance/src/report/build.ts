import type { Case } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import type { SuiteResult } from '../run/run-suite.js';
import type { RequirementResult } from '../verdict/requirement-verdict.js';
import type { CaseResult } from '../verdict/verdict.js';
import { SUITE_VERSION } from '../version.js';
import type { Report, ReportCase, ReportConfiguration, ReportRequirement } from './report.js';
import { reportStep } from './report-step.js';

export interface ReportInput {
  readonly url: string;
  readonly configuration: ReportConfiguration;
  readonly contract: Contract;
  /** All cases of the suite. */
  readonly cases: readonly Case[];
  readonly result: SuiteResult;
}

/** Writes down a run: verdicts, reasons, and every exchange. */
export function buildReport({ url, configuration, contract, cases, result }: ReportInput): Report {
  const byId = new Map(cases.map((item) => [item.id, item]));
  const reported = result.cases.flatMap((done) => {
    const item = byId.get(done.id);
    return item === undefined ? [] : [reportCase(item, done)];
  });
  const requirements = result.requirements.map(reportRequirement);
  return {
    suite: { name: 'margo-conformance', version: SUITE_VERSION },
    contract: { profile: contract.profile, version: contract.version, digest: `sha256:${contract.digest}` },
    target: { kind: 'wfm', url },
    configuration,
    startedAt: result.startedAt.toISOString(),
    finishedAt: result.finishedAt.toISOString(),
    complete: reported.length === cases.length,
    overall: result.overall,
    counts: { cases: count(reported), requirements: count(requirements) },
    cases: reported,
    requirements,
  };
}

function reportCase(item: Case, { verdict, reason, findings, evidence }: CaseResult): ReportCase {
  return {
    id: item.id,
    group: item.subject,
    title: item.title,
    requirements: item.requirements,
    errata: item.errata,
    verdict,
    ...(reason !== undefined && { reason }),
    findings: findings.map((finding) => ({ ...finding, step: finding.step + 1 })),
    steps: evidence.map(reportStep),
  };
}

function reportRequirement({ requirement, verdict, cases }: RequirementResult): ReportRequirement {
  const { id, level, area, statement, untested } = requirement;
  return {
    id,
    level,
    area,
    statement,
    verdict,
    cases,
    ...(verdict === 'untested' && untested && { untested }),
  };
}

function count<Verdict extends string>(items: readonly { readonly verdict: Verdict }[]) {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of items) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
