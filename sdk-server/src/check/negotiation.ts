import { Refusal } from '../response/refusal.js';
import { parseEntityTags, parseWeightedList, type Weighted } from '../wire/list.js';
import { fieldValue, type WireRequest } from '../wire/request.js';

/**
 * Refuses with 406 when the Accept header rules out the only type there is (MAN-003, RFC 9110 section 12.5.1).
 * No header means any type (MAN-002).
 */
export function checkAccept({ fields }: WireRequest, mediaType: string): void {
  const accept = fieldValue(fields, 'accept');
  if (accept === undefined || accept === mediaType || accepts(parseWeightedList(accept), mediaType)) return;
  throw new Refusal('server-cannot-generate-response', 406, {
    detail: `This resource is available as ${mediaType} only.`,
  });
}

/** The most specific range that matches decides; a quality of 0 rules the type out. */
function accepts(ranges: readonly Weighted[], mediaType: string): boolean {
  const [main] = mediaType.split('/');
  for (const candidate of [mediaType, `${main}/*`, '*/*']) {
    const range = ranges.find(({ value }) => value === candidate);
    if (range !== undefined) return range.quality > 0;
  }
  return false;
}

/** Refuses a body that says it is of none of these types with 415; saying nothing counts as what is expected (erratum R-01). */
export function checkContentType({ fields }: WireRequest, mediaTypes: readonly string[]): void {
  const contentType = fieldValue(fields, 'content-type');
  if (contentType === undefined || mediaTypes.includes(contentType)) return;
  const [mediaType = ''] = contentType.split(';', 1);
  if (mediaTypes.includes(mediaType.trim().toLowerCase())) return;
  throw new Refusal('about:blank', 415, {
    detail: `This Content-Type is not accepted; send ${mediaTypes.join(' or ')}.`,
    headers: { accept: mediaTypes.join(', ') },
  });
}

/**
 * Whether If-None-Match names the current entity tag (RFC 9110 section 13.1.2): one tag, a list, or `*`; compared weakly, as that
 * section demands. A value that does not follow the syntax is ignored as a whole, and several lines count as one list.
 */
export function isNotModified({ fields }: WireRequest, etag: string): boolean {
  const condition = fieldValue(fields, 'if-none-match');
  if (condition === undefined) return false;
  if (condition === etag) return true;
  const tags = parseEntityTags(condition);
  return tags === 'any' || tags?.includes(etag) === true;
}
