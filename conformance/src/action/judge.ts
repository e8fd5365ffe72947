import { rm } from 'node:fs/promises';
import path from 'node:path';
import { EXIT } from '../command/exit.js';
import type { Output } from '../command/output.js';
import { runProgram, type Surroundings } from '../command/program.js';
import { type Comparison, compareReports } from '../compare/compare.js';
import { comparisonText } from '../compare/text.js';
import { sentenceOf } from '../error.js';
import { readReport } from '../report/read.js';
import type { Report } from '../report/report.js';
import { REPORT_FILES } from '../report/write.js';
import type { OverallVerdict } from '../verdict/verdict.js';
import type { ActionInputs } from './inputs.js';

/** What came of a use of the action. */
export interface Outcome {
  /** The exit status of the suite; 1 also when something got worse. */
  readonly status: number;
  readonly verdict: OverallVerdict | 'could not run';
  readonly report?: Report;
  /** What changed since the earlier report, if one was given. */
  readonly comparison?: Comparison;
  /** What the suite wrote as warnings. */
  readonly warnings: string;
}

/** Judges a WFM or a device as the inputs want it, and compares it with an earlier report. */
export async function judgeForAction(
  inputs: ActionInputs,
  output: Output,
  surroundings: Surroundings,
): Promise<Outcome> {
  try {
    // Read first, as it may lie where the new one will.
    const earlier = inputs.compareWith === undefined ? undefined : await readReport(inputs.compareWith);
    return compared(await judge(inputs, output, surroundings), earlier, output);
  } catch (error) {
    const warnings = sentenceOf(error);
    output.write(warnings);
    return { status: EXIT.couldNotRun, verdict: 'could not run', warnings };
  }
}

async function judge(
  { args, report: folder }: ActionInputs,
  output: Output,
  surroundings: Surroundings,
): Promise<Outcome> {
  // A report that is there must not be taken for the new one.
  await Promise.all(REPORT_FILES.map((name) => rm(path.join(folder, name), { force: true })));
  const warnings: string[] = [];
  const warn = (text: string) => {
    warnings.push(text);
    // To the same stream as the rest, since the runner does not keep the order of two.
    output.write(text);
  };
  const status = await runProgram(args, { ...output, warn }, surroundings);
  const report = await readReport(path.join(folder, 'report.json')).catch(() => undefined);
  const verdict = report?.overall ?? 'could not run';
  return { status, verdict, warnings: warnings.join('\n'), ...(report !== undefined && { report }) };
}

function compared(outcome: Outcome, earlier: Report | undefined, { write, colors }: Output): Outcome {
  if (outcome.report === undefined || earlier === undefined) return outcome;
  const comparison = compareReports(earlier, outcome.report);
  write(`\n${comparisonText(comparison, colors)}`);
  const status = comparison.isWorse ? Math.max(outcome.status, EXIT.notConformant) : outcome.status;
  return { ...outcome, status, comparison };
}
