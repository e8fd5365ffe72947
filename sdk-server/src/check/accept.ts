import { Refusal } from '../answer/refusal.js';
import { fieldValue, type WireRequest } from '../wire/request.js';

interface MediaRange {
  readonly type: string;
  readonly quality: number;
}

/**
 * Refuses with 406 when the Accept header rules out the only type there is (MAN-003, RFC 9110 section 12.5.1).
 * No header means any type (MAN-002).
 */
export function checkAccept({ fields }: WireRequest, mediaType: string): void {
  const accept = fieldValue(fields, 'accept');
  if (accept === undefined || accept === mediaType || accepts(parseAccept(accept), mediaType)) return;
  throw new Refusal('server-cannot-generate-response', 406, {
    detail: `This resource is available as ${mediaType} only.`,
  });
}

/** The most specific range that matches decides; a quality of 0 rules the type out. */
function accepts(ranges: readonly MediaRange[], mediaType: string): boolean {
  const [main] = mediaType.split('/');
  for (const candidate of [mediaType, `${main}/*`, '*/*']) {
    const range = ranges.find(({ type }) => type === candidate);
    if (range !== undefined) return range.quality > 0;
  }
  return false;
}

function parseAccept(accept: string): MediaRange[] {
  return accept.split(',').map((element) => {
    const [type = '', ...parameters] = element.split(';').map((part) => part.trim().toLowerCase());
    const quality = parameters.find((parameter) => parameter.startsWith('q='));
    return { type, quality: quality === undefined ? 1 : Number(quality.slice(2)) };
  });
}
