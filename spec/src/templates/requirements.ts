/** One MUST, SHOULD or MAY of the interface. Exactly one of `cases` and `untested` is there. */
export interface Requirement {
  readonly id: string;
  /** The area it belongs to, in words. */
  readonly area: string;
  readonly level: 'MUST' | 'SHOULD' | 'MAY';
  /** The party that has to change when the requirement is not met. */
  readonly actor: 'wfm' | 'device' | 'operator';
  readonly profile: 'signature' | 'mtls' | 'both';
  readonly statement: string;
  readonly source: readonly RequirementSource[];
  /** The operations it holds for; `none`: nothing of it goes over the wire. */
  readonly operations: readonly string[] | 'every' | 'none';
  /** The HTTP header fields it is about. */
  readonly headers?: readonly string[];
  /** What is seen when it is met. */
  readonly expected?: string;
  readonly notes?: string;
  /** The errata that its reading depends on. */
  readonly errata?: readonly string[];
  /** The cases of the conformance suite that test it. */
  readonly cases?: readonly string[];
  /** Why no case tests it. */
  readonly untested?: UntestedReason;
}

/** Why no case tests a requirement. */
export type UntestedReason =
  | 'not-observable'
  | 'attestation'
  | 'needs-device-target'
  | 'needs-operator-function'
  | 'case-to-be-written';

/** Where a requirement comes from: a place in a document, or another requirement that implies it. */
export type RequirementSource =
  | { readonly document: string; readonly revision?: string; readonly section?: string }
  | { readonly derivedFrom: string };
