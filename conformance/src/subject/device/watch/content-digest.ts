import { createHash } from 'node:crypto';
import { type DeviceExchange, fieldOf } from '../wfm/exchange.js';
import { deviation, type RequestDeviation, show } from './deviation.js';
import { digestWords } from './doctor.js';

/** Checks the field Content-Digest of a request with a body (DIG-001; RFC 9530 §2). */
export function judgeContentDigest({
  route,
  fields,
  body,
  aborted,
}: DeviceExchange): readonly RequestDeviation[] {
  if (route.operation === undefined || body.length === 0 || aborted) return [];
  const value = fieldOf(fields, 'content-digest');
  if (value === undefined) {
    return [
      deviation('DIG-001', 'Content-Digest with a body', 'it is absent'),
      deviation('SIG-006', 'Content-Digest as a header field', 'it is absent'),
    ];
  }
  const digest = createHash('sha256').update(body).digest('base64');
  const sent = /(?:^|,)\s*sha-256=:([A-Za-z0-9+/=]*):\s*(?:;[^,]*)?(?:,|$)/.exec(value)?.[1];
  if (sent === digest) return [];
  const wanted = `Content-Digest: sha-256=:${digest}:`;
  return [deviation('DIG-001', wanted, show(value) + digestWords(fields, body))];
}
