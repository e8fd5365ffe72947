import { createHash, type KeyObject, sign } from 'node:crypto';
import type { SentRequest } from './exchange.js';

/** A request of a device that signs on its own, and how it goes wrong. */
export interface HandSigned {
  readonly url: string;
  readonly ca: string;
  readonly key: KeyObject;
  readonly method?: string;
  readonly body?: string;
  /** What is hashed in place of the body. */
  readonly hashed?: string;
  /** What stands in `@authority`. */
  readonly authority?: string;
  readonly encoding?: 'der' | 'ieee-p1363';
}

/** Signs by node:crypto alone, so that every mistake can be made. */
export function signByHand(request: HandSigned): SentRequest {
  const { url, ca, key, body = '', hashed = body, encoding = 'ieee-p1363' } = request;
  const { host } = new URL(url);
  const { method = body === '' ? 'GET' : 'POST', authority = host } = request;
  const digest = `sha-256=:${createHash('sha256').update(hashed).digest('base64')}:`;
  const covered = `"@method" "@target-uri" "@authority"${body === '' ? '' : ' "content-digest"'}`;
  const input = `(${covered});created=${Math.floor(Date.now() / 1000)};keyid="7f"`;
  const base = [
    `"@method": ${method}`,
    `"@target-uri": ${url}`,
    `"@authority": ${authority}`,
    ...(body === '' ? [] : [`"content-digest": ${digest}`]),
    `"@signature-params": ${input}`,
  ].join('\n');
  const signature = sign('sha256', Buffer.from(base), { key, dsaEncoding: encoding }).toString('base64');
  const content = { 'content-type': 'application/json', 'content-digest': digest };
  const headers = {
    ...(body === '' ? {} : content),
    'signature-input': `sig1=${input}`,
    signature: `sig1=:${signature}:`,
  };
  return { method, url, headers, ca, ...(body !== '' && { body }) };
}
