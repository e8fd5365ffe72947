import { computeDigest } from '@margo-contract/protocol';
import type { Case, Step } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import type { Observation, Outcome } from '../exchange/outcome.js';
import { type Deviation, type Finding, gravest } from '../finding/finding.js';
import { DECLARED_TYPE } from '../judge/check-problem.js';
import { checkResponse, UNDECLARED } from '../judge/check-response.js';
import type { JudgeContext } from '../judge/context.js';
import { evaluate } from '../judge/evaluate.js';
import type { Culprit } from './subject.js';

/** What is wrong with the outcome of a step. */
export interface JudgedStep {
  readonly findings: readonly Finding[];
  /** By the place in the response that breaks the contract: the requirements that are violated there. */
  readonly broken: ReadonlyMap<string, readonly string[]>;
}

/**
 * Everything that is wrong with the outcome of a step, by its expectations and by the contract.
 *
 * @param culprit what kept the request from what the step is about, if something did
 * @throws MissingVariable when an expectation needs a value that no earlier answer held
 */
export function judgeStep(
  item: Case,
  index: number,
  outcome: Outcome,
  context: JudgeContext,
  culprit?: Culprit,
): JudgedStep {
  const step = item.steps[index];
  if (step === undefined) return { findings: [], broken: new Map() };
  if (outcome.kind === 'exchange' && outcome.exchange.response !== undefined) {
    context.variables.set('body.digest', computeDigest(outcome.exchange.response.content));
  }
  const toFinding = (source: Finding['source']) => (deviation: Deviation) =>
    finding(deviation, { item, step: index, source, aside: step.expect.length === 0 }, context.contract);
  const statusDeviations = ofStatus(step, outcome, context);
  const isOtherStatus = statusDeviations.length > 0;
  // A response of another status is another response: what else was expected of it would only repeat that.
  const deviations = isOtherStatus
    ? statusDeviations
    : step.expect.flatMap((expectation) => evaluate(expectation, outcome, context));
  const isOther = isOtherStatus || (culprit !== undefined && deviations.length > 0);
  const byContract = contractDeviations(step, outcome, context).filter(
    (deviation) => !(isOther && repeats(deviation, item)),
  );
  return {
    findings: [
      ...blaming(culprit, item, plainest(deviations, byContract)).map(toFinding('expectation')),
      ...byContract.map(toFinding('contract')),
    ],
    broken: brokenPlaces(byContract),
  };
}

/**
 * Leaves out what only follows from something else: what an expectation says of a place that the contract is known to be
 * broken at, and of a member below one that is already known to be wrong.
 */
function plainest(deviations: readonly Deviation[], byContract: readonly Deviation[]): readonly Deviation[] {
  const isBelow = (place: string, other: Deviation) =>
    other.place !== undefined && place.startsWith(`${other.place}/`);
  return deviations.filter(({ place, actual }) => {
    if (place === undefined) return true;
    if (byContract.some((other) => other.place === place)) return false;
    // What lies below something wrong is only missing because of that; what is there in spite of it is another matter.
    const isMissing = actual.endsWith(': nothing');
    return !(isMissing && [...byContract, ...deviations].some((other) => isBelow(place, other)));
  });
}

function brokenPlaces(deviations: readonly Deviation[]): ReadonlyMap<string, readonly string[]> {
  return new Map(
    deviations.flatMap(({ place, requirements, level }) =>
      place === undefined || requirements === undefined || level !== undefined ? [] : [[place, requirements]],
    ),
  );
}

/** Blames the culprit alone, unless the case is about what the culprit is about. */
function blaming(
  culprit: Culprit | undefined,
  item: Case,
  deviations: readonly Deviation[],
): readonly Deviation[] {
  if (culprit === undefined || deviations.length === 0 || culprit.isMatterOf(item)) return deviations;
  return [culprit.deviation];
}

function ofStatus({ expect }: Step, outcome: Outcome, context: JudgeContext): readonly Deviation[] {
  return expect
    .filter(({ status }) => status !== undefined)
    .flatMap(({ status, when, level, mayClose, requirements }) =>
      evaluate(
        {
          ...(status !== undefined && { status }),
          ...(when && { when }),
          ...(mayClose && { mayClose }),
          ...(level && { level }),
          ...(requirements && { requirements }),
        },
        outcome,
        context,
      ),
    );
}

/**
 * That a status, or the type of a problem, is not declared only repeats that the status is not the expected one, unless the
 * case asks for just that.
 */
function repeats({ expected, requirements = [] }: Deviation, item: Case): boolean {
  const isUndeclared = expected === UNDECLARED || expected.endsWith(DECLARED_TYPE);
  return isUndeclared && !requirements.some((id) => item.requirements.includes(id));
}

function contractDeviations(
  { expect }: Step,
  outcome: Outcome,
  { contract }: JudgeContext,
): readonly Deviation[] {
  if (outcome.kind !== 'exchange') return [];
  const accepted = {
    statuses: expect.flatMap(({ status = [] }) => status),
    problemTypes: expect.flatMap(({ problem = [] }) => problem),
  };
  return checkResponse(outcome.exchange, accepted, contract);
}

/** Everything that is wrong with what was seen of a subject that acts by itself. */
export function observedFindings(
  item: Case,
  step: number,
  { deviations, aside }: Observation,
  { contract }: JudgeContext,
): Finding[] {
  return [
    ...deviations.map((one) => finding(one, { item, step, source: 'expectation', aside: false }, contract)),
    ...aside.map((one) => finding(one, { item, step, source: 'contract', aside: true }, contract)),
  ];
}

interface Place {
  readonly item: Case;
  readonly step: number;
  readonly source: Finding['source'];
  readonly aside: boolean;
}

/** Gives a deviation its requirements, the first of the case unless it names others, and its level. */
export function finding(
  { requirements, level, place: _where, ...what }: Deviation,
  place: Place,
  contract: Contract,
): Finding {
  const { item, ...rest } = place;
  const ids = requirements ?? item.requirements.slice(0, 1);
  const levels = ids.map((id) => contract.requirements.get(id)?.level ?? 'MUST');
  return { requirements: ids, level: level ?? gravest(levels), ...what, ...rest };
}
