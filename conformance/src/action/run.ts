import type { Output } from '../command/output.js';
import type { Surroundings } from '../command/program.js';
import { type Environment, readActionInputs } from './inputs.js';
import { jobSummary } from './job-summary.js';
import { judgeForAction, type Outcome } from './judge.js';
import { errorCommand, withoutCommands, writeOutputs, writeSummary } from './runner.js';

/**
 * Does what `conformance/action/action.yml` promises: judges a WFM or a device by the inputs in the environment, and tells the runner
 * the verdict, where the report is, and what to show in the summary of the job.
 *
 * @returns the exit status of the step
 */
export async function runAction(
  env: Environment,
  output: Output,
  surroundings: Surroundings = {},
): Promise<number> {
  const inputs = readActionInputs(env);
  const outcome = await withoutCommands(output, () => judgeForAction(inputs, output, surroundings));
  await writeOutputs(env, {
    verdict: outcome.verdict,
    'exit-status': String(outcome.status),
    report: outcome.report === undefined ? '' : inputs.report,
  });
  await writeSummary(env, jobSummary(outcome));
  if (outcome.status !== 0) output.write(errorCommand('Conformance', reason(outcome)));
  return outcome.status;
}

/** Why the step is red, in a sentence or a few. */
function reason({ verdict, comparison, warnings }: Outcome): string {
  if (warnings !== '') return warnings;
  const worse = comparison?.isWorse === true ? ', and something got worse since the earlier report' : '';
  return `The verdict is: ${verdict}${worse}. The summary of the job and report.html say more.`;
}
