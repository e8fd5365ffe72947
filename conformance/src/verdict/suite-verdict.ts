import type { Case } from '../case/case.js';
import type { Contract } from '../contract/contract.js';
import { type GroupResult, groupVerdicts } from './group-verdict.js';
import { overallVerdict } from './overall-verdict.js';
import { type ReadCaseResult, type Reading, readCase } from './reading.js';
import { type RequirementResult, requirementVerdicts } from './requirement-verdict.js';
import type { CaseResult, OverallVerdict, RequirementVerdict } from './verdict.js';

/** Every verdict of a run under one reading. */
export interface SuiteVerdict {
  readonly reading: Reading;
  readonly cases: readonly ReadCaseResult[];
  readonly groups: readonly GroupResult[];
  readonly requirements: readonly RequirementResult[];
  readonly overall: OverallVerdict;
  /** What the other reading makes of it, where it makes a difference. */
  readonly otherwise: {
    readonly overall?: OverallVerdict;
    readonly requirements: ReadonlyMap<string, RequirementVerdict>;
  };
}

/**
 * Judges the results of a run.
 *
 * @param allCases those that were left out too; they leave their requirements open
 * @param results of cases run leniently, as `runCase` gives them
 */
export function suiteVerdict(
  allCases: readonly Case[],
  results: readonly CaseResult[],
  contract: Contract,
  reading: Reading,
): SuiteVerdict {
  const chosen = verdictsUnder(reading, allCases, results, contract);
  const other = verdictsUnder(reading === 'strict' ? 'lenient' : 'strict', allCases, results, contract);
  const verdicts = new Map(chosen.requirements.map(({ requirement, verdict }) => [requirement.id, verdict]));
  const changed = other.requirements.filter(
    ({ requirement, verdict }) => verdicts.get(requirement.id) !== verdict,
  );
  return {
    reading,
    ...chosen,
    groups: groupVerdicts(allCases, chosen.cases),
    otherwise: {
      ...(other.overall !== chosen.overall && { overall: other.overall }),
      requirements: new Map(changed.map(({ requirement, verdict }) => [requirement.id, verdict])),
    },
  };
}

function verdictsUnder(
  reading: Reading,
  allCases: readonly Case[],
  results: readonly CaseResult[],
  contract: Contract,
): Pick<SuiteVerdict, 'cases' | 'requirements' | 'overall'> {
  const byId = new Map(allCases.map((item) => [item.id, item]));
  const cases = results.flatMap((result) => {
    const item = byId.get(result.id);
    return item === undefined ? [] : [readCase(item, result, contract, reading)];
  });
  const requirements = requirementVerdicts(contract.requirements.values(), allCases, cases);
  return { cases, requirements, overall: overallVerdict(cases, requirements) };
}
