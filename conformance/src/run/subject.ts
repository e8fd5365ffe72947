import type { Clock } from '@margo-contract/protocol';
import type { Action, Case, Step } from '../case/case.js';
import type { Variables } from '../case/variables.js';
import type { Contract } from '../contract/contract.js';
import type { Outcome } from '../exchange/outcome.js';
import type { Deviation } from '../finding/finding.js';
import type { ReportTarget } from '../report/target.js';
import type { CaseResult, CaseVerdict } from '../verdict/verdict.js';

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
  /** Makes sure that there is something to judge by the cases that are to run. @throws SuiteError in one sentence: what was tried, what to do */
  prepare(cases: readonly Case[]): Promise<void>;
  /** The cases in the order in which they had better begin; as they come when absent. */
  inOrder?(cases: readonly Case[]): readonly Case[];
  /** Why a case cannot be run here, and what that makes of it; undefined when it can. */
  missingFor(item: Case): Stop | undefined;
  /** Whether it still responds, asked after a request that got no response. */
  isAlive?(): Promise<boolean>;
  /** The dialect that it is said to speak, after the run; absent without one. */
  readonly declared?: () => Declared;
  /** Begins a case: what is made for it, no other case sees. */
  open(item: Case, variables: Variables): Promise<Session> | Session;
}

/** A dialect that was declared before a run, and what the run met of it. */
export interface Declared {
  readonly name: string;
  readonly title: string;
  /** Each deviation that was met, as a case of its own that failed. */
  readonly failures: readonly { readonly item: Case; readonly result: CaseResult }[];
  /** Whether nothing of a case can be seen beneath the dialect. */
  isHidden(item: Case): boolean;
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
  culpritOf?(step: Step, outcome: Outcome): Promise<Culprit | undefined>;
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
  readonly deviation?: BlamedDeviation;
}

/** A deviation that is known to violate certain requirements, whatever the case is about. */
export type BlamedDeviation = Deviation & Required<Pick<Deviation, 'requirements'>>;

/** What kept a request from what a step is about. */
export interface Culprit {
  readonly deviation: BlamedDeviation;
  /** Whether a case is about just that; then it is no culprit, but what the case was to find out. */
  isMatterOf(item: Case): boolean;
}
