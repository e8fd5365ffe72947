import type { Case } from '../case/case.js';
import type { CaseResult } from '../verdict/verdict.js';
import { type Lost, lostIn, resultAtDeath, suspectOf } from './lost.js';
import { runPool } from './pool.js';
import { runCase } from './run-case.js';
import type { Subject } from './subject.js';

export interface SuiteOptions {
  /** Those to run. */
  readonly cases: readonly Case[];
  readonly concurrency: number;
  /** Once aborted, no further case begins; those that run are waited for. */
  readonly signal?: AbortSignal;
  /** Called once, when the subject stopped responding; then no further case begins. */
  onDeath?(death: Death): void;
  /** Called with each result as it comes, in no particular order. */
  onResult?(item: Case, result: CaseResult): void;
}

/** The last that was seen of a subject. */
export interface Death {
  readonly caseId: string;
  /** The request that got no response, as method and target. */
  readonly request: string;
}

/** After so many cases in a row that waited in vain, the others would too: a silent subject costs minutes, not an hour. */
const MOST_SILENCES = 12;

/**
 * Runs cases at the same time, then, one by one, those that would disturb others.
 *
 * @returns the results in the order of the cases; what follows from them says `suiteVerdict`
 */
export async function runSuite(options: SuiteOptions, subject: Subject): Promise<CaseResult[]> {
  const cases = subject.inOrder?.(options.cases) ?? options.cases;
  const together = cases.filter(({ alone }) => !alone);
  const apart = cases.filter(({ alone }) => alone);
  const done: CaseResult[] = [];
  const lost: Lost[] = [];
  let isDead = false;
  let silences = 0;
  const finish = (item: Case, result: CaseResult) => {
    done.push(result);
    options.onResult?.(item, result);
  };
  const isAlive = async () => (await subject.isAlive?.()) !== false;
  const run = async (item: Case): Promise<void> => {
    const result = await runCase(item, subject);
    const missed = lostIn(item, result);
    silences = missed?.isSilent === true ? silences + 1 : 0;
    if (missed === undefined) return finish(item, result);
    if (!isDead && silences < MOST_SILENCES && (await isAlive()) && !isDead) {
      // What prepares a case may have been cut off by another case, when the subject came to life again.
      const isCutOff = missed.isSetUp && !missed.isSilent && options.concurrency > 1;
      return finish(item, isCutOff ? await runCase(item, subject) : result);
    }
    isDead = true;
    lost.push(missed);
  };
  const task = (item: Case) => async () => {
    if (options.signal?.aborted !== true && !isDead) await run(item);
  };
  await runPool(together.map(task), options.concurrency);
  await runPool(apart.map(task), 1);
  const suspect = suspectOf(lost);
  if (suspect !== undefined) {
    options.onDeath?.({ caseId: suspect.item.id, request: suspect.request });
    for (const one of lost) finish(one.item, resultAtDeath(one, suspect));
  }
  const byId = new Map(done.map((result) => [result.id, result]));
  return options.cases.flatMap(({ id }) => byId.get(id) ?? []);
}
