import type { IncomingMessage, ServerResponse } from 'node:http';
import https from 'node:https';
import { startServer, type TestServer } from './server.js';

/** What the WFM behind a proxy was asked and what it answered. */
export interface Passing {
  readonly method: string;
  readonly path: string;
  readonly requestHeaders: IncomingMessage['headers'];
  readonly requestBody: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: string | Buffer;
}

export type Change = Partial<Pick<Passing, 'status' | 'headers' | 'body'>>;

/**
 * Starts a server that passes everything on to a WFM and changes its answers: a WFM with a fault, or one that
 * lawfully decides otherwise. Host stays as it came, so that signatures stay right.
 */
export function startProxy(
  wfm: { url: string; ca: string },
  change: (passing: Passing) => Change | undefined,
): Promise<TestServer> {
  return startServer((request, response) => {
    pass(wfm, request, response, change).catch((error) => response.destroy(error));
  });
}

async function pass(
  wfm: { url: string; ca: string },
  request: IncomingMessage,
  response: ServerResponse,
  change: (passing: Passing) => Change | undefined,
): Promise<void> {
  const requestBody = await read(request);
  const answer = await forward(wfm, request, requestBody);
  const passing: Passing = {
    method: request.method ?? '',
    path: request.url ?? '',
    requestHeaders: request.headers,
    requestBody: requestBody.toString('utf8'),
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(Object.entries(answer.headers).map(([name, value]) => [name, String(value)])),
    body: await read(answer),
  };
  const { status, headers, body } = { ...passing, ...change(passing) };
  const sent = Object.entries(headers).filter(([name, value]) => value !== undefined && !HOP.test(name));
  response.writeHead(status, {
    ...(Object.fromEntries(sent) as Record<string, string>),
    connection: 'close',
  });
  response.end(status === 304 || status === 204 ? undefined : body);
}

const HOP = /^(connection|keep-alive|transfer-encoding|content-length)$/i;

function forward(
  { url, ca }: { url: string; ca: string },
  request: IncomingMessage,
  body: Buffer,
): Promise<IncomingMessage> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const outgoing = https.request(
      {
        host: hostname,
        port,
        ca,
        agent: false,
        method: request.method ?? '',
        path: request.url ?? '',
        servername: 'localhost',
        headers: request.rawHeaders,
      },
      resolve,
    );
    outgoing.on('error', reject);
    outgoing.end(body.length === 0 ? undefined : body);
  });
}

async function read(message: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of message as AsyncIterable<Buffer>) chunks.push(chunk);
  return Buffer.concat(chunks);
}
