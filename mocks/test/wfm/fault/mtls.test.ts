import { X509Certificate } from 'node:crypto';
import { parseDiscovery } from '@margo-contract/protocol/discovery';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import { describe, expect, it } from 'vitest';
import { FAULTS, type RunningWfm } from '../../../src/index.js';
import { exchange } from '../../support/exchange.js';
import { firstSvid, mtlsOf, type Svid, sendMtls } from '../../support/mtls-client.js';
import { DEPLOYMENT_ID, deploymentDocument } from '../../support/mtls-documents.js';
import { operate } from '../../support/operator.js';
import { startTestWfm } from '../../support/wfm.js';

/** Whether a WFM does right in what a fault is about; each throws or differs with the fault. */
type Probe = (wfm: RunningWfm) => Promise<unknown>;

const properties = { vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: 'FN-77120' };
const stranger = (wfm: RunningWfm, name = 'stranger') => mtlsOf(wfm).mis.domain.issueClient(name);
const poll = async (wfm: RunningWfm, svid: Svid, headers = {}) =>
  (await sendMtls(`${wfm.url}/api/v1/deployments`, svid, { headers })).status;
const put = (wfm: RunningWfm) =>
  sendMtls(`${wfm.url}/api/v1/capabilities/gw`, firstSvid(wfm), {
    method: 'PUT',
    body: { properties: { id: 'gw', ...properties } },
  });
const mis = (wfm: RunningWfm, url: string, headers = {}) =>
  exchange({ method: 'GET', url, ca: wfm.ca, headers });

async function bundleCaching(wfm: RunningWfm): Promise<unknown> {
  const clientId = mtlsOf(wfm).client.spiffeId;
  await put(wfm);
  await operate(wfm, 'putDeployment', {
    clientId,
    deploymentId: DEPLOYMENT_ID,
    body: deploymentDocument('gw'),
  });
  const manifest = (await sendMtls(`${wfm.url}/api/v1/deployments`, firstSvid(wfm))).json();
  const { url } = manifest.bundle as { url: string };
  return (await sendMtls(new URL(url, wfm.url).href, firstSvid(wfm))).headers['cache-control'];
}

async function removal(wfm: RunningWfm): Promise<unknown> {
  const svid = firstSvid(wfm);
  const before = await poll(wfm, svid);
  await operate(wfm, 'revokeClient', { clientId: mtlsOf(wfm).client.spiffeId });
  return [before, await poll(wfm, svid)];
}

async function forwarded(wfm: RunningWfm): Promise<unknown> {
  const { cert } = await stranger(wfm);
  return poll(wfm, firstSvid(wfm), {
    'client-cert': `:${new X509Certificate(cert).raw.toString('base64')}:`,
  });
}

const discovered: Probe = async (wfm) =>
  parseDiscovery((await mis(wfm, `${mtlsOf(wfm).mis.url}/.well-known/margo`)).body, 'margo.example')
    .trustDomain;
const anchors: Probe = async (wfm) =>
  parseTrustBundle((await mis(wfm, mtlsOf(wfm).mis.bundleUrl)).body).anchors.length;
const tagged: Probe = async (wfm) => {
  const { headers } = await mis(wfm, mtlsOf(wfm).mis.bundleUrl);
  const again = await mis(wfm, mtlsOf(wfm).mis.bundleUrl, { 'if-none-match': headers.etag ?? 'none' });
  return again.status;
};
const pathStatus =
  (method: string, path: string): Probe =>
  async (wfm) =>
    (await sendMtls(`${wfm.url}${path}`, firstSvid(wfm), { method })).status;

const FOR_GOOD = 'private, max-age=31536000, immutable';
const PROBES: Readonly<Record<string, readonly [Probe, right: unknown]>> = {
  'whole-namespace-accepted': [async (wfm) => poll(wfm, await stranger(wfm)), 403],
  'removed-clients-served': [removal, [200, 403]],
  'denied-clients-answered-401': [async (wfm) => poll(wfm, await stranger(wfm)), 403],
  'denied-clients-answered-404': [async (wfm) => poll(wfm, await stranger(wfm)), 403],
  'onboarding-path-answered-403': [pathStatus('POST', '/api/v1/onboarding'), 404],
  'client-paths-answered-403': [pathStatus('GET', '/api/v1/clients/a/deployments'), 404],
  'client-cert-believed-from-anyone': [forwarded, 200],
  'first-report-answered-200': [async (wfm) => (await put(wfm)).status, 201],
  'later-report-answered-201': [
    async (wfm) => [(await put(wfm)).status, (await put(wfm)).status],
    [201, 200],
  ],
  'manifest-public-with-mtls': [
    async (wfm) => (await sendMtls(`${wfm.url}/api/v1/deployments`, firstSvid(wfm))).headers['cache-control'],
    'private, no-cache',
  ],
  'bundle-public-with-mtls': [bundleCaching, FOR_GOOD],
  'bundle-without-immutable': [bundleCaching, FOR_GOOD],
  'bundle-for-an-hour': [bundleCaching, FOR_GOOD],
  'writes-may-be-stored': [async (wfm) => (await put(wfm)).headers['cache-control'], 'no-store'],
  'mis-discovery-over-http': [discovered, 'margo.example'],
  'mis-discovery-with-relative-uri': [discovered, 'margo.example'],
  'mis-discovery-without-trust-domain': [discovered, 'margo.example'],
  'mis-discovery-of-other-domain': [discovered, 'margo.example'],
  'mis-anchor-as-base64url': [anchors, 1],
  'mis-anchor-without-certificate': [anchors, 1],
  'mis-anchor-with-other-key': [anchors, 1],
  'mis-anchor-for-jwt': [anchors, 1],
  'mis-bundle-without-keys': [anchors, 1],
  'mis-missing-bundle-answered-503': [
    async (wfm) => (await mis(wfm, `${mtlsOf(wfm).mis.url}/other`)).status,
    404,
  ],
  'mis-etags-missing': [tagged, 304],
  'mis-conditions-ignored': [tagged, 304],
  'mis-token-demanded': [anchors, 1],
};

const outcomeOf = (probe: Probe, wfm: RunningWfm) => probe(wfm).catch(() => 'nothing that can be used');

describe('each fault of the mutual-TLS profile', () => {
  it('has a probe', () => {
    const names = FAULTS.filter(({ profiles }) => profiles.includes('mtls')).map(({ name }) => name);
    expect(names.toSorted()).toEqual(Object.keys(PROBES).toSorted());
  });

  it.each(Object.entries(PROBES))(
    '%s shows where the WFM without it does right',
    async (name, [probe, right]) => {
      expect(await outcomeOf(probe, await startTestWfm({ profile: 'mtls' }))).toEqual(right);
      expect(await outcomeOf(probe, await startTestWfm({ profile: 'mtls', faults: [name] }))).not.toEqual(
        right,
      );
    },
  );

  it('is refused by a WFM of the other profile', async () => {
    const wrong = { profile: 'signature', faults: ['mis-etags-missing'] } as const;
    await expect(startTestWfm(wrong)).rejects.toThrow('this WFM has the profile signature');
  });
});
