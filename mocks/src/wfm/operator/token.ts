import { createHash, timingSafeEqual } from 'node:crypto';
import { type Fields, fieldValue, Refusal } from '@margo-contract/sdk-server/core';

/** Refuses with 401 a request without the operator's token (RFC 6750). */
export function checkToken(fields: Fields, token: string): undefined {
  const sent = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i.exec(fieldValue(fields, 'authorization') ?? '')?.[1];
  if (sent === undefined) throw unauthorized('Send the header Authorization with a bearer token.', 'Bearer');
  if (isSame(sent, token)) return;
  throw unauthorized('The bearer token is not valid here.', 'Bearer error="invalid_token"');
}

/** Compares in constant time; hashing first makes the lengths alike. */
function isSame(one: string, other: string): boolean {
  return timingSafeEqual(sha256(one), sha256(other));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

function unauthorized(detail: string, challenge: string): Refusal {
  return new Refusal('about:blank', 401, { detail, headers: { 'www-authenticate': challenge } });
}
