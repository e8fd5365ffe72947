import { X509Certificate } from 'node:crypto';
import { Agent, createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import express from 'express';
import fastify from 'fastify';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { MutualTls } from '../../../src/index.js';
import { type ListeningWfm, listenMtls, mtlsWfm } from '../../support/mtls.js';
import {
  CLIENT_ID,
  type TestAuthority,
  type TestSvid,
  testAuthority,
  testBundle,
  WFM_ID,
  WFM_NAME,
} from '../../support/pki.js';

let root: TestAuthority;
let svid: TestSvid;
const open: ListeningWfm[] = [];

beforeAll(async () => {
  root = await testAuthority();
  svid = await root.issue(CLIENT_ID);
});
afterEach(() => {
  for (const { server } of open.splice(0)) {
    server.close();
    server.closeAllConnections();
  }
});

async function listen(...args: Parameters<typeof listenMtls> | []): Promise<ListeningWfm> {
  const [authority = root, ...others] = args;
  const wfm = await listenMtls(authority, ...others);
  open.push(wfm);
  return wfm;
}

const HOUR = 3_600_000;

describe('MutualTls', () => {
  it('lets in an SVID of the anchor, and one below an intermediate that comes along', async () => {
    const wfm = await listen();
    expect(await wfm.poll(svid)).toBe(200);
    expect(await wfm.poll(await (await root.below()).issue(CLIENT_ID))).toBe(200);
    expect(wfm.calls).toEqual([{ clientId: CLIENT_ID }, { clientId: CLIENT_ID }]);
  });

  it.each<[string, () => Promise<TestSvid | null>]>([
    ['no certificate', async () => null],
    ['another root', async () => (await testAuthority()).issue(CLIENT_ID)],
    ['a root of the same name', async () => (await testAuthority('Root')).issue(CLIENT_ID)],
    [
      'an intermediate that is left out',
      async () => {
        const { key, cert } = await (await root.below()).issue(CLIENT_ID);
        return { key, cert: cert.slice(0, cert.indexOf('-----END CERTIFICATE-----') + 25) };
      },
    ],
    ['an end that has passed', () => root.issue(CLIENT_ID, { notAfter: new Date(Date.now() - HOUR) })],
    ['a begin to come', () => root.issue(CLIENT_ID, { notBefore: new Date(Date.now() + HOUR) })],
    ['the name of a WFM', () => root.issue(WFM_ID)],
    ['another WFM', () => root.issue(CLIENT_ID.replace('bw-wfm-1', 'bw-wfm-2'))],
    ['another trust domain', () => root.issue(CLIENT_ID.replace('plant7', 'plant8'))],
    ['no URI', () => root.issue(null)],
  ])('refuses %s without a response', async (_, make) => {
    const wfm = await listen();
    await expect(wfm.poll(await make())).rejects.toThrow();
    expect(wfm.calls).toEqual([]);
    await expect.poll(() => wfm.refused.length).toBe(1);
  });

  it('says why TLS does not trust a certificate', async () => {
    const wfm = await listen();
    const expired = await root.issue(CLIENT_ID, { notAfter: new Date(Date.now() - HOUR) });
    await expect(wfm.poll(expired)).rejects.toThrow();
    await expect
      .poll(() => wfm.refused.map(({ error }) => error.message))
      .toEqual(['TLS does not trust the certificate that was presented (CERT_HAS_EXPIRED)']);
  });

  it('hands over the leaf that breaks a rule', async () => {
    const wfm = await listen();
    await expect(wfm.poll(await (await root.below()).issue(WFM_ID))).rejects.toThrow();
    await expect.poll(() => wfm.refused.length).toBe(1);
    const [{ presented = [], peerAddress, error } = {}] = wfm.refused;
    expect(peerAddress).toMatch(/127\.0\.0\.1$/);
    expect(error).toMatchObject({ code: 'svid-form' });
    expect(presented.map((der) => new X509Certificate(der).subjectAltName)).toEqual([`URI:${WFM_ID}`]);
  });

  it('hands over a whole chain where it alone refuses', async () => {
    const wfm = await listen();
    const server = createServer({ ...wfm.tls.serverOptions(), rejectUnauthorized: false }, () => {
      throw new Error('a request came through');
    });
    wfm.tls.guard(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const stranger = await (await testAuthority('Other')).below();
    await expect(wfm.poll(await stranger.issue(CLIENT_ID), { port })).rejects.toThrow();
    await expect.poll(() => wfm.refused.length).toBe(1);
    const subjects = wfm.refused[0]?.presented.map((der) => new X509Certificate(der).subject);
    expect(subjects).toEqual(['CN=leaf', 'CN=Intermediate']);
    server.close();
    server.closeAllConnections();
  });

  it('judges new connections by a new bundle and ends the old ones, in the two steps of a rotation', async () => {
    const next = await testAuthority('Next');
    const renewed = await next.issue(CLIENT_ID);
    const wfm = await listen();
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    expect(await wfm.poll(svid, { agent })).toBe(200);
    await expect(wfm.poll(renewed)).rejects.toThrow();

    wfm.tls.replaceTrustBundle(await testBundle(root, next));
    expect([await wfm.poll(svid), await wfm.poll(renewed)]).toEqual([200, 200]);
    wfm.tls.replaceTrustBundle(await testBundle(next));
    await expect(wfm.poll(svid)).rejects.toThrow();
    await expect(wfm.poll(svid, { agent })).rejects.toThrow();
    expect(await wfm.poll(renewed)).toBe(200);
    agent.destroy();
  });

  it('finishes what is under way when the bundle changes', async () => {
    let goOn = () => {};
    let asked = () => {};
    const isAsked = new Promise<void>((resolve) => (asked = resolve));
    const decide = () =>
      new Promise<'accepted'>((resolve) => {
        goOn = () => resolve('accepted');
        asked();
      });
    const wfm = await listen(root, {}, { clients: { decide } });
    const response = wfm.poll(svid, { agent: new Agent({ keepAlive: true }) });
    await isAsked;
    wfm.tls.replaceTrustBundle(await testBundle(await testAuthority()));
    goOn();
    expect(await response).toBe(200);
    await expect
      .poll(() => new Promise((resolve) => wfm.server.getConnections((_, count) => resolve(count))))
      .toBe(0);
  });

  it('presents a new SVID on connections to come', async () => {
    const wfm = await listen();
    const before = await presented(wfm.port, svid);
    wfm.tls.renew(await root.issue(WFM_ID));
    expect(await presented(wfm.port, svid)).not.toBe(before);
    expect(await wfm.poll(svid)).toBe(200);
  });

  it.each<[string, () => Promise<TestSvid>, string]>([
    ['of another WFM', () => root.issue(`${WFM_ID}x`), 'svid-wfm-id'],
    ['that has ended', () => root.issue(WFM_ID, { notAfter: new Date(Date.now() - HOUR) }), 'svid-expired'],
    [
      'with the key of another',
      async () => ({ ...(await root.issue(WFM_ID)), key: svid.key }),
      'server-svid-unusable',
    ],
    ['that is no certificate', async () => ({ key: svid.key, cert: 'x' }), 'server-svid-unusable'],
    [
      'whose chain is broken',
      async () => {
        const { key, cert } = await root.issue(WFM_ID);
        return { key, cert: `${cert}\n-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n` };
      },
      'server-svid-unusable',
    ],
  ])('keeps its SVID when it is given one %s', async (_, make, code) => {
    const wfm = await listen();
    const before = await presented(wfm.port, svid);
    const wrong = await make();
    expect(() => wfm.tls.renew(wrong)).toThrow(expect.objectContaining({ code }));
    wfm.tls.replaceTrustBundle(await testBundle(root));
    expect(await presented(wfm.port, svid)).toBe(before);
  });

  it.each([
    ['the greatest age', 100, {}, 100_000],
    ['the end of the client’s SVID', 86_400, { client: 600_000 }, 600_000],
    ['the end of its own SVID', 86_400, { wfm: 300_000 }, 300_000],
  ] as const)('ends a connection at %s', async (_, maximumConnectionAgeSeconds, ends, expected) => {
    const scheduled: [() => void, number][] = [];
    const now = new Date();
    const schedule = (callback: () => void, milliseconds: number) => {
      scheduled.push([callback, milliseconds]);
      return () => undefined;
    };
    const until = (left: number | undefined) =>
      left === undefined ? {} : { notAfter: new Date(now.getTime() + left) };
    const own = await root.issue(WFM_ID, until('wfm' in ends ? ends.wfm : undefined));
    const wfm = await listen(root, { maximumConnectionAgeSeconds, schedule, clock: () => now, svid: own });
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const client = await root.issue(CLIENT_ID, until('client' in ends ? ends.client : undefined));
    expect(await wfm.poll(client, { agent })).toBe(200);
    const [[callback, milliseconds] = []] = scheduled;
    expect(milliseconds).toBeGreaterThan(expected - 1_001);
    expect(milliseconds).toBeLessThanOrEqual(expected);
    const [socket] = Object.values(agent.freeSockets).flatMap((sockets) => sockets ?? []);
    const closed = new Promise((resolve) => socket?.once('close', resolve));
    callback?.();
    await closed;
    agent.destroy();
  });

  it.each(['TLSv1.3', 'TLSv1.2'] as const)(
    'resumes no session of %s, so that each handshake is a full one',
    async (version) => {
      const wfm = await listen(root, { minimumVersion: 'TLSv1.2' });
      const sessions: Buffer[] = [];
      const first = await handshake(wfm.port, svid, { maxVersion: version });
      first.on('session', (session) => sessions.push(session));
      expect(first.getProtocol()).toBe(version);
      await exchange(first);
      const second = await handshake(wfm.port, svid, { maxVersion: version, session: sessions.at(-1) });
      expect(second.isSessionReused()).toBe(false);
      second.destroy();
    },
  );

  it('speaks TLS 1.2 only when told to, and then with ECDHE and an AEAD', async () => {
    const strict = await listen();
    await expect(handshake(strict.port, svid, { maxVersion: 'TLSv1.2' })).rejects.toThrow();
    const wfm = await listen(root, { minimumVersion: 'TLSv1.2' });
    const socket = await handshake(wfm.port, svid, { maxVersion: 'TLSv1.2' });
    expect(socket.getCipher().standardName).toMatch(/^TLS_ECDHE_ECDSA_WITH_(AES_\d+_GCM|CHACHA20_POLY1305)/);
    socket.destroy();
    for (const ciphers of [
      'ECDHE-ECDSA-AES128-SHA256',
      'ECDHE-ECDSA-AES128-SHA',
      'DHE-RSA-AES128-GCM-SHA256',
      'AES128-GCM-SHA256',
    ])
      await expect(handshake(wfm.port, svid, { maxVersion: 'TLSv1.2', ciphers })).rejects.toThrow();
    const old = { minVersion: 'TLSv1.1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' } as const;
    await expect(handshake(wfm.port, svid, old)).rejects.toThrow();
  });

  it('guards Express and Fastify as well', async () => {
    const trustBundle = await testBundle(root);
    const tls = () =>
      root.issue(WFM_ID).then((own) => new MutualTls({ wfm: WFM_NAME, svid: own, trustBundle }));
    const app = express();
    app.use(mtlsWfm().wfm.nodeListener);
    const one = await tls();
    const { createServer } = await import('node:https');
    const server = createServer(one.serverOptions(), app);
    one.guard(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const two = await tls();
    const instance = fastify({ https: two.serverOptions() });
    await instance.register(mtlsWfm().wfm.fastify);
    two.guard(instance.server);
    await instance.listen({ port: 0, host: '127.0.0.1' });
    const stranger = await root.issue(WFM_ID);
    for (const { address } of [server, instance.server].map((each) => ({ address: each.address() }))) {
      const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
      const { poll } = await listen();
      expect(await poll(svid, { port })).toBe(200);
      await expect(poll(stranger, { port })).rejects.toThrow();
    }
    await instance.close();
    server.close();
  });

  it('wants an age that is one', async () => {
    const options = { wfm: WFM_NAME, svid: await root.issue(WFM_ID), trustBundle: await testBundle(root) };
    for (const maximumConnectionAgeSeconds of [0, -1, Number.NaN, 3_000_000])
      expect(() => new MutualTls({ ...options, maximumConnectionAgeSeconds })).toThrow(RangeError);
  });
});

function handshake(port: number, own: TestSvid, options: object): Promise<TLSSocket> {
  return new Promise((resolve, reject) => {
    const socket = connect({ host: '127.0.0.1', port, ...own, rejectUnauthorized: false, ...options });
    socket.once('error', reject);
    socket.once('secureConnect', () => resolve(socket));
  });
}

/** A request and its response, so that whatever follows the handshake has arrived. */
function exchange(socket: TLSSocket): Promise<void> {
  socket.write('GET /api/v1/deployments HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n');
  socket.resume();
  return new Promise((resolve) => socket.once('close', () => resolve()));
}

async function presented(port: number, own: TestSvid): Promise<string> {
  const socket = await handshake(port, own, {});
  const { fingerprint256 } = socket.getPeerCertificate();
  socket.destroy();
  return fingerprint256;
}
