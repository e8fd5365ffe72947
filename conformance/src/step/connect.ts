import type { ConnectAction } from '../case/action.js';
import { getPlain, shakeHands } from '../http/connect.js';
import type { CaseContext } from '../run/case-context.js';
import type { Outcome } from './outcome.js';

/** Connects with one version of TLS, or without TLS. */
export async function connect(
  action: ConnectAction,
  { target, contract, limits }: CaseContext,
): Promise<Outcome> {
  if (action.with !== 'plain-http') {
    const connection = await shakeHands(target, action.with, limits.timeout);
    return { kind: 'connection', connection, description: `TLS handshake that offers ${action.with} only` };
  }
  const path = `${target.basePath}${contract.operations.get('getRootCertificate')?.path ?? '/'}`;
  const connection = await getPlain(target, path, limits.timeout);
  return { kind: 'connection', connection, description: `GET ${path} without TLS` };
}
