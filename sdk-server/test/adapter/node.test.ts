import { createServer, type RequestOptions, request, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:tls';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Wfm } from '../../src/index.js';
import { type TestCertificate, testCertificate } from '../support/certificate.js';
import { testWfm } from '../support/wfm.js';

let certificate: TestCertificate;
let server: Server;
let port: number;
let wfm: Wfm;

beforeAll(async () => {
  certificate = await testCertificate();
  ({ wfm } = testWfm({
    maximumBodyBytes: 1000,
    override: { getRootCertificate: async () => certificate.pem },
  }));
  server = createServer(
    wfm.tlsOptions({ key: certificate.privateKeyPem, cert: certificate.pem }),
    wfm.nodeListener,
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ({ port } = server.address() as AddressInfo);
});

afterAll(() => new Promise((resolve) => server.close(resolve)));

interface Reply {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly text: string;
}

function send(options: RequestOptions, body: string[] = []): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const outgoing = request(
      { host: '127.0.0.1', servername: 'localhost', port, ca: certificate.pem, agent: false, ...options },
      (incoming) => {
        let text = '';
        incoming.on('data', (chunk) => (text += chunk));
        incoming.on('end', () => resolve({ status: incoming.statusCode, headers: incoming.headers, text }));
      },
    );
    outgoing.on('error', reject);
    for (const chunk of body) outgoing.write(chunk);
    outgoing.end();
  });
}

describe('a WFM behind node:https', () => {
  it('hands out the root certificate over TLS 1.3 to a client without certificate', async () => {
    const { status, text } = await send({ path: '/api/v1/onboarding/certificate' });
    expect([status, JSON.parse(text)]).toEqual([200, { certificate: certificate.base64 }]);
  });

  it('refuses TLS 1.2', async () => {
    const handshake = new Promise((_, reject) => {
      connect({ host: '127.0.0.1', port, ca: certificate.pem, maxVersion: 'TLSv1.2' }).on('error', reject);
    });
    await expect(handshake).rejects.toThrow(/protocol version/i);
  });

  it.each([
    ['a declared length', { 'content-length': '5000' }],
    ['chunks', { 'transfer-encoding': 'chunked' }],
  ])('answers 413 to a body that is too large by %s, and closes the connection', async (_, headers) => {
    const target = { method: 'POST', path: '/api/v1/onboarding', headers };
    const reply = await send(
      target,
      Array.from({ length: 5 }, () => 'x'.repeat(1000)),
    );
    expect([reply.status, reply.headers.connection]).toEqual([413, 'close']);
  });

  it('gives a path to nowhere 404 as a problem', async () => {
    const reply = await send({ path: '/' });
    expect([reply.status, reply.headers['content-type']]).toEqual([404, 'application/problem+json']);
  });
});
