import type { Case } from '../case/case.js';
import { MissingVariable, Variables } from '../case/variables.js';
import { SuiteError, sentenceOf } from '../error.js';
import type { Finding } from '../finding/finding.js';
import { capture } from '../judge/capture.js';
import type { JudgeContext } from '../judge/context.js';
import { caseVerdict } from '../verdict/case-verdict.js';
import type { CaseResult, CaseVerdict, StepEvidence } from '../verdict/verdict.js';
import { finding, stepFindings } from './step-findings.js';
import type { Session, Stop, Subject } from './subject.js';

/** A case on its way: what it is run with, and what was found so far. */
interface Run extends JudgeContext, Pick<Subject, 'clock'> {
  readonly item: Case;
  readonly session: Session;
  readonly findings: Finding[];
  readonly evidence: StepEvidence[];
}

/** Runs one case. Never throws: a fault of the suite is the verdict `error`. */
export async function runCase(item: Case, subject: Subject): Promise<CaseResult> {
  const missing = subject.missingFor(item);
  if (missing !== undefined) return notRun(item, missing);
  const variables = new Variables();
  const { contract, clock } = subject;
  const findings: Finding[] = [];
  const evidence: StepEvidence[] = [];
  const begun = async () => {
    const session = await subject.open(item, variables);
    const stop = await runSteps({ contract, clock, variables, item, session, findings, evidence }).catch(
      stopAt,
    );
    const left = await session.close();
    return stop ?? left;
  };
  const stop = await begun().catch(stopAt);
  return { id: item.id, ...conclude(findings, stop, subject), findings, evidence };
}

function notRun({ id }: Case, reason: string): CaseResult {
  return { id, verdict: 'not-run', reason, findings: [], evidence: [] };
}

async function runSteps(run: Run): Promise<Stop | undefined> {
  for (const index of run.item.steps.keys()) {
    try {
      const stop = await runStep(run, index);
      if (stop !== undefined) return stop;
    } catch (error) {
      if (!(error instanceof MissingVariable)) throw error;
      const stop = run.session.stopWithout(error.variable);
      if (stop === undefined) run.findings.push(missingValue(run, index, error));
      return stop;
    }
  }
  return undefined;
}

async function runStep(run: Run, index: number): Promise<Stop | undefined> {
  const { item, session, findings, evidence, variables } = run;
  const step = item.steps[index];
  if (step === undefined) return undefined;
  const at = run.clock();
  const outcome = await session.perform(step.action, step.name);
  evidence.push({ step: index, at, outcome });
  const stop = session.stopAfter(step, outcome);
  if (stop !== undefined) return stop;
  findings.push(...stepFindings(item, index, outcome, run));
  if (outcome.kind !== 'exchange' || outcome.exchange.response === undefined) return undefined;
  capture(step.capture, outcome.exchange.response, variables);
  return undefined;
}

function missingValue(
  { item, contract, findings }: Run,
  step: number,
  { variable }: MissingVariable,
): Finding {
  const deviation = {
    expected: `a value for ${variable} in an earlier answer, to go on with`,
    actual: findings.length > 0 ? 'it was not there, see above' : 'it was not there',
  };
  return finding(deviation, { item, step, source: 'expectation', aside: false }, contract);
}

/** What an error that a step threw makes of the case. */
function stopAt(error: unknown): Stop {
  if (error instanceof SuiteError) return { verdict: 'not-run', reason: sentenceOf(error) };
  return { verdict: 'error', reason: `the suite failed: ${sentenceOf(error)}` };
}

/** What was found before a case stopped counts, if it is a failure. */
function conclude(
  findings: readonly Finding[],
  stop: Stop | undefined,
  { noun }: Subject,
): { verdict: CaseVerdict; reason?: string } {
  const verdict = caseVerdict(findings);
  if (stop !== undefined)
    return { verdict: verdict === 'failed' ? verdict : stop.verdict, reason: stop.reason };
  if (verdict !== 'not-applicable') return { verdict };
  return { verdict, reason: `the contract leaves this open, and ${noun} does it in another way` };
}
