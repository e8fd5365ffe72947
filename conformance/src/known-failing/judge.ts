import type { Case } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import { brokenBefore } from '../verdict/case-verdict.js';
import { overallVerdict } from '../verdict/overall-verdict.js';
import { requirementVerdicts } from '../verdict/requirement-verdict.js';
import type { CaseResult } from '../verdict/verdict.js';
import type { KnownFailing } from './read.js';

/** What a run says about the failures that were known before it. */
export interface KnownFailingResult {
  /** Each entry with the ids of the cases that it names. */
  readonly entries: readonly (KnownFailing & { readonly cases: readonly string[] })[];
  /** Sentences about entries that no longer hold; each fails the run. */
  readonly faults: readonly string[];
  /** Whether nothing is wrong apart from what was known, and everything that was known still is. */
  readonly asExpected: boolean;
}

/**
 * Compares a run with the failures that were known before it. A known failure stays a failure: only the exit status
 * of the run follows from this, never a verdict.
 */
export function judgeKnownFailing(
  known: readonly KnownFailing[],
  allCases: readonly Case[],
  results: readonly CaseResult[],
  contract: Contract,
): KnownFailingResult {
  const entries = known.map((entry) => ({
    ...entry,
    cases: allCases.map(({ id }) => id).filter(isNamedBy(entry)),
  }));
  const verdicts = new Map(results.map(({ id, verdict }) => [id, verdict]));
  const faults = entries.flatMap(({ pattern, location, cases }) => {
    if (cases.length === 0)
      return [`${location}: no case is called ${pattern}; correct the entry or remove it.`];
    return cases
      .filter((id) => verdicts.get(id) === 'passed')
      .map((id) => `${location}: ${id} is known to fail, but passed; remove it from ${pattern}.`);
  });
  const excused = new Set(entries.flatMap(({ cases }) => cases));
  return {
    entries,
    faults,
    asExpected: faults.length === 0 && isWellWithout(excused, allCases, results, contract),
  };
}

function isNamedBy({ pattern }: KnownFailing): (id: string) => boolean {
  const parts = pattern.split(/\*+/).map((part) => part.replaceAll('.', '\\.'));
  const expression = new RegExp(`^${parts.join('.*')}$`, 'u');
  return (id) => expression.test(id);
}

/**
 * Whether a run without some of the cases would have made the target conformant. What could not be shown through nothing
 * but the violations in them is known as well.
 */
function isWellWithout(
  excused: ReadonlySet<string>,
  allCases: readonly Case[],
  results: readonly CaseResult[],
  contract: Contract,
): boolean {
  const broken = results.some(({ id, verdict }) => excused.has(id) && verdict === 'error');
  const known = new Set(
    brokenBefore(results.filter(({ id }) => excused.has(id)).flatMap((result) => result.findings)),
  );
  const follows = ({ verdict, through = [] }: CaseResult) =>
    verdict === 'not-shown' && through.length > 0 && through.every((id) => known.has(id));
  const left = new Set(results.filter(follows).map(({ id }) => id));
  const isLeft = ({ id }: { readonly id: string }) => !excused.has(id) && !left.has(id);
  const cases = results.filter(isLeft);
  const requirements = requirementVerdicts(contract.requirements.values(), allCases.filter(isLeft), cases);
  return !broken && overallVerdict(cases, requirements) === 'conformant';
}
