import type { Case, Step } from '../case/case.js';
import { MissingVariable, Variables } from '../case/variables.js';
import { SuiteError, sentenceOf } from '../error.js';
import { isSilence } from '../exchange/message.js';
import type { Outcome } from '../exchange/outcome.js';
import type { Finding } from '../finding/finding.js';
import { readArchive } from '../judge/bundle.js';
import { capture, requirementOfCapture } from '../judge/capture.js';
import type { JudgeContext } from '../judge/context.js';
import { brokenBefore, caseVerdict } from '../verdict/case-verdict.js';
import type { CaseResult, CaseVerdict, StepEvidence } from '../verdict/verdict.js';
import { finding, judgeStep, observedFindings } from './step-findings.js';
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
  if (missing !== undefined) return { id: item.id, ...missing, findings: [], evidence: [] };
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
  return { id: item.id, ...conclude(item, findings, stop, subject), findings, evidence };
}

async function runSteps(run: Run): Promise<Stop | undefined> {
  for (const index of run.item.steps.keys()) {
    try {
      const stop = await runStep(run, index);
      if (stop !== undefined) return stop;
    } catch (error) {
      if (!(error instanceof MissingVariable)) throw error;
      const stop = run.session.stopWithout(error.variable);
      return stop ?? missingValue(run, error);
    }
  }
  return undefined;
}

async function runStep(run: Run, index: number): Promise<Stop | undefined> {
  const { item, session, findings, evidence, variables } = run;
  const step = item.steps[index];
  if (step === undefined) return undefined;
  const broken = variables.brokenIn([step.action.input, step.expect]);
  if (broken !== undefined) return brokenValue(broken);
  const at = run.clock();
  const outcome = await session.perform(step.action, step.name);
  evidence.push({ step: index, at, outcome });
  // What was seen counts, also when the case cannot go on.
  if (outcome.kind === 'observation') findings.push(...observedFindings(item, index, outcome, run));
  const stop = session.stopAfter(step, outcome);
  if (stop !== undefined) return settle(run, index, stop);
  if (outcome.kind === 'observation') return undefined;
  const context = { ...run, ...(await archiveOf(step, outcome)) };
  const failed = failedBefore(run);
  const culprit = failed.length > 0 ? undefined : await session.culpritOf?.(step, outcome);
  const judged = judgeStep(item, index, outcome, context, culprit);
  findings.push(...judged.findings.filter((one) => failed.length === 0 || isApart(one, failed)));
  if (outcome.kind !== 'exchange') return undefined;
  if (outcome.exchange.response === undefined) return isSilence(outcome.exchange) ? SILENT : undefined;
  capture(step.capture, outcome.exchange.response, variables, judged.broken);
  return undefined;
}

/** Each further request might take as long again, so that a case would have no end. */
const SILENT: Stop = {
  verdict: 'not-shown',
  reason: 'a request got no response in time, so the case ended there',
};

/** The requirements by which a case has failed so far. */
function failedBefore({ item, findings }: Run): readonly string[] {
  if (caseVerdict(item, findings) !== 'failed') return [];
  return findings.flatMap(({ requirements, level }) => (level === 'MUST' ? requirements : []));
}

/** Once a case has failed, what its later steps find of other requirements may follow from that, and says nothing. */
function isApart({ source, requirements }: Finding, failed: readonly string[]): boolean {
  return source === 'contract' || requirements.some((id) => failed.includes(id));
}

/** What a step goes on with breaks the contract; what the WFM makes of that says nothing about anything else. */
function brokenValue({ name, requirements }: { name: string; requirements: readonly string[] }): Stop {
  const reason = `the value for ${name} violates ${requirements.join(', ')}, so there is nothing to go on with`;
  return { verdict: 'not-shown', reason };
}

/** The archive that an expectation is about; reading it takes a moment. */
async function archiveOf({ expect }: Step, outcome: Outcome): Promise<Pick<JudgeContext, 'archive'>> {
  const isAbout = expect.some(({ bundleOf }) => bundleOf !== undefined);
  if (!isAbout || outcome.kind !== 'exchange' || outcome.exchange.response === undefined) return {};
  return { archive: await readArchive(outcome.exchange.response) };
}

/** Notes what broke; when the case is about that, it failed. */
function settle({ item, contract, findings }: Run, step: number, stop: Stop): Stop {
  const { deviation } = stop;
  if (deviation === undefined) return stop;
  const isAbout = deviation.requirements.some((id) => item.requirements.includes(id));
  findings.push(finding(deviation, { item, step, source: 'contract', aside: !isAbout }, contract));
  return stop;
}

/** An earlier response lacked what a step needs; whatever that violates, the step itself showed nothing. */
function missingValue(run: Run, { variable }: MissingVariable): Stop {
  const { item, contract, evidence, findings } = run;
  const reason = `an earlier response held no value for ${variable}`;
  const step = item.steps.findIndex(({ capture: captures }) => Object.hasOwn(captures, variable));
  const outcome = evidence.find((done) => done.step === step)?.outcome;
  const wanted = item.steps[step]?.capture[variable];
  const isKnown = findings.some((known) => known.step === step && known.level === 'MUST');
  const stop: Stop = { verdict: 'not-shown', reason };
  if (outcome?.kind !== 'exchange' || wanted === undefined || isKnown) return stop;
  const id = requirementOfCapture(outcome.exchange, wanted, contract);
  if (id === undefined) return stop;
  const deviation = { requirements: [id], expected: `a value for ${variable} to go on with`, actual: 'none' };
  return settle(run, step, { ...stop, deviation });
}

/** What an error that a step threw makes of the case. */
function stopAt(error: unknown): Stop {
  if (error instanceof SuiteError) return { verdict: 'not-run', reason: sentenceOf(error) };
  return { verdict: 'error', reason: `the suite failed: ${sentenceOf(error)}` };
}

/** What was found before a case stopped counts, if it is a violation. */
function conclude(
  item: Case,
  findings: readonly Finding[],
  stop: Stop | undefined,
  { noun }: Subject,
): Pick<CaseResult, 'verdict' | 'reason' | 'through'> {
  const found = caseVerdict(item, findings);
  const isKept =
    ['failed', 'not-shown'].includes(found) || (found === 'warned' && stop?.verdict === 'not-shown');
  const verdict = stop === undefined || isKept ? found : stop.verdict;
  const through = verdict === 'not-shown' ? brokenBefore(findings) : [];
  const reason = stop?.reason ?? reasonOf(verdict, through, noun);
  return {
    verdict,
    ...(reason !== undefined && { reason }),
    ...(through.length > 0 && { through }),
  };
}

function reasonOf(verdict: CaseVerdict, through: readonly string[], noun: string): string | undefined {
  if (verdict === 'not-shown')
    return `${noun} violates ${through.join(', ')}, which keeps the case from showing what it is about`;
  if (verdict === 'not-applicable')
    return `the contract leaves this open, and ${noun} does it in another way`;
  return undefined;
}
