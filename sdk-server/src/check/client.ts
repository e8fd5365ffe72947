import { Refusal } from '../answer/refusal.js';
import type { ClientDirectory, ClientRecord } from '../client-directory.js';

/** Finds the client that the path names, or refuses with 404 `invalid-client` (CLI-003). */
export async function findClient(clients: ClientDirectory, clientId: string): Promise<ClientRecord> {
  const client = await clients.find(clientId);
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
