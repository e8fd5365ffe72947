import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  DeviceClient,
  MemoryStateStore,
  type OperationTarget,
  type SecurityProfile,
} from '../../src/index.js';
import {
  type CertificateAuthority,
  createCertificateAuthority,
  createDeviceCertificate,
} from '../support/certificates.js';
import { DEPLOYMENT_ID, manifestText, servedManifest } from '../support/manifest.js';
import { type ScriptedServer, startServer } from '../support/server.js';

interface Document {
  readonly paths: Record<string, Record<string, { readonly operationId: string }>>;
}

const document: Document = JSON.parse(
  readFileSync(new URL('../data/two-operations.json', import.meta.url), 'utf8'),
);
const targets = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, { operationId }]): [string, OperationTarget] => [
    operationId,
    `${method.toUpperCase()} ${path}` as OperationTarget,
  ]),
);

let authority: CertificateAuthority;
let server: ScriptedServer;
let profile: SecurityProfile;
let credentials: { key: string; cert: string };

beforeAll(async () => {
  authority = await createCertificateAuthority();
  const device = await createDeviceCertificate();
  credentials = { key: device.key, cert: device.certificate };
  server = await startServer(await authority.issueServer(), { requestCert: true, ca: device.certificate });
  profile = {
    name: 'two-operations',
    operations: Object.fromEntries(targets),
    envelopes: {},
    credentials: () => credentials,
    secure: (send) => send,
  };
});
afterAll(() => server.stop());

function open(): DeviceClient {
  return new DeviceClient({
    endpoints: [server.origin],
    identity: { profile },
    trust: { ca: authority.certificate },
    state: new MemoryStateStore(),
    retry: { maximumAttempts: 1 },
  });
}

describe('a profile of two operations under mutual TLS', () => {
  it('is polled and reported to without clientId, signature and envelope', async () => {
    const text = manifestText('1', 'id: x', '/api/v1/clients/fixture');
    server.answer(({ method }) =>
      method === 'GET' ? { status: 200, ...servedManifest(text) } : { status: 200 },
    );
    const device = open();
    expect(await device.pollManifest()).toMatchObject({ kind: 'changed', manifest: { manifestVersion: 1n } });
    await device.reportStatus({
      deploymentId: DEPLOYMENT_ID,
      components: [{ name: 'a', state: 'installed' }],
    });
    device.close();
    expect(server.requests.map(({ method, target }) => `${method} ${target}`)).toEqual([
      'GET /fixture/deployments',
      `PUT /fixture/status/${DEPLOYMENT_ID}`,
    ]);
    const fields = server.requests.flatMap((request) => request.fields.map(([name]) => name.toLowerCase()));
    expect(fields).not.toContain('signature');
    expect(JSON.parse(String(server.requests[1]?.body))).toEqual({
      deploymentId: DEPLOYMENT_ID,
      status: { state: 'installed' },
      components: [{ name: 'a', state: 'installed' }],
    });
  });

  it('has no onboarding', async () => {
    await expect(open().onboard()).rejects.toMatchObject({ code: 'device-not-onboarded' });
  });

  it('gets nothing from a server that does not accept its certificate', async () => {
    const other = await createDeviceCertificate();
    const accepted = credentials;
    credentials = { key: other.key, cert: other.certificate };
    const device = open();
    await expect(device.pollManifest()).rejects.toMatchObject({ code: 'transport-failed' });
    device.close();
    credentials = accepted;
  });
});
