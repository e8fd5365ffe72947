import { Refusal } from '../answer/refusal.js';
import type { ClientRecord } from '../client-directory.js';

/** Refuses a client that the directory does not know with 404 `invalid-client` (CLI-003). */
export function checkClient(client: ClientRecord | undefined): ClientRecord {
  if (client !== undefined) return client;
  throw new Refusal('invalid-client', 404, { detail: 'No client has the id in this path.' });
}

/** Refuses a client whose certificate is no longer trusted with 403 (CERT-006). */
export function checkTrust({ trusted, reason }: ClientRecord): void {
  if (trusted) return;
  throw new Refusal('certificate-not-trusted', 403, {
    detail: reason ?? 'The certificate of this client is not trusted any more.',
  });
}
