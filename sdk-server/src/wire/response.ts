/** One HTTP answer for an adapter to send as it is. */
export interface WireResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** Octets of the body; absent when the answer has none. */
  readonly body?: Uint8Array;
}
