/** How much of a deployment document is read. */
export interface DocumentLimits {
  /** Greatest length, in octets. */
  readonly maximumBytes: number;
  /** How deep lists and mappings may nest, behind aliases too. */
  readonly maximumDepth: number;
  /**
   * Most tokens of the text (a line `key: value` has five), and most values that the document may have once what
   * aliases stand for is counted each time.
   */
  readonly maximumTokens: number;
}

/** Limits far above what documents need: they have some kilobytes and a dozen levels. */
export const PROPOSED_DOCUMENT_LIMITS: DocumentLimits = {
  maximumBytes: 1_048_576,
  maximumDepth: 64,
  maximumTokens: 100_000,
};
