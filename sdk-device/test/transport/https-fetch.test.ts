import { type AddressInfo, createServer as createTcpServer } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { createHttpsFetch, type HttpsFetch, type HttpsFetchOptions } from '../../src/index.js';
import {
  type CertificateAuthority,
  createCertificateAuthority,
  type Issued,
} from '../support/certificates.js';
import { type ScriptedServer, startServer } from '../support/server.js';

let authority: CertificateAuthority;
let issued: Issued;
let server: ScriptedServer;
let opened: HttpsFetch[] = [];

beforeAll(async () => {
  authority = await createCertificateAuthority();
  issued = await authority.issueServer();
});
beforeEach(async () => {
  server = await startServer(issued);
  server.answer(() => ({ status: 200, body: 'fine' }));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  for (const fetch of opened) fetch.close();
  opened = [];
  await server.stop();
});

function open(options: Partial<HttpsFetchOptions> = {}): HttpsFetch {
  const fetch = createHttpsFetch({ trust: { ca: authority.certificate }, ...options });
  opened.push(fetch);
  return fetch;
}

describe('trust (TLS-005)', () => {
  it('talks to a server below the given CA', async () => {
    const response = await open()(`${server.origin}/x`);
    expect(await response.text()).toBe('fine');
  });

  it('sends nothing to a server of another CA', async () => {
    const other = await createCertificateAuthority('Somebody Else');
    const answer = open({ trust: { ca: other.certificate } })(`${server.origin}/x`, {
      method: 'POST',
      body: 'secret',
    });
    await expect(answer).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    expect(server.connections()).toBe(1);
    expect(server.receivedBytes()).toBe(0);
    expect(server.requests).toHaveLength(0);
  });

  it('sends nothing to a server for another host name', async () => {
    const elsewhere = await startServer(await authority.issueServer('192.0.2.1'));
    const answer = open()(`${elsewhere.origin}/x`);
    await expect(answer).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    expect(elsewhere.receivedBytes()).toBe(0);
    await elsewhere.stop();
  });

  it('is not talked out of it by the environment', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const other = await createCertificateAuthority('Somebody Else');
    const answer = open({ trust: { ca: [other.certificate] } })(`${server.origin}/x`);
    await expect(answer).rejects.toMatchObject({ code: 'transport-server-untrusted' });
    expect(server.receivedBytes()).toBe(0);
  });
});

describe('TLS version (TLS-015)', () => {
  it('refuses a server that only speaks TLS 1.2', async () => {
    const old = await startServer(issued, { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' });
    const answer = open()(`${old.origin}/x`);
    await expect(answer).rejects.toMatchObject({ code: 'transport-tls-version' });
    expect(old.receivedBytes()).toBe(0);
    await old.stop();
  });
});

describe('requests', () => {
  it.each(['/a/b:c/sha256:00', '/p//q/./r/../s', '/x?a=b/c:d&e=%2F', '/%2F%3a'])(
    'sends the request target %s as it is',
    async (target) => {
      await open()(`${server.origin}${target}`);
      expect(server.requests[0]?.target).toBe(target);
    },
  );

  it('asks for / when the URL has no path', async () => {
    await open()(server.origin);
    expect(server.requests[0]?.target).toBe('/');
  });

  it('sends method, header fields and body of a Request', async () => {
    const headers = { 'Content-Type': 'application/json', Host: 'elsewhere.example' };
    await open()(new Request(`${server.origin}/x`, { method: 'PUT', headers, body: '{"a":1}' }));
    const [request] = server.requests;
    const fields = new Map(request?.fields.map(([name, value]) => [name.toLowerCase(), value]));
    expect(request).toMatchObject({ method: 'PUT', body: Buffer.from('{"a":1}') });
    expect(fields.get('content-type')).toBe('application/json');
    expect(fields.get('host')).toBe(`127.0.0.1:${server.port}`);
    expect(fields.get('accept-encoding')).toBe('gzip');
  });

  it('uses one connection for requests that follow each other', async () => {
    const fetch = open();
    await fetch(`${server.origin}/1`);
    await fetch(`${server.origin}/2`);
    expect(server.connections()).toBe(1);
  });

  it('refuses a URL that is not https', async () => {
    await expect(open()('http://127.0.0.1/')).rejects.toThrow(TypeError);
  });
});

describe('answers', () => {
  it('gives status, header fields and octets', async () => {
    const body = Uint8Array.from([0, 255, 10, 13]);
    server.answer(() => ({ status: 201, headers: { ETag: '"x"', 'X-Y': 'z' }, body }));
    const response = await open()(`${server.origin}/x`);
    expect(response.status).toBe(201);
    expect(response.headers.get('etag')).toBe('"x"');
    expect(new Uint8Array(await response.arrayBuffer())).toEqual(body);
  });

  it.each([204, 304])('gives a response %i without body', async (status) => {
    server.answer(() => ({ status }));
    const response = await open()(`${server.origin}/x`);
    expect(response).toMatchObject({ status, body: null });
  });

  it('does not follow redirects', async () => {
    server.answer(() => ({ status: 302, headers: { Location: '/elsewhere' } }));
    expect((await open()(`${server.origin}/x`)).status).toBe(302);
    expect(server.requests).toHaveLength(1);
  });

  it.each([{ 'Content-Length': '9' }, { 'Transfer-Encoding': 'chunked' }])(
    'refuses one that is too long, %j',
    async (headers) => {
      server.answer(() => ({ status: 200, headers: headers as Record<string, string>, body: '123456789' }));
      const fetch = open({ maximumResponseBytes: 8 });
      await expect(fetch(`${server.origin}/x`)).rejects.toMatchObject({
        code: 'transport-response-too-large',
      });
    },
  );

  it('gives what was compressed without its coding', async () => {
    const headers = { 'Content-Encoding': 'gzip', ETag: '"x"' };
    server.answer(() => ({ status: 200, headers, body: gzipSync('12345678') }));
    const response = await open({ maximumResponseBytes: 64 })(`${server.origin}/x`);
    expect(await response.text()).toBe('12345678');
    expect(Object.fromEntries(response.headers)).toMatchObject({ etag: '"x"' });
    expect(response.headers.has('content-encoding')).toBe(false);
  });

  it('bounds what comes out of compression', async () => {
    const headers = { 'Content-Encoding': 'gzip' };
    server.answer(() => ({ status: 200, headers, body: gzipSync(Buffer.alloc(1_000_000)) }));
    const fetch = open({ maximumResponseBytes: 10_000 });
    await expect(fetch(`${server.origin}/x`)).rejects.toMatchObject({ code: 'transport-response-too-large' });
  });

  it('refuses a content coding that was not offered, and one that it is not', async () => {
    server.answer(() => ({ status: 200, headers: { 'Content-Encoding': 'br' }, body: 'x' }));
    await expect(open()(`${server.origin}/x`)).rejects.toMatchObject({ code: 'transport-response-coded' });
    server.answer(() => ({ status: 200, headers: { 'Content-Encoding': 'gzip' }, body: 'x' }));
    await expect(open()(`${server.origin}/x`)).rejects.toMatchObject({
      code: 'transport-response-malformed',
    });
    server.answer(() => ({ status: 200, headers: { 'Content-Encoding': 'Identity' }, body: 'x' }));
    expect((await open()(`${server.origin}/x`)).status).toBe(200);
  });

  it('cuts off the body of an error, so that its status is not lost', async () => {
    server.answer(() => ({ status: 500, body: 'x'.repeat(1_000_000) }));
    const response = await open()(`${server.origin}/x`);
    expect(response.status).toBe(500);
    expect((await response.text()).length).toBe(65_536);
  });

  it('refuses a status beyond those of HTTP', async () => {
    server.answer(() => ({ status: 799 }));
    await expect(open()(`${server.origin}/x`)).rejects.toMatchObject({
      code: 'transport-response-malformed',
    });
  });
});

describe('no response', () => {
  it.each([
    ['switches protocols', 'HTTP/1.1 101 Switching Protocols\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n'],
    ['switches protocols to nothing', 'HTTP/1.1 101 Switching Protocols\r\n\r\n'],
    ['closes without a word', ''],
    ['closes amid the header section', 'HTTP/1.1 200 OK\r\nContent-'],
    ['closes amid the body', 'HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\n1234'],
    ['talks something else', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('fails at once when the server %s', async (_, octets) => {
    const raw = createTlsServer({ key: issued.key, cert: issued.certificate }, (socket) => {
      socket.on('error', () => undefined);
      socket.once('data', () => socket.end(octets));
    });
    await new Promise<void>((resolve) => raw.listen(0, '127.0.0.1', resolve));
    const { port } = raw.address() as AddressInfo;
    const response = open()(`https://127.0.0.1:${port}/`);
    await expect(response).rejects.toMatchObject({ code: expect.stringMatching(/^transport-/) });
    raw.close();
  });

  it('tells a kept connection that was closed from a server that is not there', async () => {
    const fetch = open();
    await fetch(`${server.origin}/1`);
    server.answer(() => 'break');
    await expect(fetch(`${server.origin}/2`)).rejects.toMatchObject({ code: 'transport-connection-stale' });
    await expect(fetch(`${server.origin}/3`)).rejects.toMatchObject({ code: 'transport-failed' });
  });

  it('gives up after the timeout', async () => {
    server.answer(() => undefined);
    const answer = open({ timeoutMilliseconds: 20 })(`${server.origin}/x`);
    await expect(answer).rejects.toMatchObject({ code: 'transport-timeout' });
  });

  it('gives up when the caller aborts, with the caller’s reason', async () => {
    const controller = new AbortController();
    const reason = new Error('shutting down');
    server.answer(() => {
      controller.abort(reason);
      return undefined;
    });
    await expect(open()(`${server.origin}/x`, { signal: controller.signal })).rejects.toBe(reason);
  });

  it('sends nothing when the caller aborted before', async () => {
    await expect(open()(`${server.origin}/x`, { signal: AbortSignal.abort() })).rejects.toMatchObject({
      name: 'AbortError',
    });
    expect(server.connections()).toBe(0);
  });

  it('tells a closed port', async () => {
    const { port } = server;
    await server.stop();
    await expect(open()(`https://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'transport-failed' });
  });

  it('tells a server that breaks the connection', async () => {
    const tcp = createTcpServer((socket) => socket.destroy());
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    const address = tcp.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    await expect(open()(`https://127.0.0.1:${port}/`)).rejects.toMatchObject({ code: 'transport-failed' });
    tcp.close();
  });

  it('gives up on a server that never finishes the handshake', async () => {
    const tcp = createTcpServer((socket) => socket.resume().on('error', () => undefined));
    await new Promise<void>((resolve) => tcp.listen(0, '127.0.0.1', resolve));
    const address = tcp.address();
    const port = typeof address === 'object' ? address?.port : undefined;
    const answer = open({ timeoutMilliseconds: 20 })(`https://127.0.0.1:${port}/`);
    await expect(answer).rejects.toMatchObject({ code: 'transport-timeout' });
    await new Promise((resolve) => tcp.close(resolve));
  });
});

it('resumes a TLS session when it has to open another connection, which spares a thin link the certificates', async () => {
  server.answer(() => ({ status: 200, headers: { connection: 'close' } }));
  const fetch = open();
  const resumed: boolean[] = [];
  for (const path of ['/1', '/2', '/3']) {
    await fetch(`${server.origin}${path}`);
    resumed.push(server.resumed());
  }
  expect(resumed).toEqual([false, true, true]);
});
