import type { Case } from '../case/case.js';
import { selectCases } from '../case/select.js';
import { loadMisContract } from '../contract/contract.js';
import type { Report } from '../report/report.js';
import { placeOf } from '../report/target.js';
import { misSubject } from '../subject/mis/subject.js';
import { LIMITS } from '../subject/wfm/http/send.js';
import { parseTarget, readCa } from '../subject/wfm/http/target.js';
import { type Interrupts, never } from './interrupts.js';
import { openProvisioning } from './open-provisioning.js';
import type { Output } from './output.js';
import { progressFor } from './progress.js';
import { publish } from './publish.js';
import { readInputs } from './read-inputs.js';
import { runCases } from './run-cases.js';
import type { JudgingOptions } from './wfm-options.js';

/** Options of `margo-conformance mis` as the command line gives them. */
export interface MisOptions extends JudgingOptions {
  readonly url: string;
  /** Where the trust bundle is, when no discovery document says it. */
  readonly bundleUrl?: string;
  /** The trust domain that it serves. */
  readonly trustDomain?: string;
}

/**
 * Judges an identity service: its discovery document and its trust bundle.
 *
 * @throws SuiteError when nothing could be run
 */
export async function judgeMis(
  options: MisOptions,
  cases: readonly Case[],
  output: Output,
  interrupts: Interrupts = never(),
): Promise<Report> {
  const ca = await readCa(options.ca);
  const target = parseTarget(options.url, ca);
  const inputs = await readInputs(options);
  const selected = selectCases(cases, { only: options.only, groups: options.group });
  const { stdin: input, stderr, env } = process;
  const session = await openProvisioning(options, { ca, input, output: stderr, env });
  try {
    const subject = misSubject({
      target,
      contract: loadMisContract(),
      provisioning: session.provisioning,
      clock: () => new Date(),
      limits: LIMITS,
      ...(options.bundleUrl !== undefined && { bundleUrl: options.bundleUrl }),
      ...(options.trustDomain !== undefined && { trustDomain: options.trustDomain }),
    });
    await subject.prepare(selected);
    const progress = progressFor(options, output);
    progress.start(placeOf(subject.target), selected.length);
    const signals = { ...interrupts, broken: session.broken };
    const run = await runCases(selected, subject, { ...options, signals, onResult: progress.done });
    const report = await publish({ options, inputs, cases, subject, run });
    progress.finish(report);
    return report;
  } finally {
    await session.close();
  }
}
