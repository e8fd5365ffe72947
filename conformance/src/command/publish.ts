import { signReport } from '../attestation/sign-report.js';
import type { Case } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import { judgeKnownFailing } from '../known-failing/judge.js';
import { buildReport } from '../report/build.js';
import type { Report, ReportConfiguration, ReportDialect } from '../report/report.js';
import { replaceFile, writeReport } from '../report/write.js';
import type { Declared, Subject } from '../run/subject.js';
import type { Reading } from '../verdict/reading.js';
import { suiteVerdict } from '../verdict/suite-verdict.js';
import type { Inputs } from './read-inputs.js';
import type { Run } from './run-cases.js';
import type { JudgingOptions } from './wfm-options.js';

export interface Publication {
  readonly options: JudgingOptions;
  readonly inputs: Inputs;
  readonly cases: readonly Case[];
  readonly subject: Subject;
  readonly run: Run;
}

/** Judges what came of a run and writes all files of its report. @throws SuiteError when they cannot be written */
export async function publish({ options, inputs, cases, subject, run }: Publication): Promise<Report> {
  const { contract, target } = subject;
  const { component, knownFailing, signingKey } = inputs;
  const reading = options.reading ?? 'lenient';
  const declared = subject.declared?.();
  const all = [...cases, ...(declared?.failures ?? []).map(({ item }) => item)];
  const results = [...run.results, ...(declared?.failures ?? []).map(({ result }) => result)];
  const verdict = suiteVerdict(all, results, contract, reading);
  const report = buildReport({
    target: { ...target, ...(component !== undefined && { component }) },
    ...(options.peer !== undefined && { peer: options.peer }),
    configuration: configurationOf(options),
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    ended: run.ended,
    ...(run.death !== undefined && { death: { case: run.death.caseId, request: run.death.request } }),
    ...(declared !== undefined && { dialect: dialectOf(declared, cases, run, contract, reading) }),
    contract,
    cases: all,
    verdict,
    ...(knownFailing !== undefined && {
      knownFailing: judgeKnownFailing(knownFailing, all, verdict.cases, contract),
    }),
  });
  if (options.report === undefined) return report;
  const json = await writeReport(options.report, report, options.ca);
  if (signingKey !== undefined) {
    await replaceFile(options.report, 'attestation.json', signReport(report, json, signingKey));
  }
  return report;
}

/** The verdict on what is left of the suite when the deviations, and what they hide, are taken away. */
function dialectOf(
  { name, title, isHidden }: Declared,
  cases: readonly Case[],
  run: Run,
  contract: Contract,
  reading: Reading,
): ReportDialect {
  const open = new Set(cases.filter(isHidden).map(({ id }) => id));
  const shown = cases.filter(({ id }) => !open.has(id));
  const results = run.results.filter(({ id }) => !open.has(id));
  return { name, title, beneath: suiteVerdict(shown, results, contract, reading).overall };
}

function configurationOf(options: JudgingOptions): ReportConfiguration {
  const { only, group, concurrency, reading = 'lenient', clientCa, claim } = options;
  const { operatorUrl, operatorExec, operatorModule, manual } = options;
  return {
    only,
    groups: group,
    concurrency,
    reading,
    operator: [operatorUrl, operatorExec, operatorModule, manual].some((way) => way !== undefined),
    clientAuthority: clientCa !== undefined,
    ...(claim !== undefined && claim.length > 0 && { claims: claim }),
  };
}
