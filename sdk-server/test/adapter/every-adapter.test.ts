import { createServer, type RequestListener, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import express from 'express';
import fastify from 'fastify';
import { afterEach, describe, expect, it } from 'vitest';
import type { Wfm, WireRequest } from '../../src/index.js';
import { type Exchange, exchange } from '../support/client.js';
import { CLIENTS, capabilities, DEPLOYMENT, DIGEST, status, testWfm } from '../support/wfm.js';

/** How each adapter is served; a proxy that ends TLS would stand in front. */
const ADAPTERS: Readonly<Record<string, (wfm: Wfm) => Promise<Server>>> = {
  'node:http': async ({ nodeListener }) => createServer(nodeListener),
  Express: async ({ nodeListener }) => createServer(express().use(nodeListener)),
  Fastify: async (wfm) => {
    const app = fastify();
    await app.register(wfm.fastify);
    await app.ready();
    return app.server;
  },
  fetch: async ({ fetch }) => createServer(fromFetch(fetch)),
};

/** The least server around a web-standard handler. */
function fromFetch(handler: Wfm['fetch']): RequestListener {
  return async (incoming, outgoing) => {
    const { method = '', url = '', headers } = incoming;
    const body = method === 'GET' || method === 'HEAD' ? null : Readable.toWeb(incoming);
    const init = { method, headers: headers as Record<string, string>, body, duplex: 'half' };
    const response = await handler(new Request(`http://${headers.host}${url}`, init as RequestInit));
    outgoing.writeHead(response.status, Object.fromEntries(response.headers));
    outgoing.end(Buffer.from(await response.arrayBuffer()));
  };
}

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

/** Serves a WFM by an adapter, and gives a WFM whose `handle` goes over the network to it. */
async function overNetwork(wfm: Wfm, serve: (wfm: Wfm) => Promise<Server>): Promise<Wfm> {
  const server = await serve(wfm);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { ...wfm, handle: (wireRequest) => send(port, wireRequest) };
}

async function send(
  port: number,
  { method, target, fields, readBody }: WireRequest,
): ReturnType<Wfm['handle']> {
  const body = (await readBody(Number.POSITIVE_INFINITY)) as Uint8Array;
  return new Promise((resolve, reject) => {
    const headers = fields.flat() as string[];
    const length = body.length > 0 ? ['Content-Length', String(body.length)] : [];
    const options = {
      host: '127.0.0.1',
      port,
      method,
      path: target,
      headers: [...headers, ...length],
      agent: false,
    };
    const outgoing = request(options, (incoming) => {
      const chunks: Uint8Array[] = [];
      incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk));
      incoming.on('end', () =>
        resolve({
          status: incoming.statusCode ?? 0,
          headers: incoming.headers as Record<string, string>,
          body: Buffer.concat(chunks),
        }),
      );
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

const PUT = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw/valve-a`,
  body: JSON.stringify(capabilities('gw/valve-a')),
};

describe.each(Object.entries(ADAPTERS))('%s', (_, serve) => {
  it.each<[string, Exchange, number, string | undefined]>([
    ['a report with slashes in its path', PUT, 201, undefined],
    ['a report whose body was exchanged', { ...PUT, arrives: '{}' }, 400, 'invalid-digest-header'],
    [
      'a report that is not signed',
      { ...PUT, unsigned: true, body: '' },
      401,
      'signature-verification-failed',
    ],
    ['a body that is no JSON', { ...PUT, body: '{' }, 400, 'invalid-request'],
    ['a body that is too large', { ...PUT, body: 'x'.repeat(2000) }, 413, 'about:blank'],
    ['the manifest', { target: `${CLIENTS}/deployments` }, 200, undefined],
    [
      'the manifest again',
      { target: `${CLIENTS}/deployments?x=1`, fields: [['If-None-Match', '*']] },
      304,
      undefined,
    ],
    ['HEAD of the manifest', { method: 'HEAD', target: `${CLIENTS}/deployments` }, 200, undefined],
    ['a document', { target: `${CLIENTS}/deployments/${DEPLOYMENT}/${DIGEST}` }, 200, undefined],
    [
      'a status',
      {
        method: 'POST',
        target: `${CLIENTS}/deployments/${DEPLOYMENT}/status`,
        body: JSON.stringify(status()),
      },
      201,
      undefined,
    ],
    ['a device that goes', { method: 'DELETE', target: `${CLIENTS}/capabilities/gw` }, 204, undefined],
    ['a path to nowhere', { target: '/nowhere' }, 404, 'about:blank'],
    ['a wrong method', { method: 'PATCH', target: `${CLIENTS}/deployments` }, 405, 'about:blank'],
  ])('answers %s', async (_name, spec, expectedStatus, problem) => {
    const { wfm, key } = testWfm({ maximumBodyBytes: 1000 });
    const direct = await exchange(testWfm({ maximumBodyBytes: 1000, clientKey: key }).wfm, key, spec);
    const answer = await exchange(await overNetwork(wfm, serve), key, spec);
    expect([answer.status, answer.problem]).toEqual([expectedStatus, problem]);
    expect(answer.text).toBe(direct.text);
    const { connection: _connection, ...headers } = direct.headers;
    expect(answer.headers).toMatchObject(headers);
  });
});

describe('Express with a body parser in front', () => {
  it('gives 500 and says what to change', async () => {
    const { wfm, key, errors } = testWfm();
    const serve = async () => createServer(express().use(express.json()).use(wfm.nodeListener));
    const answer = await exchange(await overNetwork(wfm, serve), key, PUT);
    expect(answer.status).toBe(500);
    expect(String(errors[0])).toContain('before any body parser');
  });

  it('at a mount point sees the whole path', async () => {
    const { wfm, key } = testWfm();
    const serve = async () => createServer(express().use('/api', wfm.nodeListener));
    expect((await exchange(await overNetwork(wfm, serve), key, PUT)).status).toBe(201);
  });
});
