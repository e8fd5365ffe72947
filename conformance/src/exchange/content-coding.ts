import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';

const DECODERS: ReadonlyMap<string, (octets: Uint8Array, options: { maxOutputLength: number }) => Buffer> =
  new Map([
    ['gzip', gunzipSync],
    ['x-gzip', gunzipSync],
    ['deflate', inflateSync],
    ['br', brotliDecompressSync],
  ]);

/**
 * Undoes the content coding of a body (RFC 9110 §8.4), the one applied last first.
 *
 * @param coding value of Content-Encoding, if any
 * @returns the octets as they are when a coding is unknown or does not fit
 */
export function decodeContent(
  octets: Uint8Array,
  coding: string | undefined,
  maximumLength: number,
): Uint8Array {
  const codings = (coding ?? '').split(',').map((name) => name.trim().toLowerCase());
  const decoders = codings
    .filter((name) => name !== '' && name !== 'identity')
    .map((name) => DECODERS.get(name));
  try {
    return decoders.reduceRight<Uint8Array>((content, decode) => {
      if (decode === undefined) throw new TypeError('unknown content coding');
      return decode(content, { maxOutputLength: maximumLength });
    }, octets);
  } catch {
    // The digest of what is left will not fit then, and that is the finding to report.
    return octets;
  }
}
