import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createSecureContext, type TlsOptions } from 'node:tls';
import { parseTrustBundle, type TrustBundle } from '@margo-contract/protocol/trust-bundle';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createWfmClient, SvidIdentity, type WfmTrustOptions } from '../../../src/index.js';
import { LiveBundle } from '../../../src/profile/mtls/live-bundle.js';
import { createFetch, type HttpsFetch } from '../../../src/transport/https-fetch.js';
import { temporaryFolder } from '../../support/agent-wfm.js';
import type { Issued } from '../../support/certificates.js';
import { type ScriptedServer, startServer } from '../../support/server.js';
import { bundleOf, createRoot, type SvidAuthority } from '../../support/svid.js';

const WFM = 'spiffe://plant.example/margo/wfm/wfm-7';
const CLIENT = `${WFM}/client/line-7`;

let root: SvidAuthority;
let intermediate: SvidAuthority;
let client: Issued;
let wfm: Issued;

beforeAll(async () => {
  root = await createRoot();
  intermediate = await root.issueCa();
  client = await intermediate.issue({ uris: [CLIENT] });
  wfm = await intermediate.issue({ uris: [WFM] });
});

/** A bundle that tests replace. */
class GivenBundle extends LiveBundle {
  give(text: string): void {
    this.adopt(parseTrustBundle(Buffer.from(text)));
  }
  protected override async look(): Promise<{ bundle?: TrustBundle; next: number }> {
    return { next: 1_000_000 };
  }
  protected override isOutage(): boolean {
    return false;
  }
}

function bundleWith(...anchors: readonly SvidAuthority[]): GivenBundle {
  const bundle = new GivenBundle({});
  bundle.give(bundleOf(anchors));
  return bundle;
}

async function serve(issued: Issued, tls: TlsOptions = {}): Promise<ScriptedServer> {
  const server = await startServer(issued, { requestCert: true, ca: root.pem, ...tls });
  server.answer(() => ({ status: 200 }));
  onTestFinished(() => server.stop());
  return server;
}

interface Connecting extends WfmTrustOptions {
  readonly identity?: SvidIdentity;
  readonly bundle?: GivenBundle;
}

async function connect({
  identity,
  bundle = bundleWith(root),
  ...options
}: Connecting = {}): Promise<HttpsFetch> {
  const own = identity ?? (await SvidIdentity.load({ key: client.key, certificate: client.certificate }));
  const { credentials } = own.profile;
  const fetch = createFetch({ trust: own.trust(bundle, options), credentials });
  onTestFinished(() => fetch.close());
  return fetch;
}

describe('the trust in the own WFM', () => {
  it('lets it in by its SPIFFE ID, whatever its host is called, and shows the own SVID with its chain', async () => {
    const server = await serve(wfm);
    expect((await (await connect())(`${server.origin}/x`)).status).toBe(200);
    expect(server.requests).toHaveLength(1);
  });

  it.each<[string, string, () => Promise<Issued>]>([
    [
      'another WFM',
      'svid-wfm-id',
      () => intermediate.issue({ uris: ['spiffe://plant.example/margo/wfm/wfm-8'] }),
    ],
    [
      'another domain',
      'svid-trust-domain',
      () => intermediate.issue({ uris: ['spiffe://x.example/margo/wfm/wfm-7'] }),
    ],
    ['a client', 'svid-form', () => intermediate.issue({ uris: [CLIENT] })],
    ['two URIs', 'svid-uri-not-single', () => intermediate.issue({ uris: [WFM, CLIENT] })],
    ['no URI', 'svid-uri-absent', () => intermediate.issue({ uris: [] })],
    [
      'an http URI',
      'svid-uri-scheme',
      () => intermediate.issue({ uris: ['https://plant.example/margo/wfm/wfm-7'] }),
    ],
    ['a CA', 'svid-authority', () => intermediate.issue({ uris: [WFM], isAuthority: true })],
  ])('sends nothing to %s', async (_, code, issue) => {
    const server = await serve(await issue());
    const sent = (await connect())(`${server.origin}/x`);
    await expect(sent).rejects.toMatchObject({ code: 'transport-server-untrusted', cause: { code } });
    expect(server.receivedBytes()).toBe(0);
  });

  it.each<[string, () => Promise<Issued>]>([
    ['an SVID that has expired', () => intermediate.issue({ uris: [WFM], notAfter: new Date('2021-01-01') })],
    ['a chain to another root', async () => (await createRoot()).issue({ uris: [WFM] })],
    ['an SVID for clients only', () => intermediate.issue({ uris: [WFM], usages: ['1.3.6.1.5.5.7.3.2'] })],
  ])('sends nothing to a server with %s', async (_, issue) => {
    const server = await serve(await issue());
    const sent = (await connect())(`${server.origin}/x`);
    await expect(sent).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    expect(server.receivedBytes()).toBe(0);
  });

  it('speaks TLS 1.2 only when that is switched on, and then with an AEAD cipher only', async () => {
    const server = await serve(wfm, { maxVersion: 'TLSv1.2' });
    await expect((await connect())(`${server.origin}/x`)).rejects.toMatchObject({
      code: 'transport-tls-version',
    });
    const older = await connect({ minimumVersion: 'TLSv1.2' });
    expect((await older(`${server.origin}/x`)).status).toBe(200);
    const weak = await serve(wfm, { maxVersion: 'TLSv1.2', ciphers: 'ECDHE-ECDSA-AES128-SHA' });
    const refused = await connect({ minimumVersion: 'TLSv1.2' });
    await expect(refused(`${weak.origin}/x`)).rejects.toMatchObject({ code: 'transport-failed' });
  });

  it('makes no connection while there is no bundle', async () => {
    const server = await serve(wfm);
    const fetch = await connect({ bundle: new GivenBundle({}) });
    await expect(fetch(`${server.origin}/x`)).rejects.toMatchObject({ code: 'transport-trust-awaited' });
    expect(server.connections()).toBe(0);
  });

  it('takes an anchor that is not self-signed', async () => {
    const server = await serve(wfm);
    const fetch = await connect({ bundle: bundleWith(intermediate) });
    expect((await fetch(`${server.origin}/x`)).status).toBe(200);
  });
});

describe('connections and sessions', () => {
  it('are kept, and sessions resumed, within their greatest age', async () => {
    const reused: boolean[] = [];
    const server = await serve(wfm);
    server.answer(() => ({ status: 200, headers: { connection: 'close' } }));
    let time = Date.now();
    const fetch = await connect({ clock: () => new Date(time), maximumConnectionAgeSeconds: 60 });
    const get = async () => {
      await fetch(`${server.origin}/x`);
      reused.push(server.resumed());
    };
    await get();
    await get();
    time += 59_000;
    await get();
    time += 2000;
    await get();
    expect(reused).toEqual([false, true, true, false]);
  });

  it.each(['a kept connection', 'a session'])('end with an anchor that is removed: %s', async (what) => {
    const server = await serve(wfm);
    const headers: Record<string, string> = what === 'a session' ? { connection: 'close' } : {};
    server.answer(() => ({ status: 200, headers }));
    const bundle = bundleWith(root);
    const fetch = await connect({ bundle });
    await fetch(`${server.origin}/x`);
    bundle.give(bundleOf([await createRoot()]));
    await expect(fetch(`${server.origin}/x`)).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    expect(server.requests).toHaveLength(1);
  });

  it('go on through both steps of a rotation', async () => {
    const next = await createRoot('Next root');
    const server = await serve(wfm, { ca: [root.pem, next.pem] });
    const bundle = bundleWith(root);
    const fetch = await connect({ bundle });
    await fetch(`${server.origin}/x`);
    bundle.give(bundleOf([root, next]));
    await fetch(`${server.origin}/x`);
    const renewed = await next.issue({ uris: [WFM] });
    server.renew({ key: renewed.key, cert: renewed.certificate, ca: [root.pem, next.pem] });
    bundle.give(bundleOf([next]));
    await fetch(`${server.origin}/x`);
    expect([server.requests.length, server.connections()]).toEqual([3, 3]);
    // The same anchors in other words are no reason for another connection.
    bundle.give(bundleOf([next], { spiffe_sequence: 9 }));
    await fetch(`${server.origin}/x`);
    expect(server.connections()).toBe(3);
  });

  it('end with the SVID of the WFM', async () => {
    const brief = await intermediate.issue({ uris: [WFM], notAfter: new Date(Date.now() + 3_600_000) });
    const server = await serve(brief);
    let time = Date.now();
    const fetch = await connect({ clock: () => new Date(time), maximumConnectionAgeSeconds: 86_400 });
    await fetch(`${server.origin}/x`);
    time += 7_200_000;
    await expect(fetch(`${server.origin}/x`)).rejects.toMatchObject({ cause: { code: 'svid-expired' } });
    expect(server.requests).toHaveLength(1);
  });

  it('are made anew with a renewed SVID', async () => {
    const folder = await temporaryFolder();
    const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'svid.pem')];
    const write = async (issued: Issued) => {
      await writeFile(key, issued.key);
      await writeFile(certificate, issued.certificate);
    };
    await write(client);
    const server = await serve(wfm);
    const identity = await SvidIdentity.load({ key, certificate }, { lookEveryMilliseconds: 0 });
    const fetch = await connect({ identity });
    await fetch(`${server.origin}/x`);
    await write(await intermediate.issue({ uris: [CLIENT] }));
    await fetch(`${server.origin}/x`);
    await fetch(`${server.origin}/x`);
    expect(server.connections()).toBe(2);
    expect(new Set(server.peers()).size).toBe(2);
  });
});

describe('a context of the vendor', () => {
  const hardware = (createContext: Parameters<typeof SvidIdentity.load>[0] & object) =>
    SvidIdentity.load(createContext);

  it('makes the handshake with a key that stays elsewhere', async () => {
    const server = await serve(wfm);
    const identity = await hardware({
      certificate: client.certificate,
      createContext: (demanded) => createSecureContext({ ...demanded, key: client.key }),
    });
    expect((await (await connect({ identity }))(`${server.origin}/x`)).status).toBe(200);
  });

  it('that leaves out the anchors gets no request through', async () => {
    const server = await serve(wfm);
    const identity = await hardware({
      certificate: client.certificate,
      createContext: ({ cert }) =>
        createSecureContext({ cert, key: client.key, ca: [root.pem, intermediate.pem] }),
    });
    const fetch = await connect({ identity, bundle: bundleWith(await createRoot()) });
    await expect(fetch(`${server.origin}/x`)).rejects.toMatchObject({ code: 'identity-svid-context' });
    expect(server.receivedBytes()).toBe(0);
  });
});

it('has no operations of the signature profile', async () => {
  const identity = await SvidIdentity.load({ key: client.key, certificate: client.certificate });
  const fetch = () => expect.fail('nothing is sent');
  const wfmClient = createWfmClient({ rootUrl: 'https://wfm.example', identity, fetch });
  for (const operation of ['getRootCertificate', 'onboardClient', 'createDeviceCapabilities']) {
    await expect(wfmClient.call(operation, { expected: [200] })).rejects.toMatchObject({
      code: 'request-operation-unknown',
    });
  }
});
