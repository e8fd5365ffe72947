import { Variables } from '../../../case/variables.js';
import { SuiteError } from '../../../error.js';
import type { Exchange } from '../../../exchange/message.js';
import { freshContext, type RunContext } from '../context.js';
import { handshake } from '../http/connect.js';
import { leafOf } from '../identity/presented-name.js';
import { request } from '../step/request.js';
import { enroll } from '../step/svid.js';

/** How long a handshake may take, in milliseconds. */
const PATIENCE = 10_000;

/**
 * Asks a WFM of the mutual-TLS profile for the manifest of one new client, so that a WFM that speaks something else, or
 * presents another SVID than it should, is told what in one sentence before hundreds of cases fail.
 *
 * @param joins whether any case needs a client; without one only the WFM's own SVID is looked at
 * @throws SuiteError what was tried, what came back, what to do
 */
export async function diagnoseMutual(run: RunContext, joins: boolean): Promise<void> {
  await checkPeer(run);
  if (!joins) return;
  const context = freshContext(run, new Variables());
  const isThere = await enroll({}, context).catch((error: unknown) => {
    // What keeps the operator's side from working is told by the cases that need it.
    if (error instanceof SuiteError) return undefined;
    throw error;
  });
  if (isThere === undefined) return;
  const outcome = await request({ operation: 'getStateManifest' }, context);
  if (outcome.kind !== 'exchange') throw new TypeError('a request gives an exchange');
  checkResponse(outcome.exchange, run);
}

/** A suite sends no request to a WFM that does not prove who it is. */
async function checkPeer({ target }: RunContext): Promise<void> {
  const { leaf, detail } = await leafOf(target, target.peer?.anchors());
  const fault = leaf === undefined ? new Error(detail) : target.peer?.faultOf(leaf);
  if (fault === undefined) return;
  throw new SuiteError(
    'suite-target-untrusted',
    `The WFM at ${target.url} does not prove by an SVID who it is: ${fault.message}; check --trust-bundle and --spiffe-id, or find out with --profile auto which profile it speaks.`,
  );
}

function checkResponse({ request: sent, response, failure }: Exchange, { target }: RunContext): void {
  const tried = `${sent.method} ${sent.target} at ${target.url} with the SVID of ${sent.presented?.spiffeId}`;
  if (response === undefined) {
    const advice = 'check that the WFM trusts the CA of the suite’s clients, and look into its log';
    throw new SuiteError('suite-target-silent', `${tried} got no response (${failure}); ${advice}.`);
  }
  if (response.status !== 404) return;
  const advice = 'is a path prefix missing from --url, or does the WFM speak the signature profile?';
  throw new SuiteError('suite-target-not-wfm', `${tried} was answered 404; ${advice}`);
}

/** Whether a server still speaks TLS there, whatever it presents and however it ends the handshake. */
export async function askMutual({ target, limits }: RunContext): Promise<boolean> {
  const { peer: _, ...place } = target;
  const options = { rejectUnauthorized: false, minVersion: 'TLSv1.2' } as const;
  const { outcome, error } = await handshake(place, options, Math.min(PATIENCE, limits.timeout));
  return outcome === 'accepted' || /^ERR_SSL_/.test(error?.code ?? '');
}
