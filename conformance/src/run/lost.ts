import type { Case } from '../case/case.js';
import { isSilence } from '../exchange/message.js';
import type { CaseResult } from '../verdict/verdict.js';

/** A request of a case that got no response. */
export interface Lost {
  readonly item: Case;
  readonly result: CaseResult;
  /** As method and target. */
  readonly request: string;
  readonly at: Date;
  /** Whether it only prepared what the case is about. */
  readonly isSetUp: boolean;
  /** Whether the connection stayed open without a response. */
  readonly isSilent: boolean;
  /** Whether nobody took the connection, so that the request cannot have done anything. */
  readonly isUnheard: boolean;
}

/** The first request of a case that got no response. */
export function lostIn(item: Case, result: CaseResult): Lost | undefined {
  for (const { at, step, outcome } of result.evidence) {
    if (outcome.kind !== 'exchange' || outcome.exchange.response !== undefined) continue;
    const { method, target } = outcome.exchange.request;
    const isSetUp = item.steps[step]?.expect.length === 0;
    const isSilent = isSilence(outcome.exchange);
    const isUnheard = /ECONNREFUSED/.test(outcome.exchange.failure ?? '');
    return { item, result, request: `${method} ${target}`, at, isSetUp, isSilent, isUnheard };
  }
  return undefined;
}

/**
 * Of the requests that were lost when a subject died, the one that most likely killed it: what only prepared a case was a
 * request like hundreds before, and of the others the first is nearest to the cause.
 */
export function suspectOf(lost: readonly Lost[]): Lost | undefined {
  const heard = lost.filter(({ isUnheard }) => !isUnheard);
  const odd = heard.filter(({ isSetUp }) => !isSetUp);
  const [suspects = lost] = [odd, heard].filter(({ length }) => length > 0);
  return suspects.toSorted((one, other) => one.at.getTime() - other.at.getTime())[0];
}

/** What a case shows that was on its way when the subject died: nothing, unless what it is about was itself lost. */
export function resultAtDeath({ item, result, isSetUp }: Lost, suspect: Lost): CaseResult {
  if (item.id === suspect.item.id && !isSetUp) return result;
  const reason = `it was on its way when everything stopped responding, after ${suspect.item.id}`;
  return { id: item.id, verdict: 'not-run', reason, findings: [], evidence: result.evidence };
}
