/** Part of a list that is too long for one response. */
export interface Page<Item> {
  readonly items: readonly Item[];
  /** Where the next part starts; absent with the last. */
  readonly next?: bigint;
}

/** Which part of a list is wanted. */
export interface PageRequest {
  /** `next` of the part before; absent for the first. */
  readonly after?: bigint;
  /** Most items of the part. */
  readonly limit: number;
}
