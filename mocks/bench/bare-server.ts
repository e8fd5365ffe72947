import { createHash, type KeyObject, randomUUID, verify, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer, type Server } from 'node:https';

const MANIFEST = Buffer.from('{"bundle":null,"deployments":[],"manifestVersion":1}');
const ETAG = `"sha256:${createHash('sha256').update(MANIFEST).digest('hex')}"`;
const KEEP_ALIVE_MILLISECONDS = 75_000;

/** Key and certificate of a server, PEM. */
export interface Credentials {
  readonly key: string;
  readonly certificate: string;
}

/**
 * The least that a fleet of the signature profile can live with: node:https, a map of keys, and for each request one P-256 verification
 * over a base of fixed form. No limits, time window, replay memory, checks of content, problems, store, log or anything else.
 */
export function createBareServer({ key, certificate }: Credentials): Server {
  const keys = new Map<string, KeyObject>();
  const server = createServer({ key, cert: certificate, minVersion: 'TLSv1.3' }, (incoming, outgoing) => {
    if (incoming.method === 'GET') respond(incoming, outgoing, keys);
    else takeBody(incoming, outgoing, keys);
  });
  server.keepAliveTimeout = KEEP_ALIVE_MILLISECONDS;
  return server;
}

function takeBody(incoming: IncomingMessage, outgoing: ServerResponse, keys: Map<string, KeyObject>): void {
  const chunks: Buffer[] = [];
  incoming.on('data', (chunk: Buffer) => chunks.push(chunk));
  incoming.on('end', () => {
    if (incoming.url !== '/api/v1/onboarding') {
      respond(incoming, outgoing, keys);
      return;
    }
    const { certificate } = JSON.parse(Buffer.concat(chunks).toString()) as { certificate: string };
    const clientId = randomUUID();
    keys.set(clientId, new X509Certificate(Buffer.from(certificate, 'base64')).publicKey);
    outgoing.writeHead(201, { 'content-type': 'application/json' });
    outgoing.end(JSON.stringify({ clientId }));
  });
}

function respond(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  keys: ReadonlyMap<string, KeyObject>,
): void {
  const { method, url = '', headers } = incoming;
  const key = keys.get(url.split('/')[4] ?? '');
  if (key === undefined || !isSigned(incoming, key)) {
    outgoing.writeHead(401, { 'content-length': '0' }).end();
  } else if (method !== 'GET') {
    outgoing.writeHead(201, { 'content-length': '0' }).end();
  } else if (headers['if-none-match'] === ETAG) {
    outgoing.writeHead(304, { etag: ETAG }).end();
  } else {
    outgoing.writeHead(200, { etag: ETAG, 'content-type': 'application/vnd.margo.manifest.v1+json' });
    outgoing.end(MANIFEST);
  }
}

function isSigned({ method, url, headers }: IncomingMessage, key: KeyObject): boolean {
  const { host, signature = '', 'signature-input': input = '', 'content-digest': digest } = headers;
  const covered = digest === undefined ? '' : `"content-digest": ${digest}\n`;
  const base = `"@method": ${method}\n"@target-uri": https://${host}${url}\n"@authority": ${host}\n${covered}"@signature-params": ${String(input).slice('sig1='.length)}`;
  const octets = Buffer.from(String(signature).slice('sig1=:'.length, -1), 'base64');
  return verify('sha256', Buffer.from(base), { key, dsaEncoding: 'ieee-p1363' }, octets);
}
