import { X509Certificate } from 'node:crypto';
import { Agent } from 'node:https';
import type { RunningWfm } from '../../../../src/index.js';
import { firstSvid, mtlsOf, sendMtls } from '../../../support/mtls-client.js';
import { DEPLOYMENT_ID, deploymentDocument } from '../../../support/mtls-documents.js';
import { operate } from '../../../support/operator.js';
import { artifactUrls, assign, type Probe, type Probes, poll, put, REFUSED, stranger } from './probe.js';

const denied: Probes[string] = [async (wfm) => poll(wfm, await stranger(wfm)), 403];

const removalWith =
  (agent: Agent | undefined): Probe =>
  async (wfm) => {
    const svid = firstSvid(wfm);
    const spec = agent === undefined ? {} : { agent };
    const before = await poll(wfm, svid, spec);
    await operate(wfm, 'revokeClient', { clientId: mtlsOf(wfm).client.spiffeId });
    const after = await poll(wfm, svid, spec);
    agent?.destroy();
    return [before, after];
  };

async function clientCert(wfm: RunningWfm): Promise<Readonly<Record<string, string>>> {
  const { cert } = await stranger(wfm);
  return { 'client-cert': `:${new X509Certificate(cert).raw.toString('base64')}:` };
}

/** Whose deployments an accepted second client sees that names the first one in a header field. */
const listedFor =
  (fieldFor: (spiffeId: string) => Readonly<Record<string, string>>): Probe =>
  async (wfm) => {
    await put(wfm);
    await assign(wfm);
    const second = await mtlsOf(wfm).mis.domain.issueClient('device-2');
    await operate(wfm, 'registerClients', { body: JSON.stringify([{ spiffeId: second.spiffeId }]) });
    const headers = fieldFor(mtlsOf(wfm).client.spiffeId);
    const manifest = await sendMtls(`${wfm.url}/api/v1/deployments`, second, { headers });
    return (manifest.json().deployments as unknown[]).length;
  };

const removedPath =
  (method: string, path: string): Probe =>
  async (wfm) =>
    (await sendMtls(`${wfm.url}${path}`, firstSvid(wfm), { method })).status;

export const POLICY_PROBES: Probes = {
  'whole-namespace-accepted': denied,
  'removed-clients-served': [removalWith(undefined), [200, 403]],
  'children-left-out-of-manifest': [
    async (wfm) => {
      const clientId = mtlsOf(wfm).client.spiffeId;
      const body = deploymentDocument('gw/valve');
      await operate(wfm, 'putDeployment', { clientId, deploymentId: DEPLOYMENT_ID, body });
      const manifest = await sendMtls(`${wfm.url}/api/v1/deployments`, firstSvid(wfm));
      return (manifest.json().deployments as unknown[]).length;
    },
    1,
  ],
  'names-of-clients-compared-without-case': [
    async (wfm) => {
      await poll(wfm, firstSvid(wfm));
      return poll(wfm, await mtlsOf(wfm).mis.domain.issueClient('Device-1'));
    },
    403,
  ],
  'removed-clients-served-while-connected': [
    (wfm) => removalWith(new Agent({ keepAlive: true, maxSockets: 1 }))(wfm),
    [200, 403],
  ],
  'denied-clients-answered-401': denied,
  'denied-clients-answered-404': denied,
  'denied-clients-get-an-empty-manifest': denied,
  'denied-clients-may-report': [
    async (wfm) => {
      const url = `${wfm.url}/api/v1/deployments/${DEPLOYMENT_ID}/status`;
      return (await sendMtls(url, await stranger(wfm), { method: 'POST', body: {} })).status;
    },
    403,
  ],
  'denied-clients-may-describe-devices': [
    async (wfm) => (await put(wfm, undefined, {}, await stranger(wfm))).status,
    403,
  ],
  'renewed-svids-refused': [
    async (wfm) => [
      await poll(wfm, firstSvid(wfm)),
      await poll(wfm, await mtlsOf(wfm).mis.domain.issueClient('device-1')),
    ],
    [200, 200],
  ],
  'client-cert-believed-from-anyone': [
    async (wfm) => poll(wfm, firstSvid(wfm), { headers: await clientCert(wfm) }),
    200,
  ],
  'client-cert-in-place-of-svid': [
    async (wfm) => poll(wfm, undefined, { headers: await clientCert(wfm) }),
    REFUSED,
  ],
  'forwarded-name-selects-caller': [
    listedFor((spiffeId) => ({ 'x-forwarded-client-cert': `Hash=00;URI=${spiffeId}` })),
    0,
  ],
  'key-id-selects-caller': [
    listedFor((spiffeId) => ({ 'signature-input': `sig1=("@method");keyid="${spiffeId}"` })),
    0,
  ],
  'signatures-in-place-of-svids': [
    (wfm) => poll(wfm, undefined, { headers: { 'signature-input': 'sig1=()', signature: 'sig1=::' } }),
    REFUSED,
  ],
  'foreign-documents-answered-403': [
    async (wfm) => {
      await put(wfm);
      await assign(wfm);
      const second = await mtlsOf(wfm).mis.domain.issueClient('device-2');
      await operate(wfm, 'registerClients', { body: JSON.stringify([{ spiffeId: second.spiffeId }]) });
      const [, document = ''] = await artifactUrls(wfm);
      return (await sendMtls(document, second)).status;
    },
    404,
  ],
  'onboarding-path-answered-403': [removedPath('POST', '/api/v1/onboarding'), 404],
  'onboarding-served-with-mtls': [removedPath('POST', '/api/v1/onboarding'), 404],
  'root-certificate-served-with-mtls': [removedPath('GET', '/api/v1/onboarding/certificate'), 404],
  'client-paths-answered-403': [removedPath('GET', '/api/v1/clients/a/deployments'), 404],
  'client-paths-served-with-mtls': [removedPath('GET', '/api/v1/clients/a/deployments'), 404],
};
