import type { RunningWfm } from '../../../../src/index.js';
import type { IssueOptions } from '../../../../src/svid/trust-domain.js';
import { firstSvid, type MtlsRequest, mtlsOf, type Svid, sendMtls } from '../../../support/mtls-client.js';
import { DEPLOYMENT_ID, deploymentDocument } from '../../../support/mtls-documents.js';
import { operate } from '../../../support/operator.js';

/** Finds out whether a WFM does right in what a fault is about; it throws, or gives something else, with the fault. */
export type Probe = (wfm: RunningWfm) => Promise<unknown>;
export type Probes = Readonly<Record<string, readonly [Probe, right: unknown]>>;

/** What comes of a probe whose connection was refused. */
export const REFUSED = 'nothing that can be used';
export const IDENTITY = { vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: 'FN-77120' };

/** Status of a poll with an SVID. */
export async function poll(wfm: RunningWfm, svid: Svid | undefined, spec: MtlsRequest = {}): Promise<number> {
  return (await sendMtls(`${wfm.url}/api/v1/deployments`, svid, spec)).status;
}

/** Status of a poll with an SVID of the first client that is special. */
export const pollWith =
  (options: IssueOptions): Probe =>
  async (wfm) =>
    poll(wfm, await mtlsOf(wfm).mis.domain.issueClient('device-1', options));

/** An SVID of a client that is not on the list. */
export function stranger(wfm: RunningWfm): Promise<Svid> {
  return mtlsOf(wfm).mis.domain.issueClient('stranger');
}

/** Reports a device. */
export function put(wfm: RunningWfm, properties: object = IDENTITY, root: object = {}, svid?: Svid) {
  const body = { properties: { id: 'gw', ...properties }, ...root };
  return sendMtls(`${wfm.url}/api/v1/capabilities/gw`, svid ?? firstSvid(wfm), { method: 'PUT', body });
}

/** Assigns a deployment to the first client, with what comes after the usual document. */
export async function assign(wfm: RunningWfm, more = ''): Promise<void> {
  const clientId = mtlsOf(wfm).client.spiffeId;
  const body = `${deploymentDocument('gw')}${more}`;
  await operate(wfm, 'putDeployment', { clientId, deploymentId: DEPLOYMENT_ID, body });
}

/** URLs of what a manifest lists: the bundle, then the document. */
export async function artifactUrls(wfm: RunningWfm): Promise<readonly string[]> {
  const manifest = await sendMtls(`${wfm.url}/api/v1/deployments`, firstSvid(wfm));
  const { bundle, deployments } = manifest.json() as {
    bundle: { url: string };
    deployments: { url: string }[];
  };
  return [bundle, ...deployments].map(({ url }) => new URL(url, wfm.url).href);
}
