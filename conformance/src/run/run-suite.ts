import type { Case } from '../case/case.js';
import type { CaseResult } from '../verdict/verdict.js';
import { runPool } from './pool.js';
import { runCase } from './run-case.js';
import type { Subject } from './subject.js';

export interface SuiteOptions {
  /** Those to run. */
  readonly cases: readonly Case[];
  readonly concurrency: number;
  /** Once aborted, no further case begins; those that run are waited for. */
  readonly signal?: AbortSignal;
  /** Called with each result as it comes, in no particular order. */
  onResult?(item: Case, result: CaseResult): void;
}

/**
 * Runs cases at the same time, then, one by one, those that would disturb others.
 *
 * @returns the results in the order of the cases; what follows from them says `suiteVerdict`
 */
export async function runSuite(options: SuiteOptions, subject: Subject): Promise<CaseResult[]> {
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
  return options.cases.flatMap(({ id }) => byId.get(id) ?? []);
}
