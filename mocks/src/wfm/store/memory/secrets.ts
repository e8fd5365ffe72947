import type { SecretStore } from '../secret-store.js';

/** Secrets in memory. */
export function createMemorySecrets(): SecretStore {
  const secrets = new Map<string, Uint8Array>();
  return {
    async keep(name, candidate) {
      const secret = secrets.get(name) ?? candidate;
      secrets.set(name, secret);
      return secret;
    },
  };
}
