import type { Case } from '../case/case.js';
import { overallVerdict } from '../verdict/overall-verdict.js';
import { type RequirementResult, requirementVerdicts } from '../verdict/requirement-verdict.js';
import type { CaseResult, OverallVerdict } from '../verdict/verdict.js';
import { runPool } from './pool.js';
import { runCase } from './run-case.js';
import type { Subject } from './subject.js';

export interface SuiteOptions {
  /** Those to run. */
  readonly cases: readonly Case[];
  /** All that exist; those that are not run leave their requirements open. */
  readonly allCases: readonly Case[];
  readonly concurrency: number;
  /** Once aborted, no further case begins; those that run are waited for. */
  readonly signal?: AbortSignal;
  /** Called with each result as it comes, in no particular order. */
  onResult?(item: Case, result: CaseResult): void;
}

/** The outcome of a run. */
export interface SuiteResult {
  readonly startedAt: Date;
  readonly finishedAt: Date;
  /** In the order of the cases. */
  readonly cases: readonly CaseResult[];
  /** Every requirement that binds the subject, tested or not. */
  readonly requirements: readonly RequirementResult[];
  readonly overall: OverallVerdict;
}

/** Runs cases at the same time, then, one by one, those that would disturb others. */
export async function runSuite(options: SuiteOptions, subject: Subject): Promise<SuiteResult> {
  const startedAt = subject.clock();
  const together = options.cases.filter(({ alone }) => !alone);
  const apart = options.cases.filter(({ alone }) => alone);
  const task = (item: Case) => async () => {
    if (options.signal?.aborted === true) return [];
    const result = await runCase(item, subject);
    options.onResult?.(item, result);
    return [result];
  };
  const done = [
    ...(await runPool(together.map(task), options.concurrency)),
    ...(await runPool(apart.map(task), 1)),
  ].flat();
  const byId = new Map(done.map((result) => [result.id, result]));
  const cases = options.cases.flatMap(({ id }) => byId.get(id) ?? []);
  const requirements = requirementVerdicts(subject.contract.requirements.values(), options.allCases, cases);
  return {
    startedAt,
    finishedAt: subject.clock(),
    cases,
    requirements,
    overall: overallVerdict(cases, requirements),
  };
}
