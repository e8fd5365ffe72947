import { beforeAll, describe, expect, it } from 'vitest';
import { mtlsWfm, type Spec, send } from '../../support/mtls.js';
import { CLIENT_ID, type TestSvid, testAuthority, WFM_ID } from '../../support/pki.js';
import { DEPLOYMENT, DIGEST } from '../../support/wfm.js';

let svid: TestSvid;
beforeAll(async () => {
  svid = await (await testAuthority()).issue(CLIENT_ID);
});

const properties = { id: 'gw', vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: 'FN-77120' };
const status = {
  deploymentId: DEPLOYMENT,
  adoptedManifestVersion: 42,
  status: { state: 'installed' },
  components: [{ name: 'historian', state: 'installed' }],
};
const denied = { decide: async () => ({ outcome: 'denied', detail: 'Not on the list.' }) as const };

describe('a WFM of the mutual-TLS profile', () => {
  it('gives the handlers the SPIFFE ID of the caller', async () => {
    const { wfm, calls } = mtlsWfm();
    expect((await send(wfm, '/api/v1/deployments', { svid })).status).toBe(200);
    expect(calls).toEqual([{ clientId: CLIENT_ID }]);
  });

  it.each<[string, string, Spec, number]>([
    [
      'a first report',
      '/api/v1/capabilities/new',
      { method: 'PUT', body: { properties: { ...properties, id: 'new' } } },
      201,
    ],
    ['a report that replaces one', '/api/v1/capabilities/gw', { method: 'PUT', body: { properties } }, 200],
    [
      'a report of a child',
      '/api/v1/capabilities/gw/a',
      { method: 'PUT', body: { properties: { ...properties, id: 'gw/a' } } },
      201,
    ],
    ['the end of a device', '/api/v1/capabilities/gw', { method: 'DELETE' }, 204],
    ['a status', `/api/v1/deployments/${DEPLOYMENT}/status`, { method: 'POST', body: status }, 201],
  ])('takes %s, and lets nobody store the response', async (_, target, spec, expected) => {
    const { wfm, calls } = mtlsWfm();
    const response = await send(wfm, target, { ...spec, svid });
    expect([response.status, response.headers['cache-control'], response.body]).toEqual([
      expected,
      'no-store',
      undefined,
    ]);
    expect(calls).toHaveLength(1);
  });

  it.each([
    ['/api/v1/deployments', 'private, no-cache'],
    [`/api/v1/deployments/${DEPLOYMENT}/${DIGEST}`, 'private, max-age=31536000, immutable'],
    [`/api/v1/bundles/${DIGEST}`, 'private, max-age=31536000, immutable'],
  ])('lets only the client itself keep %s', async (target, cacheControl) => {
    const response = await send(mtlsWfm().wfm, target, { svid });
    expect([response.status, response.headers['cache-control']]).toEqual([200, cacheControl]);
  });

  it('keeps runtimes and deployment types it does not know as custom, several as one', async () => {
    const { wfm, calls } = mtlsWfm();
    const types = { supportedRuntimes: ['wasm', 'oci', 'unikernel'], supportedDeploymentTypes: ['flatpak'] };
    const body = { properties: { ...properties, ...types }, labels: { kind: 'press' } };
    await send(wfm, '/api/v1/capabilities/gw', { method: 'PUT', body, svid });
    const known = { supportedRuntimes: ['custom', 'oci'], supportedDeploymentTypes: ['custom'] };
    expect(calls).toMatchObject([{ capabilities: { properties: known } }]);
  });

  it.each<[string, string, string, Spec, number, string]>([
    ['before all else who is behind the connection', 'GET', '/other', { svid: null }, 401, 'about:blank'],
    ['then the path', 'GET', '/other', {}, 404, 'about:blank'],
    ['of the other profile: onboarding', 'POST', '/api/v1/onboarding', {}, 404, 'about:blank'],
    ['of the other profile: certificate', 'GET', '/api/v1/onboarding/certificate', {}, 404, 'about:blank'],
    ['of the other profile: clients', 'GET', '/api/v1/clients/a/deployments', {}, 404, 'about:blank'],
    ['without a device', 'PUT', '/api/v1/capabilities', {}, 404, 'about:blank'],
    ['then the method', 'POST', '/api/v1/capabilities/gw', {}, 405, 'about:blank'],
    ['GET of a status', 'GET', `/api/v1/deployments/${DEPLOYMENT}/status`, {}, 405, 'about:blank'],
    ['then the size', 'PUT', '/api/v1/capabilities/gw', { body: 'x'.repeat(2_000) }, 413, 'about:blank'],
    ['then the policy', 'PUT', '/api/v1/capabilities/none/a', { body: '{' }, 403, 'not-authorized'],
  ])('checks %s', async (_, method, target, spec, expected, problem) => {
    const { wfm } = mtlsWfm({ clients: denied, maximumBodyBytes: 1_000 });
    const response = await send(wfm, target, { method, svid, ...spec });
    expect([response.status, String(response.json.type).replace(/^.*#/, '')]).toEqual([expected, problem]);
  });

  const PUT = { method: 'PUT' } as const;
  const text = [['Content-Type', 'text/plain']] as const;
  it.each<[string, string, Spec, number, string]>([
    [
      'resource',
      '/api/v1/capabilities/none/a',
      { ...PUT, body: '{', fields: text },
      404,
      'gateway-not-found',
    ],
    ['malformed digest of a bundle', '/api/v1/bundles/sha256:x', {}, 404, 'invalid-bundle'],
    [
      'Accept',
      '/api/v1/deployments',
      { fields: [['Accept', 'text/html']] },
      406,
      'server-cannot-generate-response',
    ],
    ['Content-Type', '/api/v1/capabilities/gw', { ...PUT, body: '{', fields: text }, 415, 'about:blank'],
    ['parse', '/api/v1/capabilities/gw', { ...PUT, body: '{' }, 400, 'invalid-request'],
    ['content', '/api/v1/capabilities/gw', { ...PUT, body: {} }, 422, 'semantic-error'],
    [
      'envelope',
      '/api/v1/capabilities/gw',
      { ...PUT, body: { kind: 'DeviceCapabilitiesManifest', properties } },
      422,
      'semantic-error',
    ],
    [
      'adopted version',
      `/api/v1/deployments/${DEPLOYMENT}/status`,
      { method: 'POST', body: { ...status, adoptedManifestVersion: undefined } },
      422,
      'semantic-error',
    ],
  ])('checks, of an accepted client, %s', async (_, target, spec, expected, problem) => {
    const response = await send(mtlsWfm().wfm, target, { svid, ...spec });
    expect([response.status, String(response.json.type).replace(/^.*#/, '')]).toEqual([expected, problem]);
  });

  it('asks its policy at each request', async () => {
    let isAccepted = true;
    const decide = async () =>
      isAccepted ? 'accepted' : ({ outcome: 'denied', detail: 'Retired.' } as const);
    const { wfm } = mtlsWfm({ clients: { decide } });
    expect((await send(wfm, '/api/v1/deployments', { svid })).status).toBe(200);
    isAccepted = false;
    const response = await send(wfm, '/api/v1/deployments', { svid });
    expect(response).toMatchObject({ status: 403, json: { detail: 'Retired.' } });
  });

  it('ignores signatures of the other profile', async () => {
    const fields = [
      ['Signature', 'sig1=:AA==:'],
      ['Signature-Input', 'nonsense'],
      ['Content-Digest', 'x'],
    ] as const;
    expect((await send(mtlsWfm().wfm, '/api/v1/deployments', { svid, fields })).status).toBe(200);
    expect((await send(mtlsWfm().wfm, '/api/v1/deployments', { svid: null, fields })).status).toBe(401);
  });

  it('refuses a connection that outlived its SVID', async () => {
    let now = new Date();
    const { wfm } = mtlsWfm({ clock: () => now });
    const { X509Certificate } = await import('node:crypto');
    const request = {
      method: 'GET',
      target: '/api/v1/deployments',
      fields: [['Host', 'a']] as const,
      peerCertificate: new X509Certificate(svid.cert),
      readBody: () => new Uint8Array(),
    };
    expect((await wfm.handle(request)).status).toBe(200);
    now = new Date(Date.now() + 172_800_000);
    expect(await wfm.handle(request)).toMatchObject({ status: 401, headers: { connection: 'close' } });
  });

  it.each([
    ['the WFM itself', WFM_ID],
    ['another WFM', 'spiffe://plant7.brightwater.example/margo/wfm/other/client/a'],
    ['another domain', 'spiffe://plant8/margo/wfm/bw-wfm-1/client/a'],
    ['nobody', null],
  ])('refuses an SVID that names %s, should TLS let it through', async (_, uri) => {
    const other = await (await testAuthority()).issue(uri);
    expect((await send(mtlsWfm().wfm, '/api/v1/deployments', { svid: other })).status).toBe(401);
  });

  it('says at the start that fetch sees no certificate', async () => {
    expect(() => mtlsWfm().wfm.fetch).toThrow(expect.objectContaining({ code: 'server-adapter-blind' }));
    const { X509Certificate } = await import('node:crypto');
    const peer = { peerCertificate: new X509Certificate(svid.cert) };
    const { fetch } = mtlsWfm({ fetchPeer: 'given' }).wfm;
    expect((await fetch(new Request('https://localhost/api/v1/deployments'), peer)).status).toBe(200);
    expect((await fetch(new Request('https://localhost/api/v1/deployments'))).status).toBe(401);
  });
});
