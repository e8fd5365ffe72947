import type { X509Certificate } from 'node:crypto';
import { SpiffeIdError, SvidError } from '../../error/index.js';
import {
  parseMargoId,
  type SpiffeId,
  type WfmClientSpiffeId,
  type WfmName,
  type WfmSpiffeId,
} from '../../spiffe-id/index.js';
import { checkSvid, type Svid, type SvidPolicy } from '../../svid/index.js';

/** What is demanded of the peer of a connection. */
export interface PeerPolicy extends Omit<SvidPolicy, 'role'> {
  /** The verifier's own trust domain, and the WFM that it is or belongs to. */
  readonly wfm: WfmName;
}

/** A peer whose leaf fulfils every rule of the profile. */
export interface Peer<Id extends SpiffeId> extends Svid {
  readonly spiffeId: Id;
}

/**
 * Checks the leaf that a client presents to a WFM (ID-007): a leaf as `checkSvid` demands it, with the SPIFFE ID of a client
 * of this WFM. Whether the WFM accepts that client is a matter of its policy, at each request.
 *
 * @throws SvidError
 */
export function checkClientSvid(
  certificate: X509Certificate | Uint8Array,
  policy: PeerPolicy,
): Peer<WfmClientSpiffeId> {
  const svid = checkSvid(certificate, { ...policy, role: 'client' });
  const spiffeId = readForm(svid, policy.wfm);
  if (spiffeId.kind === 'wfm-client') return { ...svid, spiffeId: checkWfmId(spiffeId, policy.wfm) };
  throw new SvidError('svid-form', `The SVID names a WFM and no client: ${JSON.stringify(spiffeId.text)}`);
}

/**
 * Checks the leaf that a WFM presents to a client (SVID-009, ID-010): a leaf as `checkSvid` demands it, with exactly the
 * SPIFFE ID of the client's own WFM. Host names mean nothing.
 *
 * @throws SvidError
 */
export function checkWfmSvid(
  certificate: X509Certificate | Uint8Array,
  policy: PeerPolicy,
): Peer<WfmSpiffeId> {
  const svid = checkSvid(certificate, { ...policy, role: 'server' });
  const spiffeId = readForm(svid, policy.wfm);
  if (spiffeId.kind === 'wfm') return { ...svid, spiffeId: checkWfmId(spiffeId, policy.wfm) };
  throw new SvidError('svid-form', `The SVID names a client and no WFM: ${JSON.stringify(spiffeId.text)}`);
}

/** The domain before the form: an id of another domain says nothing here, whatever its path looks like. */
function readForm({ spiffeId }: Svid, { trustDomain }: WfmName): WfmSpiffeId | WfmClientSpiffeId {
  if (spiffeId.trustDomain !== trustDomain) {
    throw new SvidError(
      'svid-trust-domain',
      `The SVID belongs to the trust domain ${spiffeId.trustDomain}, not to ${trustDomain}`,
    );
  }
  try {
    return parseMargoId(spiffeId);
  } catch (cause) {
    if (!(cause instanceof SpiffeIdError)) throw cause;
    throw new SvidError('svid-form', cause.message, { cause });
  }
}

function checkWfmId<Id extends WfmSpiffeId | WfmClientSpiffeId>(id: Id, { wfmId }: WfmName): Id {
  if (id.wfmId === wfmId) return id;
  throw new SvidError('svid-wfm-id', `The SVID belongs to the WFM ${id.wfmId}, not to ${wfmId}`);
}
