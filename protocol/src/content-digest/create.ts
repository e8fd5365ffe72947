import { hash } from 'node:crypto';

/** Hash algorithms of RFC 9530 §5 that are not deprecated, with their names in node:crypto. */
const CONTENT_DIGEST_HASHES = { 'sha-256': 'sha256', 'sha-512': 'sha512' } as const;

/** A digest algorithm of RFC 9530 that this interface knows. */
export type ContentDigestAlgorithm = keyof typeof CONTENT_DIGEST_HASHES;

/** The value of Content-Digest for a body (RFC 9530 §2): the octets that are sent after the header section. */
export function createContentDigest(body: Uint8Array, algorithm: ContentDigestAlgorithm = 'sha-256'): string {
  return `${algorithm}=:${hash(CONTENT_DIGEST_HASHES[algorithm], body, 'base64')}:`;
}

/** The digest octets of a body. */
export function hashContent(body: Uint8Array, algorithm: ContentDigestAlgorithm): Buffer {
  return hash(CONTENT_DIGEST_HASHES[algorithm], body, 'buffer');
}
