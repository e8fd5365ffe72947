import type { Outcome } from '../exchange/outcome.js';
import type { Finding } from '../finding/finding.js';

/**
 * What is known about a case. `failed`: a MUST that it is about is violated; `warned`: only a SHOULD is;
 * `not-applicable`: the contract leaves it open and the target chose otherwise; `not-shown`: something before it broke, so
 * its question stays open; `not-run`: something it needs is missing; `error`: the suite itself failed. Only `passed` is a
 * pass.
 */
export type CaseVerdict =
  | 'passed'
  | 'warned'
  | 'failed'
  | 'not-applicable'
  | 'not-shown'
  | 'not-run'
  | 'error';

/** Verdicts that leave a question open: neither a pass nor a failure. */
export function isOpen(verdict: RequirementVerdict): boolean {
  return verdict === 'not-shown' || verdict === 'not-run' || verdict === 'error';
}

/** What is known about a requirement: as for a case, or no case tests it. */
export type RequirementVerdict = CaseVerdict | 'untested';

/** What is known about the target as a whole. */
export type OverallVerdict = 'conformant' | 'not conformant' | 'incomplete';

/** What one step did. */
export interface StepEvidence {
  /** Index of the step, from 0. */
  readonly step: number;
  readonly at: Date;
  readonly outcome: Outcome;
}

/** The verdict on a case, why, and everything that went over the wire. */
export interface CaseResult {
  readonly id: string;
  readonly verdict: CaseVerdict;
  /** Why the case was not run, is not applicable, or could not go on. */
  readonly reason?: string;
  /** Of a case that was not shown: the requirements whose violation is to blame, if a violation is. */
  readonly through?: readonly string[];
  readonly findings: readonly Finding[];
  readonly evidence: readonly StepEvidence[];
}
