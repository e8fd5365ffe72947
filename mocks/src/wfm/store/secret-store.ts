/** Secrets that all WFMs of a store share. */
export interface SecretStore {
  /** The secret of that name; the candidate becomes it when there is none yet. */
  keep(name: string, candidate: Uint8Array): Promise<Uint8Array>;
}
