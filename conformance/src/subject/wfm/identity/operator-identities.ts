import { randomBytes } from 'node:crypto';
import { type WfmName, wfmClientSpiffeId } from '@margo-contract/protocol/spiffe-id';
import type { PresentedSvid } from '../../../exchange/message.js';
import type { Provisioning } from '../../../provisioning/provisioning.js';
import type { Identities, SvidOrder } from './identities.js';
import { nameIn } from './variations.js';

/** Identities that the operator's side issues, one at a time. What it cannot issue, cases are told when they ask for it. */
export async function operatorIdentities(
  provisioning: Provisioning,
  wfm: WfmName,
  readAnchors: () => Promise<readonly string[]>,
): Promise<Identities> {
  let anchors = await readAnchors();
  const issue = (spiffeId: string, order: SvidOrder): Promise<PresentedSvid> =>
    provisioning.issueSvid({ spiffeId, ...order });
  return {
    wfm,
    anchors: () => anchors,
    lacks: () => undefined,
    enroll: () =>
      issue(wfmClientSpiffeId({ ...wfm, wfmClientId: `suite-${randomBytes(6).toString('hex')}` }), {}),
    reissue({ spiffeId }, order) {
      const named = nameIn(spiffeId, order);
      return named === spiffeId ? issue(named, order) : issue(named, {});
    },
    async refresh() {
      anchors = await readAnchors();
    },
  };
}
