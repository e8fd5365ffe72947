import { computeDigest, type Digest } from '../digest/index.js';
import { ManifestError } from '../error/index.js';
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

/** Greatest manifest version: 64 bits, unsigned. */
export const MAXIMUM_MANIFEST_VERSION = 18_446_744_073_709_551_615n;

/** Reads a manifest version from a parsed manifest. @throws ManifestError `manifest-version-malformed` */
export function parseManifestVersion(value: unknown): bigint {
  const version =
    typeof value === 'bigint' || Number.isSafeInteger(value) ? BigInt(value as bigint | number) : 0n;
  if (version >= 1n && version <= MAXIMUM_MANIFEST_VERSION) return version;
  throw new ManifestError('manifest-version-malformed', `Not a manifest version: ${String(value)}`);
}

/**
 * Checks that a received manifest is strictly newer than the one accepted last, so that an old manifest
 * cannot roll a device back. A manifest with the same version is not newer either.
 *
 * @param stored version accepted last; undefined when none is stored
 * @throws ManifestError
 */
export function assertNewerManifest(stored: bigint | number | undefined, received: bigint | number): void {
  const version = parseManifestVersion(received);
  if (stored === undefined || version > BigInt(stored)) return;
  throw new ManifestError(
    'manifest-version-not-newer',
    `The manifest has version ${version}, but ${stored} was accepted before`,
  );
}

/**
 * Resolves a URL of a manifest against the root URL of the WFM (RFC 3986 §5). The URLs of a manifest are
 * absolute-path references which already include a path prefix of the WFM.
 *
 * @throws ManifestError when the URL cannot be resolved or leaves the WFM's origin
 */
export function resolveArtifactUrl(base: string | URL, url: string): URL {
  const origin = resolve(base).origin;
  const resolved = resolve(url, base);
  if (resolved.origin !== origin || resolved.username !== '' || resolved.password !== '') {
    throw new ManifestError('manifest-url-foreign', `${JSON.stringify(url)} leaves the origin ${origin}`);
  }
  return resolved;
}

function resolve(url: string | URL, base?: string | URL): URL {
  try {
    return new URL(url, base);
  } catch (cause) {
    throw new ManifestError('manifest-url-malformed', `${JSON.stringify(url)} cannot be resolved`, { cause });
  }
}
