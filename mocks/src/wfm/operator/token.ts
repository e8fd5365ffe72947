import { type Fields, fieldValue, Refusal } from '@margo-contract/sdk-server/core';

/** Refuses with 401 a request without a token that is accepted (RFC 6750). */
export function checkToken(fields: Fields, accepts: (token: string) => boolean): undefined {
  const sent = /^Bearer +([A-Za-z0-9._~+/-]+=*) *$/i.exec(fieldValue(fields, 'authorization') ?? '')?.[1];
  if (sent === undefined) throw unauthorized('Send the header Authorization with a bearer token.', 'Bearer');
  if (accepts(sent)) return;
  throw unauthorized('The bearer token is not valid here.', 'Bearer error="invalid_token"');
}

function unauthorized(detail: string, challenge: string): Refusal {
  return new Refusal('about:blank', 401, { detail, headers: { 'www-authenticate': challenge } });
}
