import type { IncomingHttpHeaders } from 'node:http';
import type { Operation } from '@margo-contract/generated';
import { Refusal } from '@margo-contract/sdk-server';

/**
 * Refuses a request without a header that its operation demands, with the problem that a WFM answers: 400 for
 * Content-Digest, 401 for the signature. What the headers say is not looked at.
 */
export function checkRequiredHeaders(headers: IncomingHttpHeaders, operation: Operation): void {
  const missing = operation.headers
    .filter(({ name, required }) => required && headers[name.toLowerCase()] === undefined)
    .map(({ name }) => name);
  if (missing.length === 0) return;
  const detail = `The request lacks ${missing.join(' and ')}.`;
  if (missing.includes('Content-Digest')) throw new Refusal('invalid-digest-header', 400, { detail });
  throw new Refusal('signature-verification-failed', 401, {
    detail,
    headers: { 'www-authenticate': 'Signature' },
  });
}
