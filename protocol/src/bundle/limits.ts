/** How much of a bundle is read. */
export interface BundleLimits {
  /** Most documents that the archive may hold. */
  readonly maximumEntries: number;
  /** Greatest size of one document, in octets. */
  readonly maximumEntryBytes: number;
  /** Greatest size of the archive once it is decompressed, in octets; decompression stops there. */
  readonly maximumArchiveBytes: number;
}

/** Limits for devices that have no reason for others: 1000 documents, 1 MiB each, 16 MiB together. */
export const PROPOSED_BUNDLE_LIMITS: BundleLimits = {
  maximumEntries: 1000,
  maximumEntryBytes: 1_048_576,
  maximumArchiveBytes: 16_777_216,
};
