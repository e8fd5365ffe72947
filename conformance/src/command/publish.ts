import { signReport } from '../attestation/sign-report.js';
import type { Case } from '../case/case.js';
import { judgeKnownFailing } from '../known-failing/judge.js';
import { buildReport } from '../report/build.js';
import type { Report, ReportConfiguration } from '../report/report.js';
import { replaceFile, writeReport } from '../report/write.js';
import type { Subject } from '../run/subject.js';
import { suiteVerdict } from '../verdict/suite-verdict.js';
import type { Inputs } from './read-inputs.js';
import type { Run } from './run-cases.js';
import type { WfmOptions } from './wfm-options.js';

export interface Publication {
  readonly options: WfmOptions;
  readonly inputs: Inputs;
  readonly cases: readonly Case[];
  readonly subject: Subject;
  readonly run: Run;
}

/** Judges what came of a run and writes all files of its report. @throws SuiteError when they cannot be written */
export async function publish({ options, inputs, cases, subject, run }: Publication): Promise<Report> {
  const { contract, target } = subject;
  const { component, knownFailing, signingKey } = inputs;
  const verdict = suiteVerdict(cases, run.results, contract, options.reading ?? 'lenient');
  const report = buildReport({
    target: { ...target, ...(component !== undefined && { component }) },
    ...(options.peer !== undefined && { peer: options.peer }),
    configuration: configurationOf(options),
    startedAt: run.startedAt,
    finishedAt: run.finishedAt,
    ended: run.ended,
    contract,
    cases,
    verdict,
    ...(knownFailing !== undefined && {
      knownFailing: judgeKnownFailing(knownFailing, cases, verdict.cases, contract),
    }),
  });
  if (options.report === undefined) return report;
  const json = await writeReport(options.report, report);
  if (signingKey !== undefined) {
    await replaceFile(options.report, 'attestation.json', signReport(report, json, signingKey));
  }
  return report;
}

function configurationOf(options: WfmOptions): ReportConfiguration {
  const { only, group, concurrency, reading = 'lenient', clientCa } = options;
  const { operatorUrl, operatorExec, operatorModule, manual } = options;
  return {
    only,
    groups: group,
    concurrency,
    reading,
    operator: [operatorUrl, operatorExec, operatorModule, manual].some((way) => way !== undefined),
    clientAuthority: clientCa !== undefined,
  };
}
