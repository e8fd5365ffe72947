import { createHash, type KeyObject, verify } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { validators } from '@margo-contract/generated/signature';
import { ETAG } from '../scenario.js';
import { type Contestant, listen } from './contestant.js';

/**
 * The least that does the cryptography: node:http, one SHA-256, one P-256 verification over a base of fixed form, JSON.parse, and the
 * compiled schema. No routing, limits, time window, replay memory, structured fields, problems or anything else.
 */
export const bare: Contestant = {
  start: (key) => listen(createServer((incoming, outgoing) => collect(incoming, outgoing, key))),
};

function collect(incoming: IncomingMessage, outgoing: ServerResponse, key: KeyObject): void {
  const chunks: Uint8Array[] = [];
  incoming.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  incoming.on('end', () => answer(incoming, outgoing, key, Buffer.concat(chunks)));
}

function answer(incoming: IncomingMessage, outgoing: ServerResponse, key: KeyObject, body: Buffer): void {
  const digest = body.length > 0 ? contentDigest(body) : undefined;
  const isRight = digest === incoming.headers['content-digest'] && isSigned(incoming, digest, key);
  const status = isRight ? statusOf(incoming, body) : 401;
  outgoing.writeHead(status, status === 304 ? { ETag: ETAG } : { 'Content-Length': '0' });
  outgoing.end();
}

function statusOf({ method, headers }: IncomingMessage, body: Buffer): number {
  if (method === 'GET') return headers['if-none-match'] === ETAG ? 304 : 500;
  return validators.DeploymentStatusManifest(JSON.parse(body.toString())) ? 200 : 422;
}

function contentDigest(body: Buffer): string {
  return `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
}

function isSigned(
  { method, url, headers }: IncomingMessage,
  digest: string | undefined,
  key: KeyObject,
): boolean {
  const { host, signature = '', 'signature-input': input = '' } = headers;
  const covered = digest === undefined ? '' : `"content-digest": ${digest}\n`;
  const base = `"@method": ${method}\n"@target-uri": https://${host}${url}\n"@authority": ${host}\n${covered}"@signature-params": ${String(input).slice('sig1='.length)}`;
  const octets = Buffer.from(String(signature).slice('sig1=:'.length, -1), 'base64');
  return verify('sha256', Buffer.from(base), { key, dsaEncoding: 'ieee-p1363' }, octets);
}
