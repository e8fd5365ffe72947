import type { Case, Step } from '../case/case.js';
import { sentenceOf } from '../error.js';
import { capture } from '../expectation/capture.js';
import type { Outcome } from '../step/outcome.js';
import { perform } from '../step/perform.js';
import { caseVerdict } from '../verdict/case-verdict.js';
import type { Finding } from '../verdict/finding.js';
import type { CaseResult, CaseVerdict, StepEvidence } from '../verdict/verdict.js';
import type { CaseContext, RunContext } from './case-context.js';
import { finding, stepFindings } from './step-findings.js';
import { blameSuite, OPERATOR_ADVICE, type Stop, stopAfter, stopAt } from './stop.js';
import { MissingVariable, Variables } from './variables.js';

/** Runs one case with a client of its own. Never throws: a fault of the suite is the verdict `error`. */
export async function runCase(item: Case, run: RunContext): Promise<CaseResult> {
  const missing = item.needs.filter((name) => !run.provisioning.functions.has(name));
  if (missing.length > 0)
    return notRun(item, `it needs ${missing.join(', ')}, which nothing offers; ${OPERATOR_ADVICE}`);
  const context = { ...run, variables: new Variables(), clients: new Map(), sent: new Map() };
  context.variables.set('basePath', run.target.basePath);
  context.variables.set('authority', run.target.authority);
  const findings: Finding[] = [];
  const evidence: StepEvidence[] = [];
  const stop = await runSteps(item, context, findings, evidence).catch(stopAt);
  const left = await openAgain(item, context);
  return { id: item.id, ...conclude(findings, stop ?? left), findings, evidence };
}

function notRun({ id }: Case, reason: string): CaseResult {
  return { id, verdict: 'not-run', reason, findings: [], evidence: [] };
}

async function runSteps(
  item: Case,
  context: CaseContext,
  findings: Finding[],
  evidence: StepEvidence[],
): Promise<Stop | undefined> {
  for (const [index, step] of item.steps.entries()) {
    const at = context.clock();
    try {
      const outcome = await perform(step.action, context);
      evidence.push({ step: index, at, outcome });
      const stop = blameSuite(step, outcome, context) ?? stopAfter(step, outcome, context);
      if (stop !== undefined) return stop;
      findings.push(...stepFindings(item, index, outcome, context));
      remember(step, outcome, context);
    } catch (error) {
      if (!(error instanceof MissingVariable)) throw error;
      if (/(^|\.)clientId$/.test(error.variable)) return NOT_ONBOARDED;
      findings.push(missingValue(item, index, error, context, findings));
      return undefined;
    }
  }
  return undefined;
}

const NOT_ONBOARDED: Stop = { verdict: 'not-run', reason: 'its set-up failed: onboarding gave no clientId' };

function missingValue(
  item: Case,
  step: number,
  { variable }: MissingVariable,
  { contract }: CaseContext,
  earlier: readonly Finding[],
): Finding {
  const deviation = {
    expected: `a value for ${variable} in an earlier answer, to go on with`,
    actual: earlier.length > 0 ? 'it was not there, see above' : 'it was not there',
  };
  return finding(deviation, { item, step, source: 'expectation', aside: false }, contract);
}

function remember(step: Step, outcome: Outcome, { sent, variables }: CaseContext): void {
  if (outcome.kind !== 'exchange') return;
  const { request, answer } = outcome.exchange;
  if (step.name !== undefined) sent.set(step.name, request);
  if (answer !== undefined) capture(step.capture, answer, variables);
}

/** Maintenance must not outlive the case that switched it on. */
async function openAgain({ needs }: Case, { provisioning }: CaseContext): Promise<Stop | undefined> {
  if (!needs.includes('set-maintenance')) return undefined;
  try {
    await provisioning.setMaintenance(undefined);
    return undefined;
  } catch (error) {
    return { verdict: 'error', reason: `maintenance could not be switched off again: ${sentenceOf(error)}` };
  }
}

const CHOSE_OTHERWISE = 'the contract leaves this open, and the WFM does it in another way';

/** What was found before a case stopped counts, if it is a failure. */
function conclude(
  findings: readonly Finding[],
  stop: Stop | undefined,
): { verdict: CaseVerdict; reason?: string } {
  const verdict = caseVerdict(findings);
  if (stop === undefined)
    return verdict === 'not-applicable' ? { verdict, reason: CHOSE_OTHERWISE } : { verdict };
  return { verdict: verdict === 'failed' ? verdict : stop.verdict, reason: stop.reason };
}
