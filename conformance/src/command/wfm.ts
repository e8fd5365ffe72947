import type { Case } from '../case/case.js';
import { selectCases } from '../case/select.js';
import { loadContract } from '../contract/contract.js';
import { LIMITS } from '../http/send.js';
import { parseTarget, type Target } from '../http/target.js';
import type { Provisioning } from '../provisioning/provisioning.js';
import type { Report } from '../report/report.js';
import type { RunContext } from '../run/case-context.js';
import { checkReachable } from '../run/preflight.js';
import { type Interrupts, never } from './interrupts.js';
import { openProvisioning } from './open-provisioning.js';
import type { Output } from './output.js';
import { progressFor } from './progress.js';
import { publish } from './publish.js';
import { type Inputs, readInputs } from './read-inputs.js';
import { runCases } from './run-cases.js';
import { authorityFor, readCa, type WfmOptions } from './wfm-options.js';

/**
 * Judges a WFM: runs the cases, shows them as they finish, and writes the report. Whatever can be wrong with the
 * options is found out before the first request.
 *
 * @returns the report; a partial one when the run was stopped
 * @throws SuiteError when nothing could be run, or when what operators' work relied on broke; then with a partial report
 */
export async function judgeWfm(
  options: WfmOptions,
  cases: readonly Case[],
  output: Output,
  interrupts: Interrupts = never(),
): Promise<Report> {
  const selected = selectCases(cases, { only: options.only, groups: options.group });
  const ca = await readCa(options.ca);
  const target = parseTarget(options.url, ca);
  const inputs = await readInputs(options);
  const { stdin: input, stderr, env } = process;
  const session = await openProvisioning(options, { ca, input, output: stderr, env });
  try {
    await checkReachable(target, LIMITS);
    const context = await contextFor(options, target, session.provisioning);
    const signals = { ...interrupts, broken: session.broken };
    return await judge({ options, inputs, cases, selected, context, output, signals });
  } finally {
    await session.close();
  }
}

interface Judging {
  readonly options: WfmOptions;
  readonly inputs: Inputs;
  readonly cases: readonly Case[];
  readonly selected: readonly Case[];
  readonly context: RunContext;
  readonly output: Output;
  readonly signals: Interrupts & { readonly broken: AbortSignal };
}

async function judge(judging: Judging): Promise<Report> {
  const { options, inputs, cases, selected, context, output, signals } = judging;
  const progress = progressFor(options, output);
  progress.start(context.target.url, selected.length);
  const run = await runCases(selected, cases, context, { ...options, signals, onResult: progress.done });
  const report = await publish({ options, inputs, cases, context, run });
  progress.finish(report);
  if (signals.broken.aborted) throw signals.broken.reason;
  return report;
}

async function contextFor(
  options: WfmOptions,
  target: Target,
  provisioning: Provisioning,
): Promise<RunContext> {
  const authority = await authorityFor(options);
  return {
    target,
    contract: loadContract(),
    provisioning,
    clock: () => new Date(),
    limits: LIMITS,
    ...(authority !== undefined && { authority }),
  };
}
