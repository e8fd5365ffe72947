import { computeDigest, type Digest } from '../digest/index.js';
import { serializeCanonical } from '../json/index.js';

/** A manifest as it is served. */
export interface SerializedManifest {
  /** The exact octets of the body: what is served, hashed and cached. */
  readonly bytes: Uint8Array;
  readonly digest: Digest;
  /** Strong entity tag: the digest in double quotes. */
  readonly etag: `"${Digest}"`;
}

/**
 * Writes a manifest in canonical form (RFC 8785), so that equal manifests have equal octets, and computes
 * its digest and ETag.
 *
 * @throws JsonError `json-unserializable`
 */
export function serializeManifest(manifest: object): SerializedManifest {
  const bytes = new TextEncoder().encode(serializeCanonical(manifest));
  const digest = computeDigest(bytes);
  return { bytes, digest, etag: `"${digest}"` };
}
