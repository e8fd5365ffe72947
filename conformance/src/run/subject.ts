import type { Clock } from '@margo-contract/protocol';
import type { Action, Case, Step } from '../case/case.js';
import type { Variables } from '../case/variables.js';
import type { Contract } from '../contract/contract.js';
import type { Outcome } from '../exchange/outcome.js';
import type { Deviation } from '../finding/finding.js';
import type { ReportTarget } from '../report/target.js';
import type { CaseVerdict } from '../verdict/verdict.js';

/**
 * What the suite judges, as far as a run has to know it. Everything that speaks of one kind of subject stands behind
 * this, in `subject/<kind>/`.
 */
export interface Subject {
  /** How it stands in a report. */
  readonly target: ReportTarget;
  /** How a sentence calls it, such as `the WFM`. */
  readonly noun: string;
  /** The contract with what binds its actor. */
  readonly contract: Contract;
  readonly clock: Clock;
  /** Makes sure that there is something to judge. @throws SuiteError in one sentence: what was tried, what to do */
  prepare(): Promise<void>;
  /** Why a case cannot be run here, as a phrase, or undefined. */
  missingFor(item: Case): string | undefined;
  /** Begins a case: what is made for it, no other case sees. */
  open(item: Case, variables: Variables): Promise<Session> | Session;
}

/** One case while it is run. */
export interface Session {
  /**
   * Performs the action of a step.
   *
   * @param name by which later steps may refer to it
   * @throws MissingVariable when it needs a value that nothing before it gave
   * @throws SuiteError when something around the subject did not do its part
   */
  perform(action: Action, name?: string): Promise<Outcome>;
  /** Whether the case cannot go on after an outcome, or need not. */
  stopAfter(step: Step, outcome: Outcome): Stop | undefined;
  /**
   * What kept the request of a step from what the step is about, such as a refused signature where a manifest was
   * asked for. It is no failure of a case that is about something else.
   */
  culpritOf?(step: Step, outcome: Outcome): Culprit | undefined;
  /** What it makes of the case that a variable has no value, where the subject knows better than the step that lacks it. */
  stopWithout(variable: string): Stop | undefined;
  /** Undoes what must not outlive the case, however it ended. Never throws. */
  close(): Promise<Stop | undefined>;
}

/** Why a case ends before its last step, and what that makes of it. */
export interface Stop {
  readonly verdict: CaseVerdict;
  readonly reason: string;
  /** What broke, where that violates a requirement; it is a finding of the step, in set-up. */
  readonly deviation?: Culprit;
}

/** A deviation that is known to violate certain requirements, whatever the case is about. */
export type Culprit = Deviation & Required<Pick<Deviation, 'requirements'>>;
