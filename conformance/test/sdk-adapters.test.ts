import type { RequestListener } from 'node:http';
import https, { type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { superviseServer, type Wfm } from '@margo-contract/sdk-server';
import express from 'express';
import fastify from 'fastify';
import { expect, test } from 'vitest';
import { runSuite } from '../src/run/run-suite.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { usesRsa } from './support/cases.js';
import { makeThrowaway } from './support/certificate.js';
import { wfmFor } from './support/run.js';
import { createSdkWfm } from './support/sdk-wfm.js';

type Tls = ReturnType<Wfm['tlsOptions']>;

interface Adapter {
  readonly serve: (wfm: Wfm, tls: Tls) => Promise<Server>;
  /** The groups of cases that run. */
  readonly groups: readonly string[];
}

/** What a framework that hands over Node's own messages could change: targets, header fields, octets, connections. */
const OF_MESSAGES = ['bundles', 'content-digest', 'errors', 'manifest', 'wire'];

/** How a vendor serves a WFM of the SDK; the WFM in a box is one behind node:https alone. */
const ADAPTERS: Readonly<Record<string, Adapter>> = {
  Express: {
    serve: async ({ nodeListener }, tls) => https.createServer(tls, express().use(nodeListener)),
    groups: OF_MESSAGES,
  },
  Fastify: {
    serve: async (wfm, tls) => {
      const app = fastify({ https: tls });
      await app.register(wfm.fastify);
      await app.ready();
      return app.server;
    },
    groups: OF_MESSAGES,
  },
  fetch: {
    serve: async ({ fetch }, tls) => https.createServer(tls, fromFetch(fetch)),
    groups: [...OF_MESSAGES, 'onboarding', 'signatures'],
  },
};

/** The least server around a web-standard handler. */
function fromFetch(handler: Wfm['fetch']): RequestListener {
  return async (incoming, outgoing) => {
    const { method = '', url = '', rawHeaders, headers } = incoming;
    const body = method === 'GET' || method === 'HEAD' ? null : Readable.toWeb(incoming);
    const target = url.startsWith('/') ? `https://${headers.host}${url}` : url;
    try {
      const fields = new Headers(pairs(rawHeaders));
      const init = { method, headers: fields, body, duplex: 'half' };
      const response = await handler(new Request(target, init as RequestInit));
      outgoing.writeHead(response.status, Object.fromEntries(response.headers));
      outgoing.end(Buffer.from(await response.arrayBuffer()));
    } catch {
      outgoing.writeHead(400, { connection: 'close' }).end();
    }
  };
}

function pairs(raw: readonly string[]): [string, string][] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [
    raw[2 * index] ?? '',
    raw[2 * index + 1] ?? '',
  ]);
}

/** A whole run takes as long as the machine is busy. */
const TIMEOUT = 180_000;

/** RSA keys take long to make; of the derived cases each differs from the next by one member. */
const wanted = (await loadWfmCases()).filter(
  (item, index) => (item.rule === undefined || index % 30 === 0) && !usesRsa(item),
);

test.each(Object.entries(ADAPTERS))(
  'a WFM of the SDK behind %s passes its cases',
  { timeout: TIMEOUT },
  async (_, { serve, groups }) => {
    const cases = wanted.filter(({ group }) => groups.includes(group));
    expect(cases.length).toBeGreaterThan(60);
    const { ca, certificate, key } = await makeThrowaway();
    const { wfm, provisioning } = createSdkWfm(ca);
    const server = await serve(wfm, wfm.tlsOptions({ key, cert: certificate }));
    const { shutDown } = superviseServer(server);
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    const { port } = server.address() as AddressInfo;
    try {
      const context = wfmFor({ url: `https://localhost:${port}`, ca }, { provisioning });
      const results = await runSuite({ cases, concurrency: 8 }, context);
      const open = results.filter(({ verdict }) => !['passed', 'not-applicable'].includes(verdict));
      expect(open.map(({ id, reason, findings }) => ({ id, reason, findings }))).toEqual([]);
    } finally {
      await shutDown(1_000);
    }
  },
);
