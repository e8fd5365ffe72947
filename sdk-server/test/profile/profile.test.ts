import { X509Certificate } from 'node:crypto';
import { createServer, request } from 'node:https';
import type { AddressInfo } from 'node:net';
import type { Operation } from '@margo-contract/generated';
import { validateDeploymentStatusManifest } from '@margo-contract/generated/schema/signature/DeploymentStatusManifest';
import { responseValidators, operations as signatureOperations } from '@margo-contract/generated/signature';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { bodyReader, leaveBody, parseObject, validated } from '../../src/check/body.js';
import { checkContentType, isNotModified } from '../../src/check/negotiation.js';
import type { CommonOptions } from '../../src/profile/options.js';
import type { SecurityProfile } from '../../src/profile/profile.js';
import { Refusal } from '../../src/response/refusal.js';
import type { Call } from '../../src/service/service.js';
import { serveProfile, type Wfm } from '../../src/wfm.js';
import { emptyResponse } from '../../src/wire/response.js';
import { type TestCertificate, testCertificate } from '../support/certificate.js';
import { NOW } from '../support/client.js';
import { status } from '../support/wfm.js';

/** A document of two operations under mutual TLS: a resource with an ETag, and reports about it. No client id is in any path. */
const operations = {
  getNote: { ...signatureOperations.getDeployment, ...place('getNote', 'GET', '/notes/{noteId}') },
  reportStatus: {
    ...signatureOperations.reportDeploymentStatus,
    ...place('reportStatus', 'POST', '/status'),
  },
} satisfies Record<string, Operation>;

function place(operationId: string, method: 'GET' | 'POST', path: string) {
  const names = path.includes('{') ? ['noteId'] : [];
  const pathParameters = names.map((name) => ({ name, schema: null, pattern: null, multiSegment: false }));
  return { operationId, method, path, pathParameters, security: 'mutual-tls', signed: false } as const;
}

const ID = 'spiffe://brightwater.example/device/line-3';
const ETAG = '"note-1"';

interface Parts {
  readonly allowed: ReadonlySet<string>;
  readonly seen: string[];
}

/** The caller is the SPIFFE ID in the certificate of the peer. */
function spiffeId(certificate: X509Certificate | undefined): string | undefined {
  return /(?:^|, )URI:(spiffe:[^,]+)/.exec(certificate?.subjectAltName ?? '')?.[1];
}

function authenticated({ parts, request: { peerCertificate } }: Call<Parts>): string {
  const id = spiffeId(peerCertificate);
  if (id === undefined || !parts.allowed.has(id))
    throw new Refusal('certificate-not-trusted', 403, { detail: 'This identity is not accepted.' });
  parts.seen.push(id);
  return id;
}

const profile = (parts: Parts): SecurityProfile<keyof typeof operations, Parts> => ({
  operations,
  responseValidators: {
    getNote: responseValidators.getDeployment,
    reportStatus: responseValidators.reportDeploymentStatus,
  },
  parts,
  tls: { minVersion: 'TLSv1.3', requestCert: true },
  callerOf: ({ peerCertificate }) => spiffeId(peerCertificate) ?? 'nobody',
  bodyOf: ({ requestBody }, limits) => (requestBody === null ? leaveBody : bodyReader(limits)),
  responders: {
    getNote: async (call) => {
      authenticated(call);
      const headers = { etag: ETAG, 'cache-control': 'private' };
      if (isNotModified(call.request, ETAG)) return { status: 304, headers };
      const body = Buffer.from('note\n');
      return { status: 200, headers: { ...headers, 'content-type': 'application/yaml' }, body };
    },
    reportStatus: async (call) => {
      authenticated(call);
      checkContentType(call.request, ['application/json']);
      validated(parseObject(call.body), validateDeploymentStatusManifest);
      return emptyResponse(201);
    },
  },
});

let own: TestCertificate;
let device: TestCertificate;
const servers: ReturnType<typeof createServer>[] = [];

beforeAll(async () => {
  own = await testCertificate();
  device = await testCertificate('P-256', { uri: ID });
});

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

interface Reply {
  readonly status: number | undefined;
  readonly headers: NodeJS.Dict<string | string[]>;
  readonly json: Record<string, unknown>;
}

async function serve(options: Partial<CommonOptions> = {}, allowed = [ID]) {
  const parts: Parts = { allowed: new Set(allowed), seen: [] };
  const records = { hasDevice: async () => false, hasDeployment: async () => false };
  const wfm: Wfm = serveProfile(profile(parts), {
    records,
    clock: () => NOW,
    checkResponses: true,
    ...options,
  });
  const tls = wfm.tlsOptions({ key: own.privateKeyPem, cert: own.pem });
  const server = createServer({ ...tls, ca: [device.pem] }, wfm.nodeListener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const send = (
    method: string,
    path: string,
    headers = {},
    body = '',
    client: TestCertificate | null = device,
  ) =>
    new Promise<Reply>((resolve, reject) => {
      const identity = client === null ? {} : { key: client.privateKeyPem, cert: client.pem };
      const target = { host: '127.0.0.1', servername: 'localhost', port, ca: own.pem, agent: false };
      const outgoing = request({ ...target, ...identity, method, path, headers }, async (incoming) => {
        let text = '';
        for await (const chunk of incoming) text += chunk;
        const json = incoming.headers['content-type']?.endsWith('json') ? JSON.parse(text) : {};
        resolve({ status: incoming.statusCode, headers: incoming.headers, json });
      });
      outgoing.on('error', reject);
      outgoing.end(body);
    });
  return { wfm, send, parts };
}

describe('a profile of mutual TLS with two operations', () => {
  it('has its caller from the certificate of the connection', async () => {
    const { send, parts } = await serve();
    expect((await send('GET', '/notes/a')).status).toBe(200);
    expect((await send('POST', '/status', {}, JSON.stringify(status()))).status).toBe(201);
    expect(parts.seen).toEqual([ID, ID]);
  });

  it('refuses a connection without a certificate that is trusted', async () => {
    const { send } = await serve();
    await expect(send('GET', '/notes/a', {}, '', null)).rejects.toThrow();
    await expect(send('GET', '/notes/a', {}, '', own)).rejects.toThrow();
  });

  it.each<[string, string, string, object, string, number]>([
    ['route', 'GET', '/other', {}, '', 404],
    ['method', 'DELETE', '/notes/a', {}, '', 405],
    ['size', 'POST', '/status', {}, 'x'.repeat(2_000), 413],
    ['Content-Type', 'POST', '/status', { 'content-type': 'text/plain' }, '{}', 415],
    ['parse', 'POST', '/status', {}, '{', 400],
    ['content', 'POST', '/status', {}, '{}', 422],
    ['condition', 'GET', '/notes/a', { 'if-none-match': `"x", ${ETAG}` }, '', 304],
  ])('has the same check of %s', async (_, method, path, headers, body, expected) => {
    const { send } = await serve({ maximumBodyBytes: 1_000 });
    const reply = await send(method, path, headers, body);
    expect(reply.status).toBe(expected);
    expect(reply.headers.date).toBe(NOW.toUTCString());
    if (expected !== 304) expect(reply.json).toMatchObject({ status: expected, instance: path });
  });

  it('refuses an identity that is not accepted, after the size of the body and before anything else of it', async () => {
    const { send } = await serve({}, []);
    expect((await send('POST', '/status', { 'content-type': 'text/plain' }, '{')).status).toBe(403);
  });

  it('counts its rate by identity', async () => {
    const { send, wfm } = await serve({ rateLimit: { requestsPerSecond: 1, burst: 1 } });
    const statuses = [(await send('GET', '/notes/a')).status, (await send('GET', '/notes/a')).status];
    expect(statuses).toEqual([200, 429]);
    const stranger = await wfm.fetch(new Request('https://localhost/notes/a'));
    expect(stranger.status).toBe(403);
  });

  it('is served by fetch when that is given the certificate', async () => {
    const { wfm, parts } = await serve();
    const peerCertificate = new X509Certificate(device.pem);
    const response = await wfm.fetch(new Request('https://localhost/notes/a'), { peerCertificate });
    expect([response.status, parts.seen]).toEqual([200, [ID]]);
  });
});
