import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createServer as createTlsServer, type SecureContextOptions, type TlsOptions } from 'node:tls';
import type { Issued } from './certificates.js';

/** A request as it came over the wire. */
export interface ReceivedRequest {
  readonly method: string;
  /** Request target of the request line. */
  readonly target: string;
  readonly fields: readonly (readonly [string, string])[];
  readonly body: Buffer;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

/** Says what to answer; undefined for no answer at all, `break` to close the connection instead. */
export type Script = (request: ReceivedRequest) => Answer | 'break' | undefined;

export interface ScriptedServer {
  /** `https://127.0.0.1:<port>` */
  readonly origin: string;
  readonly port: number;
  readonly requests: readonly ReceivedRequest[];
  /** Octets of HTTP that came out of all TLS connections. */
  readonly receivedBytes: () => number;
  readonly connections: () => number;
  answer(script: Script): void;
  /** Whether the last connection resumed a session. */
  readonly resumed: () => boolean;
  /** Fingerprints of the certificates that clients have shown, one for each connection. */
  readonly peers: () => readonly string[];
  /** Shows another certificate from now on, or trusts others. */
  renew(context: SecureContextOptions): void;
  stop(): Promise<void>;
}

/** Starts an HTTPS server on a free port which answers as it is told. */
export async function startServer(issued: Issued, tls: TlsOptions = {}): Promise<ScriptedServer> {
  const requests: ReceivedRequest[] = [];
  let script: Script = () => ({ status: 404 });
  let receivedBytes = 0;
  let connections = 0;
  let resumed = false;
  const peers: string[] = [];
  const http = createServer(listener(requests, (request) => script(request)));
  const server = createTlsServer({ key: issued.key, cert: issued.certificate, ...tls }, (socket) => {
    socket.on('error', () => socket.destroy());
    resumed = socket.isSessionReused();
    peers.push(socket.getPeerX509Certificate()?.fingerprint256 ?? '');
    const { push } = socket;
    socket.push = (chunk, encoding) => {
      receivedBytes += chunk?.length ?? 0;
      return push.call(socket, chunk, encoding);
    };
    http.emit('connection', socket);
  });
  server.on('connection', () => connections++);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `https://127.0.0.1:${port}`,
    port,
    requests,
    receivedBytes: () => receivedBytes,
    connections: () => connections,
    resumed: () => resumed,
    peers: () => peers,
    renew: (context) => server.setSecureContext(context),
    answer: (next) => {
      script = next;
    },
    stop: () => {
      http.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

function listener(requests: ReceivedRequest[], script: Script): RequestListener {
  return async (incoming, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of incoming) chunks.push(chunk);
    const request = {
      method: incoming.method ?? '',
      target: incoming.url ?? '',
      fields: pairs(incoming.rawHeaders),
      body: Buffer.concat(chunks),
    };
    requests.push(request);
    const answer = script(request);
    if (answer === 'break') response.destroy();
    else if (answer !== undefined) response.writeHead(answer.status, answer.headers).end(answer.body);
  };
}

function pairs(rawHeaders: readonly string[]): [string, string][] {
  return rawHeaders.flatMap((name, at) => (at % 2 === 0 ? [[name, rawHeaders[at + 1] ?? '']] : []));
}
