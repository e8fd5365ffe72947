import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { verifyRequest } from '@margo-contract/protocol/profile';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Capabilities, DeviceClient, FileStateStore, MemoryStateStore } from '../src/index.js';
import { createCertificateAuthority } from './support/certificates.js';
import { CLIENT_ID, NOW } from './support/fake-wfm.js';
import { DEPLOYMENT_ID, digestOf } from './support/manifest.js';
import { verifyByHand } from './support/rfc9421.js';
import { DOCUMENT, manifestOf, startWfm, type Wfm } from './support/wfm.js';

const CAPABILITIES: Capabilities = {
  properties: { id: 'bw-gw-02/valve-a', vendor: 'Halden Valves', modelNumber: 'HV-12', serialNumber: '981' },
};
const GATEWAY: Capabilities = {
  properties: { id: 'bw-gw-02', vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: 'FN-77120' },
};
const STATUS = {
  deploymentId: DEPLOYMENT_ID,
  components: [{ name: 'watcher', state: 'installed' as const }],
};

let wfm: Wfm;

beforeEach(async () => {
  wfm = await startWfm();
});
afterEach(() => wfm.stop());

function lines(): string[] {
  return wfm.server.requests.map(({ method, target }) => `${method} ${target.replace(CLIENT_ID, 'C')}`);
}

async function changedManifest(device: DeviceClient) {
  const poll = await device.pollManifest();
  if (poll.kind !== 'changed') throw new Error('The manifest is unchanged');
  return poll;
}

describe('the life of a device', () => {
  it('onboards, reports, polls, fetches, reports again, all under the base path', async () => {
    const device = wfm.device(new MemoryStateStore());
    expect(await device.onboard()).toBe(CLIENT_ID);
    await device.reportCapabilities('bw-gw-02', GATEWAY);
    await device.reportCapabilities('bw-gw-02/valve-a', CAPABILITIES);
    await device.reportCapabilities('bw-gw-02/valve-a', CAPABILITIES);
    const change = await changedManifest(device);
    const [reference] = change.manifest.deployments;
    if (reference === undefined) throw new Error('No deployment');
    const { bytes } = await device.fetchDeployment(reference);
    expect(Buffer.from(bytes).toString()).toBe(DOCUMENT);
    await device.reportStatus(STATUS);
    await device.acceptManifest(change);
    expect(await device.pollManifest()).toEqual({ kind: 'unchanged' });
    await device.deleteDevice('bw-gw-02/valve-a');
    await device.reportCapabilities('bw-gw-02/valve-a', CAPABILITIES);
    expect(lines()).toEqual([
      'POST /plant-7/api/v1/onboarding',
      'POST /plant-7/api/v1/clients/C/capabilities/bw-gw-02',
      'POST /plant-7/api/v1/clients/C/capabilities/bw-gw-02/valve-a',
      'PUT /plant-7/api/v1/clients/C/capabilities/bw-gw-02/valve-a',
      'GET /plant-7/api/v1/clients/C/deployments',
      `GET /plant-7/api/v1/clients/C/deployments/${DEPLOYMENT_ID}/${digestOf(DOCUMENT)}`,
      `POST /plant-7/api/v1/clients/C/deployments/${DEPLOYMENT_ID}/status`,
      'GET /plant-7/api/v1/clients/C/deployments',
      'DELETE /plant-7/api/v1/clients/C/capabilities/bw-gw-02/valve-a',
      'POST /plant-7/api/v1/clients/C/capabilities/bw-gw-02/valve-a',
    ]);
  });

  it('signs every request so that two verifiers accept it', async () => {
    const device = wfm.device(new MemoryStateStore());
    await device.onboard();
    await device.reportCapabilities('bw-gw-02/valve-a', CAPABILITIES);
    await changedManifest(device);
    await device.reportStatus(STATUS);
    await device.deleteDevice('bw-gw-02/valve-a');
    const { publicKey } = wfm.identity.certificate;
    const policy = { maximumAgeSeconds: 0, clockSkewSeconds: 0, clock: () => NOW };
    expect(wfm.server.requests).toHaveLength(5);
    for (const received of wfm.server.requests) {
      verifyByHand(received, wfm.server.origin, publicKey);
      const { method, target, fields, body } = received;
      const request = { method, targetUri: `${wfm.server.origin}${target}`, fields };
      const verified = verifyRequest({ request, body, key: publicKey, policy });
      expect(verified).toMatchObject({ keyId: wfm.identity.keyId, algorithm: 'ecdsa-p256-sha256' });
    }
  });

  it('forgets the children of a gateway that is withdrawn', async () => {
    const state = new MemoryStateStore();
    const device = wfm.device(state);
    await device.onboard();
    await device.reportCapabilities('bw-gw-02', GATEWAY);
    await device.reportCapabilities('bw-gw-02/valve-a', CAPABILITIES);
    await device.deleteDevice('bw-gw-02');
    expect((await state.load()).reportedDevices).toEqual([]);
  });
});

describe('before onboarding', () => {
  it('refuses everything else and sends nothing', async () => {
    const device = wfm.device(new MemoryStateStore());
    const calls = [
      device.reportCapabilities('bw-gw-02', GATEWAY),
      device.deleteDevice('bw-gw-02'),
      device.pollManifest(),
      device.reportStatus(STATUS),
    ];
    for (const call of calls) await expect(call).rejects.toMatchObject({ code: 'device-not-onboarded' });
    expect(wfm.server.requests).toHaveLength(0);
  });
});

describe('across restarts', () => {
  let directory: string;

  beforeEach(async () => {
    directory = await mkdtemp(join(tmpdir(), 'device-client-'));
  });
  afterEach(() => rm(directory, { recursive: true }));

  const restarted = () => wfm.device(new FileStateStore(join(directory, 'state.json')));

  it('stays onboarded and sends nothing for it (CLI-004)', async () => {
    await restarted().onboard();
    expect(await restarted().onboard()).toBe(CLIENT_ID);
    expect(wfm.server.requests).toHaveLength(1);
  });

  it('knows the devices it reported', async () => {
    await restarted().onboard();
    await restarted().reportCapabilities('bw-gw-02', GATEWAY);
    await restarted().reportCapabilities('bw-gw-02', GATEWAY);
    expect(lines().slice(1)).toEqual([
      'POST /plant-7/api/v1/clients/C/capabilities/bw-gw-02',
      'PUT /plant-7/api/v1/clients/C/capabilities/bw-gw-02',
    ]);
  });

  it('keeps version and ETag of the accepted manifest, all 64 bits of them (MAN-015)', async () => {
    wfm.serveManifest(manifestOf('18446744073709551614'));
    const device = restarted();
    await device.onboard();
    await device.acceptManifest(await changedManifest(device));
    expect(await restarted().pollManifest()).toEqual({ kind: 'unchanged' });
    wfm.serveManifest(manifestOf('18446744073709551613'));
    await expect(restarted().pollManifest()).rejects.toMatchObject({ code: 'manifest-version-not-newer' });
    wfm.serveManifest(manifestOf('18446744073709551615'));
    expect(await restarted().pollManifest()).toMatchObject({ kind: 'changed' });
  });

  it('polls a manifest again that was not accepted (MAN-015)', async () => {
    await restarted().onboard();
    expect(await restarted().pollManifest()).toMatchObject({ kind: 'changed' });
    expect(await restarted().pollManifest()).toMatchObject({ kind: 'changed' });
  });
});

describe('a manifest that is refused', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['the ETag of other octets', manifestOf('43'), { ETag: `"${digestOf('x')}"` }, 'response-unusable-etag'],
    ['an older version', manifestOf('41'), {}, 'manifest-version-not-newer'],
    [
      'a foreign URL',
      manifestOf('43').replaceAll('"url":"/', '"url":"https://evil.example/'),
      {},
      'manifest-url-foreign',
    ],
    [
      'another media type',
      manifestOf('43'),
      { 'Content-Type': 'application/json' },
      'response-unusable-content-type',
    ],
  ])('leaves the state as it was: %s', async (_, text, headers, code) => {
    const state = new MemoryStateStore();
    const device = wfm.device(state);
    await device.onboard();
    await device.acceptManifest(await changedManifest(device));
    const before = structuredClone(await state.load());
    wfm.serveManifest(text, headers);
    await expect(device.pollManifest()).rejects.toMatchObject({ code });
    expect(await state.load()).toEqual(before);
  });

  it('cannot be accepted over a newer one', async () => {
    const device = wfm.device(new MemoryStateStore());
    await device.onboard();
    const older = await changedManifest(device);
    wfm.serveManifest(manifestOf('43'));
    await device.acceptManifest(await changedManifest(device));
    await expect(device.acceptManifest(older)).rejects.toMatchObject({ code: 'manifest-version-not-newer' });
  });
});

describe('an artifact that is refused', () => {
  it('has one changed byte', async () => {
    const device = wfm.device(new MemoryStateStore());
    await device.onboard();
    const { manifest } = await changedManifest(device);
    const [reference] = manifest.deployments;
    if (reference === undefined) throw new Error('No deployment');
    wfm.server.answer(() => ({ status: 200, body: DOCUMENT.replace('kind', 'Kind') }));
    await expect(device.fetchDeployment(reference)).rejects.toMatchObject({ code: 'digest-mismatch' });
  });

  it('is a bundle that is not there', async () => {
    const device = wfm.device(new MemoryStateStore());
    await device.onboard();
    const { bundle } = (await changedManifest(device)).manifest;
    if (bundle === null) throw new Error('No bundle');
    await expect(device.fetchBundle(bundle)).rejects.toMatchObject({ code: 'response-artifact-not-found' });
  });
});

describe('a WFM that is not trusted (TLS-005)', () => {
  it('gets nothing, the onboarding neither', async () => {
    const { certificate } = await createCertificateAuthority('Somebody Else');
    const state = new MemoryStateStore();
    const { identity } = wfm;
    const endpoints = [wfm.server.origin] as const;
    const device = new DeviceClient({ endpoints, identity, trust: { ca: certificate }, state });
    await expect(device.onboard()).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    expect(wfm.server.receivedBytes()).toBe(0);
    expect(await state.load()).toEqual({});
    device.close();
  });
});

describe('calls that are ended', () => {
  it('reject with the reason', async () => {
    const device = wfm.device(new MemoryStateStore({ clientId: CLIENT_ID }));
    const signal = AbortSignal.abort(new Error('shutting down'));
    await expect(device.pollManifest({ signal })).rejects.toThrow('shutting down');
    expect(wfm.server.requests).toHaveLength(0);
  });
});

describe('the id of the device (CLI-005)', () => {
  const other: Capabilities = { properties: { ...GATEWAY.properties, id: 'line-8' } };
  const refusal = {
    code: 'device-id-changed',
    message: expect.stringMatching(/bw-gw-02.*line-8.*replaceDeviceId/),
  };

  it('is kept from the first report on, over restarts, and cannot change silently', async () => {
    const state = new MemoryStateStore();
    const device = wfm.device(state);
    await device.onboard();
    await device.reportCapabilities('bw-gw-02', GATEWAY);
    await device.reportCapabilities('bw-gw-02/valve-a', CAPABILITIES);
    expect(await state.load()).toMatchObject({ deviceId: 'bw-gw-02' });
    const sent = lines().length;
    await expect(wfm.device(state).reportCapabilities('line-8', other)).rejects.toMatchObject(refusal);
    await expect(wfm.device(state).keepDeviceId('line-8')).rejects.toMatchObject(refusal);
    await wfm.device(state).keepDeviceId('bw-gw-02');
    expect(lines()).toHaveLength(sent);
  });

  it('is replaced when somebody says so; what was reported is forgotten with it', async () => {
    const state = new MemoryStateStore({
      clientId: CLIENT_ID,
      deviceId: 'bw-gw-02',
      reportedDevices: ['bw-gw-02'],
    });
    await wfm.device(state).replaceDeviceId('line-8');
    await wfm.device(state).reportCapabilities('line-8', other);
    expect(lines()).toEqual(['POST /plant-7/api/v1/clients/C/capabilities/line-8']);
    expect(await state.load()).toMatchObject({ deviceId: 'line-8', reportedDevices: ['line-8'] });
  });

  it.each(['', '..', 'a b', 'a//b'])('refuses %j', async (id) => {
    const device = wfm.device(new MemoryStateStore());
    await expect(device.keepDeviceId(id)).rejects.toMatchObject({ code: 'request-path-parameter' });
    await expect(device.replaceDeviceId(id)).rejects.toMatchObject({ code: 'request-path-parameter' });
  });
});
