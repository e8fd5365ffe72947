import type { Case } from '../case/case.js';
import { selectCases } from '../case/select.js';
import { loadContract } from '../contract/contract.js';
import type { Report } from '../report/report.js';
import { placeOf } from '../report/target.js';
import type { Subject } from '../run/subject.js';
import { casesBeneath, readDialect } from '../subject/wfm/dialect/dialect.js';
import { Translator } from '../subject/wfm/dialect/translator.js';
import { LIMITS } from '../subject/wfm/http/send.js';
import { parseTarget, readCa } from '../subject/wfm/http/target.js';
import { wfmSubject } from '../subject/wfm/subject.js';
import { type Interrupts, never } from './interrupts.js';
import { openIdentities } from './open-identities.js';
import { openProvisioning } from './open-provisioning.js';
import type { Output } from './output.js';
import { progressFor } from './progress.js';
import { publish } from './publish.js';
import { type Inputs, readInputs } from './read-inputs.js';
import { runCases } from './run-cases.js';
import { authorityFor, type WfmOptions } from './wfm-options.js';

/**
 * Judges a WFM: runs the cases, shows them as they finish, and writes the report. Whatever can be wrong with the
 * options is found out before the first request.
 *
 * @returns the report; a partial one when the run was stopped
 * @throws SuiteError when nothing could be run, or when what operators' work relied on broke; then with a partial report
 */
export async function judgeWfm(
  options: WfmOptions,
  allCases: readonly Case[],
  output: Output,
  interrupts: Interrupts = never(),
): Promise<Report> {
  const ca = await readCa(options.ca);
  const target = parseTarget(options.url, ca);
  const inputs = await readInputs(options);
  const profile = options.profile === 'mtls' ? 'mtls' : 'signature';
  const authority = profile === 'signature' ? await authorityFor(options) : undefined;
  const contract = loadContract(profile, 'wfm');
  const translator =
    options.dialect === undefined
      ? undefined
      : new Translator(await readDialect(options.dialect, contract), contract);
  const cases = translator === undefined ? allCases : casesBeneath(allCases, translator.dialect);
  const selected = selectCases(cases, { only: options.only, groups: options.group });
  const { stdin: input, stderr, env } = process;
  const session = await openProvisioning(options, { ca, input, output: stderr, env });
  const clock = () => new Date();
  const { provisioning } = session;
  try {
    const mutual =
      profile === 'mtls'
        ? await openIdentities(options, { target, provisioning, clock })
        : { target, provisioning };
    const subject = wfmSubject({
      ...mutual,
      contract,
      clock,
      limits: LIMITS,
      anyway: options.anyway === true,
      ...(options.connectionAge !== undefined && { connectionAge: options.connectionAge }),
      ...(authority !== undefined && { authority }),
      ...(translator !== undefined && { translator }),
    });
    const signals = { ...interrupts, broken: session.broken };
    return await judge({ options, inputs, cases, selected, subject, output, signals });
  } finally {
    await session.close();
  }
}

interface Judging {
  readonly options: WfmOptions;
  readonly inputs: Inputs;
  readonly cases: readonly Case[];
  readonly selected: readonly Case[];
  readonly subject: Subject;
  readonly output: Output;
  readonly signals: Interrupts & { readonly broken: AbortSignal };
}

async function judge(judging: Judging): Promise<Report> {
  const { options, inputs, cases, selected, subject, output, signals } = judging;
  await subject.prepare(selected);
  const progress = progressFor(options, output);
  progress.start(placeOf(subject.target), selected.length);
  const run = await runCases(selected, subject, { ...options, signals, onResult: progress.done });
  const report = await publish({ options, inputs, cases, subject, run });
  progress.finish(report);
  if (signals.broken.aborted) throw signals.broken.reason;
  return report;
}
