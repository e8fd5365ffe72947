import type { AboutBlank, Erratum, ProblemType, Requirement } from '@margo-contract/generated';
import type { Audience, Section } from '@margo-contract/spec/diff';

/** Everything the reference pages are made of. */
export interface Contract {
  readonly documents: readonly ContractDocument[];
  readonly requirements: readonly Requirement[];
  readonly errata: readonly Erratum[];
  readonly problemTypes: readonly ProblemType[];
  readonly aboutBlank: readonly AboutBlank[];
  /** What mocks can do wrong on demand; none when absent. */
  readonly faults?: readonly Fault[];
  /** The cases of the conformance suite; none when absent. */
  readonly cases?: readonly SiteCase[];
  /** What a change from the signature profile to the mutual-TLS profile means to each side; absent without the two. */
  readonly migration?: Migration;
}

/** A part of a report for each side that has something to do. */
export type Migration = ReadonlyMap<Audience, Section>;

/** What the suite judges, and what mocks stand in for. */
export type Subject = 'wfm' | 'device';

/** A fault that a mock can have. */
export interface Fault {
  readonly subject: Subject;
  readonly name: string;
  /** The requirement that it violates. */
  readonly requirement: string;
  /** What the mock does. */
  readonly effect: string;
  /** The cases that fail because of it. */
  readonly cases: readonly string[];
  /** Other requirements that it truly violates as well. */
  readonly blamed?: readonly string[];
  /** Why no case catches it. */
  readonly why?: string;
}

/** A case of the conformance suite. */
export interface SiteCase {
  readonly subject: Subject;
  readonly id: string;
  readonly group: string;
  readonly title: string;
  readonly requirements: readonly string[];
  readonly errata: readonly string[];
  /** What has to be there for it. */
  readonly needs: readonly string[];
  /** How much it does. */
  readonly steps: number;
  /** Whether a machine made it of a constraint of the contract. */
  readonly isDerived: boolean;
}

/** A bundled OpenAPI document. */
export interface ContractDocument {
  /** Such as `signature`: the name of its files. */
  readonly name: string;
  readonly json: string;
  readonly yaml: string;
}

export type { AboutBlank, Audience, Erratum, ProblemType, Requirement, Section };
