import { readCertificate } from '@margo-contract/protocol';
import { MissingVariable, type Variables } from '../../../case/variables.js';
import { sentenceOf } from '../../../error.js';
import type { Connection, Outcome } from '../../../exchange/outcome.js';
import type { ConnectAction } from '../action.js';
import type { CaseContext } from '../context.js';
import { getPlain, shakeHands } from '../http/connect.js';
import type { Target } from '../http/target.js';

/** Connects with one version of TLS, or without TLS. */
export async function connect(
  action: ConnectAction,
  { target, contract, limits, variables }: CaseContext,
): Promise<Outcome> {
  if (action.with !== 'plain-http') {
    const trusting = trust(target, action, variables);
    const connection =
      'outcome' in trusting ? trusting : await shakeHands(trusting, action.with, limits.timeout);
    return { kind: 'connection', connection, description: describe(action) };
  }
  const path = `${target.basePath}${contract.operations.get('getRootCertificate')?.path ?? '/'}`;
  const connection = await getPlain(target, path, limits.timeout);
  return { kind: 'connection', connection, description: `GET ${path} without TLS` };
}

/** The target with nothing but the certificate to trust; what a WFM gave may be no certificate at all. */
function trust(target: Target, { ca }: ConnectAction, variables: Variables): Target | Connection {
  if (ca === undefined) return target;
  try {
    return { ...target, ca: readCertificate(variables.fill(ca)).x509.toString() };
  } catch (error) {
    if (error instanceof MissingVariable) throw error;
    return { outcome: 'refused', detail: `what is to be trusted is no certificate: ${sentenceOf(error)}` };
  }
}

function describe({ with: version, ca }: ConnectAction): string {
  const trust = ca === undefined ? '' : ', trusting nothing but the certificate given';
  return `TLS handshake that offers ${version} only${trust}`;
}
