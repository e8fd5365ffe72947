/** A promise that the contract keeps, as the reference page lists it. */
export interface Check {
  /** How findings name it. */
  readonly name: string;
  /** The promise, in one sentence or two. */
  readonly promise: string;
  /** How to repair a violation. */
  readonly fix: string;
}
