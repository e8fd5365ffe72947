import { createContentDigest } from '@margo-contract/protocol';
import type { DigestVariation } from '../action.js';

/** The value of Content-Digest for a body as a case wants it; undefined for none. */
export function digestValue(body: Uint8Array | undefined, variation?: DigestVariation): string | undefined {
  if (typeof variation === 'object') return variation.value;
  if (body === undefined || body.length === 0 || variation === 'none') return undefined;
  if (variation === 'wrong') return createContentDigest(Buffer.concat([body, Buffer.from(' ')]));
  if (variation === 'sha-512') return createContentDigest(body, 'sha-512');
  const other = createContentDigest(Buffer.from('other octets'));
  if (variation === 'one-wrong') return `${createContentDigest(body, 'sha-512')}, ${other}`;
  const usual = createContentDigest(body);
  return variation === 'both' ? `${createContentDigest(body, 'sha-512')}, ${usual}` : usual;
}
