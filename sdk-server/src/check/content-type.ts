import { Refusal } from '../answer/refusal.js';
import { fieldValue, type WireRequest } from '../wire/request.js';

/** Refuses a body that says it is anything but JSON with 415; saying nothing counts as JSON (facts R-01). */
export function checkContentType({ fields }: WireRequest): void {
  const contentType = fieldValue(fields, 'content-type');
  if (contentType === undefined || contentType === 'application/json') return;
  const [mediaType = ''] = contentType.split(';');
  if (mediaType.trim().toLowerCase() === 'application/json') return;
  throw new Refusal('about:blank', 415, {
    detail: 'This Content-Type is not accepted; send application/json.',
    headers: { accept: 'application/json' },
  });
}
