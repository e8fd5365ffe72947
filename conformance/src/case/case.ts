import type { Profile } from '../contract/contract.js';
import type { Expectation } from './expectation.js';

/** Where a value of the response is that later steps need. */
export type Capture =
  | { readonly header: string }
  | { readonly json: string }
  | { readonly digest: 'body' }
  | { readonly anchors: 'body' };

/** The case is not applicable when the response lacks a header field, or has another status. */
export interface Applicability {
  readonly header?: string;
  readonly status?: number;
  /** Why nothing is wrong then. */
  readonly otherwise: string;
}

/** What a step does: the member of the case file that names it, and what it holds. The subject gives it its meaning. */
export interface Action {
  readonly kind: string;
  readonly input: unknown;
}

/** One action and what is expected of it; without expectations it prepares the case and has to succeed. */
export interface Step {
  readonly name?: string;
  /** The profiles that it belongs to; those of the case when absent. */
  readonly profiles?: readonly Profile[];
  readonly action: Action;
  readonly applies?: Applicability;
  readonly expect: readonly Expectation[];
  readonly capture: Readonly<Record<string, Capture>>;
}

/** The line of a case file at which something stands; both are for people. */
export interface CaseLocation {
  readonly file: string;
  readonly line: number;
}

/** One case of the suite: steps and expectations as data. */
export interface Case {
  /** Unique; starts with the group and a hyphen. */
  readonly id: string;
  /** What it belongs to and the command line filters by. */
  readonly group: string;
  readonly title: string;
  /** The profiles that it belongs to, where that does not follow from its first requirement and its operations. */
  readonly profiles?: readonly Profile[];
  /** What it is about; the first is what its expectations are about unless they name others. */
  readonly requirements: readonly string[];
  readonly errata: readonly string[];
  /** What has to be there for the case: functions of the operator of a WFM, or what a device claims to have. */
  readonly needs: readonly string[];
  /** What a device has that the case is not about. */
  readonly lacks?: readonly string[];
  /** Whether it changes what other cases would see. */
  readonly alone: boolean;
  readonly steps: readonly Step[];
  readonly location: CaseLocation;
  /** The JSON Pointer of the constraint of the contract that the case breaks; it was derived from there. */
  readonly rule?: string;
}
