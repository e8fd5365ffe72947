import type { AboutBlank, Erratum, ProblemType, Requirement } from '@margo-contract/generated';
import type { Audience, Section } from '@margo-contract/spec/diff';

/** Everything the reference pages are made of. */
export interface Contract {
  readonly documents: readonly ContractDocument[];
  readonly requirements: readonly Requirement[];
  readonly errata: readonly Erratum[];
  readonly problemTypes: readonly ProblemType[];
  readonly aboutBlank: readonly AboutBlank[];
  /** What a WFM in a box can do wrong on demand; none when absent. */
  readonly faults?: readonly Fault[];
  /** What a change from the signature profile to the mutual-TLS profile means to each side; absent without the two. */
  readonly migration?: Migration;
}

/** A part of a report for each side that has something to do. */
export type Migration = ReadonlyMap<Audience, Section>;

/** A fault that a WFM in a box can have. */
export interface Fault {
  readonly name: string;
  /** The requirement that it violates. */
  readonly requirement: string;
  /** What the WFM does. */
  readonly effect: string;
}

/** A bundled OpenAPI document. */
export interface ContractDocument {
  /** Such as `signature`: the name of its files. */
  readonly name: string;
  readonly json: string;
  readonly yaml: string;
}

export type { AboutBlank, Audience, Erratum, ProblemType, Requirement, Section };
