import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '@margo-contract/generated';
import { Refusal } from '@margo-contract/sdk-server';

/**
 * Refuses a request without a header that its operation demands. What the headers say is not looked at.
 *
 * @throws Refusal
 */
export function checkRequiredHeaders(headers: IncomingHttpHeaders, operation: Operation): void {
  const missing = operation.headers
    .filter(({ name, required }) => required && (headers[name.toLowerCase()] ?? '') === '')
    .map(({ name }) => name);
  const refusal = refuseHeaders(missing);
  if (refusal !== undefined) throw refusal;
}

/** The problem that a WFM gives for headers that are missing or broken: 400 for Content-Digest, 401 for the signature. */
export function refuseHeaders(names: readonly string[], cause?: unknown): Refusal | undefined {
  if (names.length === 0) return undefined;
  const detail = `The request lacks ${names.join(' and ')}, or it is malformed.`;
  if (names.some((name) => name.toLowerCase() === 'content-digest')) {
    return new Refusal('invalid-digest-header', 400, { detail, cause });
  }
  const headers = { 'www-authenticate': 'Signature' };
  return new Refusal('signature-verification-failed', 401, { detail, headers, cause });
}
