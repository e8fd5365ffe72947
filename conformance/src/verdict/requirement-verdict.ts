import type { Requirement } from '@margo-contract/generated';
import type { Case } from '../case/case.js';
import { brokenBefore } from './case-verdict.js';
import type { CaseResult, RequirementVerdict } from './verdict.js';

/** The verdict on one requirement, and the cases it rests on. */
export interface RequirementResult {
  readonly requirement: Requirement;
  readonly verdict: RequirementVerdict;
  /** Ids of the cases that list it, and of those that found it violated by the way. */
  readonly cases: readonly string[];
  /** When it was not shown: the requirements whose violation is to blame, if a violation is. */
  readonly through?: readonly string[];
}

/**
 * The verdict on each requirement. Only a finding that names it fails it, in whatever case; a violated SHOULD is a
 * warning. It passed only when all cases that list it passed: what a case that failed by another requirement had to say
 * about this one was not shown. A case that was left out counts as not run.
 *
 * @param cases all cases of the suite, those that were left out too
 */
export function requirementVerdicts(
  requirements: Iterable<Requirement>,
  cases: readonly Case[],
  results: readonly CaseResult[],
): RequirementResult[] {
  const byId = new Map(results.map((result) => [result.id, result]));
  return [...requirements].map((requirement) => {
    const listing = cases.filter((item) => item.requirements.includes(requirement.id)).map(({ id }) => id);
    const naming = results.filter(({ findings }) => findings.some(names(requirement.id))).map(({ id }) => id);
    const verdict = soften(verdictOf(requirement, listing, results, byId), requirement);
    return {
      requirement,
      verdict,
      cases: [...new Set([...listing, ...naming])],
      ...(verdict === 'not-shown' && { through: blamed(listing, byId) }),
    };
  });
}

/** What kept cases from showing their part. */
function blamed(listing: readonly string[], byId: ReadonlyMap<string, CaseResult>): string[] {
  const results = listing.flatMap((id) => byId.get(id) ?? []);
  const ids = results.flatMap(({ verdict, through = [], findings }) =>
    verdict === 'failed' ? brokenBefore(findings) : through,
  );
  return [...new Set(ids)];
}

function names(id: string): (finding: { readonly requirements: readonly string[] }) => boolean {
  return ({ requirements }) => requirements.includes(id);
}

function verdictOf(
  { id }: Requirement,
  listing: readonly string[],
  results: readonly CaseResult[],
  byId: ReadonlyMap<string, CaseResult>,
): RequirementVerdict {
  const levels = results.flatMap(({ findings }) => findings.filter(names(id)).map(({ level }) => level));
  const verdicts = listing.map((name) => byId.get(name)?.verdict ?? 'not-run');
  if (levels.includes('MUST')) return 'failed';
  if (verdicts.includes('error')) return 'error';
  if (verdicts.includes('failed') || verdicts.includes('not-shown')) return 'not-shown';
  if (verdicts.includes('not-run')) return 'not-run';
  if (levels.includes('SHOULD')) return 'warned';
  if (verdicts.length === 0) return 'untested';
  return verdicts.every((verdict) => verdict === 'not-applicable') ? 'not-applicable' : 'passed';
}

/** Severity follows the keyword. */
function soften(verdict: RequirementVerdict, { level }: Requirement): RequirementVerdict {
  return verdict === 'failed' && level !== 'MUST' ? 'warned' : verdict;
}
