/** Signatures that were used (SIG-015). */
export interface ReplayStore {
  /**
   * Remembers a signature; of two calls with the same name, one gets false.
   *
   * @param name what the signature is told by
   * @param untilSeconds UNIX time from which it may be forgotten
   * @param nowSeconds UNIX time
   * @returns whether it was new
   */
  remember(name: string, untilSeconds: number, nowSeconds: number): Promise<boolean>;
}
