import { readCertificate } from '@margo-contract/protocol';
import { MissingVariable, type Variables } from '../../../case/variables.js';
import { sentenceOf } from '../../../error.js';
import type { Connection, Outcome } from '../../../exchange/outcome.js';
import type { ConnectAction } from '../action.js';
import { type CaseContext, DEFAULT_CLIENT } from '../context.js';
import { getPlain, shakeHands } from '../http/connect.js';
import type { Target } from '../http/target.js';

/** Suites of TLS 1.2 without ECDHE or without an AEAD, which RFC 9325 §4.2 advises against. */
const WEAK_CIPHERS =
  'ECDHE-ECDSA-AES128-SHA256:ECDHE-ECDSA-AES128-SHA:ECDHE-RSA-AES128-SHA:AES128-GCM-SHA256:AES128-SHA:@SECLEVEL=0';

/** Connects with one version of TLS, or without TLS. */
export async function connect(action: ConnectAction, context: CaseContext): Promise<Outcome> {
  const { target, contract, limits, variables } = context;
  if (action.with !== 'plain-http') {
    const trusting = trust(target, action, variables);
    const presented = context.svids.get(action.client ?? DEFAULT_CLIENT);
    const offer = {
      ...(action.with !== 'TLS' && { version: action.with }),
      ...(presented !== undefined && { presented }),
      ...(action.ciphers === 'weak' && { ciphers: WEAK_CIPHERS }),
    };
    const connection = 'outcome' in trusting ? trusting : await shakeHands(trusting, offer, limits.timeout);
    return { kind: 'connection', connection, description: describe(action) };
  }
  const { path: below = '/' } =
    contract.operations.get('getRootCertificate') ?? contract.operations.get('getStateManifest') ?? {};
  const path = `${target.basePath}${below}`;
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

function describe({ with: version, ca, ciphers }: ConnectAction): string {
  const trust = ca === undefined ? '' : ', trusting nothing but the certificate given';
  const suites = ciphers === undefined ? '' : ', with weak cipher suites';
  const offered = version === 'TLS' ? 'versions 1.2 and 1.3' : `${version} only`;
  return `TLS handshake that offers ${offered}${suites}${trust}`;
}
