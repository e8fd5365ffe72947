import { once } from 'node:events';
import { type ClientRequest, request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type { Socket } from 'node:net';
import { parseJson } from '@margo-contract/protocol';

export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Root CA certificate, PEM. */
  readonly ca?: string;
}

export interface ReceivedAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
  /** The body as JSON; large integers are bigint. */
  json(): Record<string, unknown>;
}

/** Sends one request as it is, on a connection of its own. */
export function exchange(request: SentRequest): Promise<ReceivedAnswer> {
  const outgoing = open(request);
  const answer = answerTo(outgoing);
  outgoing.end(request.body);
  return answer;
}

/** Sends one request but for its body, once its connection is there. @returns what sends the body and gets the response */
export async function beginExchange(request: SentRequest): Promise<() => Promise<ReceivedAnswer>> {
  const outgoing = open(request);
  const answer = answerTo(outgoing);
  // Who never gets to the body does not hear why.
  answer.catch(() => undefined);
  outgoing.setHeader('content-length', Buffer.byteLength(request.body ?? ''));
  outgoing.flushHeaders();
  const [socket] = (await once(outgoing, 'socket')) as [Socket];
  await once(socket, request.url.startsWith('https:') ? 'secureConnect' : 'connect');
  return () => {
    outgoing.end(request.body);
    return answer;
  };
}

function open({ method, url, headers, ca }: SentRequest): ClientRequest {
  const request = url.startsWith('https:') ? httpsRequest : httpRequest;
  return request(url, { method, headers: { ...headers }, agent: false, ...(ca !== undefined && { ca }) });
}

function answerTo(outgoing: ClientRequest): Promise<ReceivedAnswer> {
  return new Promise((resolve, reject) => {
    outgoing.on('response', (incoming) => receive(incoming).then(resolve, reject));
    outgoing.on('error', reject);
  });
}

/** The same request as a load balancer would hand it on: to another root URL, still addressed to the first. */
export function handOn(request: SentRequest, url: string): SentRequest {
  const { host, pathname } = new URL(request.url);
  return { ...request, url: `${url}${pathname}`, headers: { ...request.headers, host } };
}

async function receive(incoming: IncomingMessage): Promise<ReceivedAnswer> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk);
  const body = Buffer.concat(chunks);
  return {
    status: incoming.statusCode ?? 0,
    headers: incoming.headers as Record<string, string>,
    body,
    json: () => parseJson(body) as Record<string, unknown>,
  };
}
