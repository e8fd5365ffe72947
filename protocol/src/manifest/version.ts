import { ManifestError } from '../error/index.js';

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
 * Checks that a received manifest is strictly newer than the one accepted last, so that nobody can roll a
 * device back with an old manifest. A manifest with the same version is not newer either.
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
