import type { Case } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import type { KnownFailingResult } from '../known-failing/judge.js';
import type { HangingFinding } from '../verdict/hanging.js';
import type { ReadCaseResult } from '../verdict/reading.js';
import type { RequirementResult } from '../verdict/requirement-verdict.js';
import type { SuiteVerdict } from '../verdict/suite-verdict.js';
import { SUITE_VERSION } from '../version.js';
import type {
  Report,
  ReportCase,
  ReportFinding,
  ReportHanging,
  ReportKnownFailing,
  ReportRequirement,
} from './report.js';
import { reportErrata } from './report-errata.js';
import { reportSteps } from './report-step.js';

export interface ReportInput
  extends Pick<Report, 'target' | 'configuration' | 'ended' | 'death' | 'dialect'> {
  readonly peer?: string;
  readonly startedAt: Date;
  readonly finishedAt: Date;
  readonly contract: Contract;
  /** All cases of the suite. */
  readonly cases: readonly Case[];
  readonly verdict: SuiteVerdict;
  readonly knownFailing?: KnownFailingResult;
}

/** Writes down a run: verdicts, reasons, and every exchange. */
export function buildReport(input: ReportInput): Report {
  const { target, peer, configuration, ended, contract, cases, verdict, knownFailing } = input;
  const byId = new Map(cases.map((item) => [item.id, item]));
  const reported = verdict.cases.flatMap((done) => {
    const item = byId.get(done.id);
    return item === undefined ? [] : [reportCase(item, done, knownFailing)];
  });
  const requirements = verdict.requirements.map((result) => reportRequirement(result, verdict));
  const { overall, groups, otherwise } = verdict;
  return {
    suite: { name: 'margo-conformance', version: SUITE_VERSION },
    contract: { profile: contract.profile, version: contract.version, digest: `sha256:${contract.digest}` },
    target,
    ...(peer !== undefined && { peer }),
    configuration,
    startedAt: input.startedAt.toISOString(),
    finishedAt: input.finishedAt.toISOString(),
    ended,
    ...(input.death !== undefined && { death: input.death }),
    ...(input.dialect !== undefined && { dialect: input.dialect }),
    complete: reported.length === cases.length,
    // A target that no longer responds is no target to rely on, whatever its cases said.
    overall: input.death === undefined ? overall : 'not conformant',
    ...(otherwise.overall !== undefined && { otherwise: otherwise.overall }),
    counts: { cases: count(reported), requirements: count(requirements) },
    groups,
    cases: reported,
    requirements,
    errata: reportErrata(reported),
    ...(knownFailing !== undefined && { knownFailing: reportKnownFailing(knownFailing) }),
  };
}

function reportCase(
  item: Case,
  result: ReadCaseResult,
  knownFailing: KnownFailingResult | undefined,
): ReportCase {
  const { verdict, reason, through, findings, evidence, hanging, otherwise } = result;
  const known = knownFailing?.entries.find(({ cases }) => cases.includes(item.id))?.reason;
  return {
    id: item.id,
    group: item.group,
    title: item.title,
    requirements: item.requirements,
    errata: item.errata,
    ...(item.rule !== undefined && { rule: item.rule }),
    verdict,
    ...(reason !== undefined && { reason }),
    ...(through !== undefined && { through }),
    findings: findings.map(reportFinding),
    ...(hanging.length > 0 && { hanging: hanging.map(reportHanging) }),
    ...(otherwise !== undefined && { otherwise }),
    ...(known !== undefined && { known }),
    steps: evidence.flatMap(reportSteps),
  };
}

function reportFinding<Found extends ReportFinding>(finding: Found): Found {
  return { ...finding, step: finding.step + 1 };
}

function reportHanging(finding: HangingFinding): ReportHanging {
  return reportFinding(finding);
}

function reportRequirement(
  { requirement, verdict, cases, through = [] }: RequirementResult,
  { otherwise }: SuiteVerdict,
): ReportRequirement {
  const { id, level, area, statement, untested } = requirement;
  const other = otherwise.requirements.get(id);
  return {
    id,
    level,
    area,
    statement,
    verdict,
    cases,
    ...(verdict === 'untested' && untested && { untested }),
    ...(through.length > 0 && { through }),
    ...(other !== undefined && { otherwise: other }),
  };
}

function reportKnownFailing({ entries, faults, asExpected }: KnownFailingResult): ReportKnownFailing {
  return {
    entries: entries.map(({ pattern, reason, cases }) => ({ pattern, reason, cases })),
    faults,
    asExpected,
  };
}

function count<Verdict extends string>(items: readonly { readonly verdict: Verdict }[]) {
  const counts: Partial<Record<Verdict, number>> = {};
  for (const { verdict } of items) counts[verdict] = (counts[verdict] ?? 0) + 1;
  return counts;
}
