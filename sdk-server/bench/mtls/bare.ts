import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { validators } from '@margo-contract/generated/mtls';
import { type Contestant, listen, tlsOptions } from './contestant.js';
import { ETAG } from './scenario.js';

/**
 * The least that there can be: node:https that demands a client certificate, JSON.parse, and the compiled schema. It does not look at who
 * calls, and has no routing, limits, policy or problems.
 */
export const bare: Contestant = (material) => listen(createServer(tlsOptions(material), collect));

function collect(incoming: IncomingMessage, outgoing: ServerResponse): void {
  const chunks: Uint8Array[] = [];
  incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  incoming.on('end', () => {
    const status = statusOf(incoming, Buffer.concat(chunks));
    outgoing.writeHead(status, status === 304 ? { ETag: ETAG } : { 'Content-Length': '0' });
    outgoing.end();
  });
}

function statusOf({ method, headers }: IncomingMessage, body: Buffer): number {
  if (method === 'GET') return headers['if-none-match'] === ETAG ? 304 : 500;
  return validators.DeviceCapabilitiesManifest(JSON.parse(body.toString())) ? 200 : 422;
}
