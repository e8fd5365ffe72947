import type { KeyObject } from 'node:crypto';
import { createProfileSigner, signRequest, spkiKeyId } from '@margo-contract/protocol';
import { HOST, type Scenario } from '../scenario.js';

/** Requests as octets, each with a signature of its own: a server that remembers signatures takes all of them. */
export async function createRequests(scenario: Scenario, count: number, key: KeyObject): Promise<Buffer[]> {
  const { method, path, fields } = scenario;
  const body = Buffer.from(scenario.body);
  const keyId = spkiKeyId(key);
  const signer = createProfileSigner(key);
  const request = { method, targetUri: `https://${HOST}${path}`, fields: [] };
  const all: Buffer[] = [];
  for (let index = 0; index < count; index++) {
    const signature = await signRequest({ request, body, signer, keyId, clock: () => new Date() });
    const lines = [...fields, ...signature].map(([name, value]) => `${name}: ${value}\r\n`);
    const length = body.length > 0 ? `Content-Length: ${body.length}\r\n` : '';
    const head = `${method} ${path} HTTP/1.1\r\nHost: ${HOST}\r\n${length}${lines.join('')}\r\n`;
    all.push(Buffer.concat([Buffer.from(head), body]));
  }
  return all;
}
