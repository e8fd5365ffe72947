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

/**
 * Runs cases at the same time, then, one by one, those that would disturb others.
 *
 * @returns the results in the order of the cases; what follows from them says `suiteVerdict`
 */
export async function runSuite(options: SuiteOptions, subject: Subject): Promise<CaseResult[]> {
  const together = options.cases.filter(({ alone }) => !alone);
  const apart = options.cases.filter(({ alone }) => alone);
  let death: Death | undefined;
  const task = (item: Case) => async () => {
    if (options.signal?.aborted === true || death !== undefined) return [];
    const ran = await runCase(item, subject);
    const lost = lostRequest(ran);
    if (
      lost !== undefined &&
      death === undefined &&
      (await subject.isAlive?.()) === false &&
      death === undefined
    ) {
      death = { caseId: item.id, request: lost };
      options.onDeath?.(death);
    }
    const result =
      lost === undefined || death === undefined || death.caseId === item.id ? ran : cutOff(ran, death);
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

/** The first request of a case that got no response. */
function lostRequest({ evidence }: CaseResult): string | undefined {
  for (const { outcome } of evidence) {
    if (outcome.kind !== 'exchange' || outcome.exchange.response !== undefined) continue;
    const { method, target } = outcome.exchange.request;
    return `${method} ${target}`;
  }
  return undefined;
}

/** A case that was on its way when the subject stopped responding is not to blame, and shows nothing. */
function cutOff({ id, evidence }: CaseResult, { caseId }: Death): CaseResult {
  const reason = `it was on its way when everything stopped responding, after ${caseId}`;
  return { id, verdict: 'not-run', reason, findings: [], evidence };
}
