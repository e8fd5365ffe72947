import { mkdtemp, rm } from 'node:fs/promises';
import { Agent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { checkWfmSvid } from '@margo-contract/protocol/profile/mtls';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { DEFECTS, type RunningWfm } from '../../../src/index.js';
import { exchange } from '../../support/exchange.js';
import { firstSvid, mtlsOf, sendMtls } from '../../support/mtls-client.js';
import { DEPLOYMENT_ID, deploymentDocument } from '../../support/mtls-documents.js';
import { operate } from '../../support/operator.js';
import { startTestWfm } from '../../support/wfm.js';

let wfm: RunningWfm;
const log: string[] = [];
beforeAll(async () => {
  wfm = await startTestWfm({ profile: 'mtls', log: (line) => log.push(line) });
});

const CHAIN_DEFECTS = new Set(['unknown-anchor', 'chain-left-out', 'issued-by-leaf', 'path-too-long']);
/** What Node itself does not present. */
const NOT_SENT = new Set(['other-key', 'signed-with-sha-1']);
const manifestUrl = () => `${wfm.url}/api/v1/deployments`;

describe('a WFM in a box with mutual TLS', () => {
  it('serves a device from its report to the end of a deployment', async () => {
    const svid = firstSvid(wfm);
    const { spiffeId: clientId } = mtlsOf(wfm).client;
    const properties = { id: 'gw', vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: 'FN-77120' };
    const put = () =>
      sendMtls(`${wfm.url}/api/v1/capabilities/gw`, svid, { method: 'PUT', body: { properties } });
    expect([(await put()).status, (await put()).status]).toEqual([201, 200]);
    const assigned = {
      clientId: clientId,
      deploymentId: DEPLOYMENT_ID,
      body: deploymentDocument('gw'),
    };
    expect((await operate(wfm, 'putDeployment', assigned)).status).toBe(201);

    const manifest = (await sendMtls(manifestUrl(), svid)).json();
    const [{ url = '' } = {}] = manifest.deployments as { url?: string }[];
    expect((await sendMtls(new URL(url, wfm.url).href, svid)).body.toString()).toBe(deploymentDocument('gw'));
    const { url: bundle = '' } = manifest.bundle as { url?: string };
    expect((await sendMtls(new URL(bundle, wfm.url).href, svid)).status).toBe(200);

    const body = {
      deploymentId: DEPLOYMENT_ID,
      deviceId: 'gw',
      adoptedManifestVersion: Number(manifest.manifestVersion),
      status: { state: 'installed' },
      components: [{ name: 'watcher', state: 'installed' }],
    };
    const status = `${wfm.url}/api/v1/deployments/${DEPLOYMENT_ID}/status`;
    expect((await sendMtls(status, svid, { method: 'POST', body })).status).toBe(201);
    const seen = await operate(wfm, 'listDeploymentStatuses', { clientId: clientId });
    expect(seen.json().statuses).toMatchObject([
      { status: { adoptedManifestVersion: body.adoptedManifestVersion } },
    ]);
  });

  it('names itself as its devices expect', async () => {
    const { domain } = mtlsOf(wfm).mis;
    const socket = connect({
      host: '127.0.0.1',
      port: Number(new URL(wfm.url).port),
      ca: [...parseTrustBundle(domain.bundle()).pem],
      checkServerIdentity: () => undefined,
      ...firstSvid(wfm),
    });
    await new Promise((resolve, reject) => socket.once('secureConnect', resolve).once('error', reject));
    const leaf = socket.getPeerX509Certificate();
    socket.destroy();
    const policy = { wfm: domain.wfm, clock: () => new Date() };
    expect(leaf && checkWfmSvid(leaf, policy).spiffeId.text).toBe('spiffe://margo.example/margo/wfm/wfm-1');
  });

  it('has an identity service with discovery and bundle', async () => {
    const { mis } = mtlsOf(wfm);
    const get = (url: string, headers = {}) => exchange({ method: 'GET', url, ca: wfm.ca, headers });
    const discovery = await get(`${mis.url}/.well-known/margo`);
    expect(discovery.json()).toEqual({ trustDomain: 'margo.example', trustBundleUri: mis.bundleUrl });
    const bundle = await get(mis.bundleUrl, { accept: 'application/json' });
    expect(bundle.headers['content-type']).toBe('application/json');
    expect(parseTrustBundle(bundle.body).anchors).toHaveLength(1);
    expect((await get(mis.bundleUrl, { 'if-none-match': bundle.headers.etag })).status).toBe(304);
    expect((await get(mis.bundleUrl, { accept: 'text/html' })).status).toBe(406);
    const missing = await get(`${mis.url}/other`);
    const members = { status: 404, retryable: true, backoffStrategy: 'exponential' };
    expect(missing.json()).toMatchObject({
      ...members,
      type: expect.stringMatching(/#spiffe-bundle-not-found$/),
    });
    expect((await exchange({ method: 'POST', url: mis.bundleUrl, ca: wfm.ca })).status).toBe(405);
  });

  it.each(['P-256', 'P-384', 'Ed25519', 'RSA-3072'] as const)(
    'takes SVIDs with keys of %s',
    async (keyKind) => {
      const svid = await mtlsOf(wfm).mis.domain.issueClient('device-1', { keyKind });
      expect((await sendMtls(manifestUrl(), svid)).status).toBe(200);
    },
  );

  it.each(DEFECTS.map(({ name }) => name))('refuses an SVID with the defect %s', async (defect) => {
    const svid = await mtlsOf(wfm).mis.domain.issueClient('device-1', { defect });
    const start = log.length;
    await expect(sendMtls(manifestUrl(), svid)).rejects.toThrow();
    if (NOT_SENT.has(defect)) return; // nothing goes over the wire
    await vi.waitFor(() => expect(log.slice(start).join('\n')).toContain('doctor: The certificate holds:'));
    expect(log.slice(start).join('\n').includes('it chains to an anchor')).toBe(CHAIN_DEFECTS.has(defect));
    expect(log.slice(start).join('\n')).toMatch(
      /doctor: The SVID breaks \d of \d+ rules:\ndoctor: {3}not so: /,
    );
  });

  it('serves the clients on its list, from the next request on', async () => {
    const svid = await mtlsOf(wfm).mis.domain.issueClient('device-9');
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const poll = async () => (await sendMtls(manifestUrl(), svid, { agent })).status;
    const clientId = svid.spiffeId;
    expect(await poll()).toBe(403);
    const body = JSON.stringify([
      { spiffeId: svid.spiffeId, label: 'Nine' },
      { spiffeId: 'spiffe://other/x' },
      { spiffeId: svid.spiffeId },
    ]);
    const accepted = await operate(wfm, 'registerClients', { body });
    expect(accepted.json()).toMatchObject([
      { outcome: 'registered', clientId: svid.spiffeId },
      { outcome: 'refused', problem: { status: 422 } },
      { outcome: 'known' },
    ]);
    expect(await poll()).toBe(200);
    const { clients } = (await operate(wfm, 'listClients', { query: '?state=approved' })).json();
    expect(clients).toContainEqual(expect.objectContaining({ clientId: svid.spiffeId, label: 'Nine' }));
    await operate(wfm, 'revokeClient', { clientId });
    expect(await poll()).toBe(403);
    await operate(wfm, 'readmitClient', { clientId });
    expect(await poll()).toBe(200);
    agent.destroy();
  });

  it('keeps the devices of one client from another', async () => {
    const other = await mtlsOf(wfm).mis.domain.issueClient('device-8');
    await operate(wfm, 'registerClients', { body: JSON.stringify([{ spiffeId: other.spiffeId }]) });
    expect((await sendMtls(manifestUrl(), other)).json().deployments).toEqual([]);
    const status = `${wfm.url}/api/v1/deployments/${DEPLOYMENT_ID}/status`;
    expect((await sendMtls(status, other, { method: 'POST', body: {} })).status).toBe(404);
  });

  it('rotates its bundle in two steps', async () => {
    const { domain, bundleUrl } = mtlsOf(wfm).mis;
    const before = firstSvid(wfm);
    await operate(wfm, 'beginRotation');
    expect((await operate(wfm, 'beginRotation')).status).toBe(409);
    const published = await exchange({ method: 'GET', url: bundleUrl, ca: wfm.ca });
    expect(parseTrustBundle(published.body)).toMatchObject({ sequence: 2n, anchors: { length: 2 } });
    const issued = await operate(wfm, 'issueSvid', { body: JSON.stringify({ wfmClientId: 'device-1' }) });
    const { svid: cert, key } = issued.json() as { svid: string; key: string };
    const status = async (svid: { cert: string; key: string }) =>
      (await sendMtls(manifestUrl(), svid)).status;
    expect([await status(before), await status({ cert, key })]).toEqual([200, 200]);
    expect((await operate(wfm, 'getTrustBundle')).json()).toMatchObject({ sequence: 2, isRotating: true });
    await operate(wfm, 'completeRotation');
    expect((await operate(wfm, 'completeRotation')).status).toBe(409);
    await expect(status(before)).rejects.toThrow();
    expect(await status({ cert, key })).toBe(200);
    expect(parseTrustBundle(domain.bundle()).anchors).toHaveLength(1);
    expect((await operate(wfm, 'renewWfmSvid')).status).toBe(204);
    expect(await status({ cert, key })).toBe(200);
  });

  it('has the same PKI and list after a restart', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'margo-test-'));
    const first = await startTestWfm({ profile: 'mtls', directory });
    const svid = firstSvid(first);
    await first.close();
    const second = await startTestWfm({ profile: 'mtls', directory });
    expect((await sendMtls(`${second.url}/api/v1/deployments`, svid)).status).toBe(200);
    const other = {
      profile: 'mtls',
      directory,
      wfm: { trustDomain: 'other.example', wfmId: 'wfm-1' },
    } as const;
    await second.close();
    await expect(startTestWfm(other)).rejects.toThrow(expect.objectContaining({ code: 'mock-ca-unusable' }));
    await rm(directory, { recursive: true });
  });

  it('serves its whole namespace when told to', async () => {
    const open = await startTestWfm({ profile: 'mtls', acceptance: 'all' });
    const svid = await mtlsOf(open).mis.domain.issueClient('anyone');
    expect((await sendMtls(`${open.url}/api/v1/deployments`, svid)).status).toBe(200);
  });

  it('has no identities to manage in the other profile', async () => {
    const signed = await startTestWfm();
    for (const operation of ['getTrustBundle', 'beginRotation', 'completeRotation', 'renewWfmSvid'] as const)
      expect((await operate(signed, operation)).status).toBe(404);
    const refused = await operate(signed, 'registerClients', {
      body: JSON.stringify([{ spiffeId: 'spiffe://a/b' }]),
    });
    expect(refused.json()).toMatchObject([{ outcome: 'refused', problem: { status: 422 } }]);
  });
});
