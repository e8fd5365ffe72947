import type { X509Certificate } from 'node:crypto';
import { type Clock, SvidError } from '@margo-contract/protocol';
import { checkClientSvid, type Peer, type PeerPolicy } from '@margo-contract/protocol/profile/mtls';
import type { WfmClientSpiffeId } from '@margo-contract/protocol/spiffe-id';
import { Refusal } from '../../response/refusal.js';
import type { Call } from '../../service/service.js';
import type { WireRequest } from '../../wire/request.js';
import type { AcceptedClients, ClientSvidOptions } from './options.js';

/** Gives the client whose SVID a request came with. @throws Refusal 401 `about:blank` when there is none that counts */
export type Identify = (request: WireRequest) => Peer<WfmClientSpiffeId>;

/** What is demanded of the leaf of a client. */
export function peerPolicy(options: ClientSvidOptions, clock: Clock): PeerPolicy {
  const { wfm, clockSkewSeconds, reading, algorithms } = options;
  return {
    wfm,
    clock,
    ...(clockSkewSeconds !== undefined && { clockSkewSeconds }),
    ...(reading !== undefined && { reading }),
    ...(algorithms !== undefined && { algorithms }),
  };
}

/**
 * Checks the leaf of each connection once, and its end at each request: a connection may outlive its SVID (TLS-011). TLS has validated the
 * chain and refused what is wrong; where something in front of TLS or instead of it let it through, the response is a 401.
 */
export function createIdentify(policy: PeerPolicy): Identify {
  const known = new WeakMap<X509Certificate, Peer<WfmClientSpiffeId>>();
  const skew = (policy.clockSkewSeconds ?? 0) * 1000;
  return ({ peerCertificate }) => {
    if (peerCertificate === undefined)
      throw unidentified('The connection has no client certificate that counts.');
    const peer = known.get(peerCertificate);
    if (peer !== undefined && policy.clock().getTime() <= peer.notAfter.getTime() + skew) return peer;
    const checked = check(peerCertificate, policy);
    known.set(peerCertificate, checked);
    return checked;
  };
}

function check(certificate: X509Certificate, policy: PeerPolicy): Peer<WfmClientSpiffeId> {
  try {
    return checkClientSvid(certificate, policy);
  } catch (error) {
    if (!(error instanceof SvidError)) throw error;
    throw unidentified(`${error.message}.`, error);
  }
}

/** No registered scheme fits, but RFC 9110 section 15.5.2 wants the field. */
function unidentified(detail: string, cause?: SvidError): Refusal {
  const headers = { 'www-authenticate': 'MutualTLS', connection: 'close' };
  return new Refusal('about:blank', 401, { detail, cause, headers });
}

/** Refuses a client that the WFM does not accept with 403 `not-authorized` (ID-012). @returns its SPIFFE ID */
export async function authorize(
  clients: AcceptedClients,
  identify: Identify,
  { request, trace }: Call<unknown>,
): Promise<string> {
  const { text } = identify(request).spiffeId;
  trace.clientId = text;
  const acceptance = await clients.decide(text);
  if (acceptance === 'accepted') return text;
  throw new Refusal('not-authorized', 403, { detail: acceptance.detail });
}
