import { readCertificate } from '@margo-contract/protocol';
import type { ConnectAction } from '../case/action.js';
import { getPlain, shakeHands } from '../http/connect.js';
import type { CaseContext } from '../run/case-context.js';
import type { Outcome } from './outcome.js';

/** Connects with one version of TLS, or without TLS. */
export async function connect(
  action: ConnectAction,
  { target, contract, limits, variables }: CaseContext,
): Promise<Outcome> {
  if (action.with !== 'plain-http') {
    const ca =
      action.ca === undefined ? target.ca : readCertificate(variables.fill(action.ca)).x509.toString();
    const connection = await shakeHands({ ...target, ...(ca && { ca }) }, action.with, limits.timeout);
    return { kind: 'connection', connection, description: describe(action) };
  }
  const path = `${target.basePath}${contract.operations.get('getRootCertificate')?.path ?? '/'}`;
  const connection = await getPlain(target, path, limits.timeout);
  return { kind: 'connection', connection, description: `GET ${path} without TLS` };
}

function describe({ with: version, ca }: ConnectAction): string {
  const trust = ca === undefined ? '' : ', trusting nothing but the certificate given';
  return `TLS handshake that offers ${version} only${trust}`;
}
