import type { IssuerStore, StoredIssuer } from '../issuer-store.js';

/** Issuers in memory. */
export function createMemoryIssuers(): IssuerStore {
  const issuers = new Map<string, StoredIssuer>();
  return {
    async add(issuer) {
      if (issuers.has(issuer.fingerprint)) return false;
      issuers.set(issuer.fingerprint, issuer);
      return true;
    },
    async list() {
      return [...issuers.values()];
    },
  };
}
