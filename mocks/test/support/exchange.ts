import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
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
export function exchange({ method, url, headers, body, ca }: SentRequest): Promise<ReceivedAnswer> {
  const request = url.startsWith('https:') ? httpsRequest : httpRequest;
  return new Promise((resolve, reject) => {
    const options = { method, headers: { ...headers }, agent: false, ...(ca !== undefined && { ca }) };
    const outgoing = request(url, options, (incoming) => receive(incoming).then(resolve, reject));
    outgoing.on('error', reject);
    outgoing.end(body);
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
