import type { StateManifest } from '@margo-contract/generated/signature';

/** A manifest that was handed out, with its archive. */
export interface StoredManifest {
  readonly version: bigint;
  /** Revision of the desired state that the manifest shows. */
  readonly revision: bigint;
  readonly manifest: StateManifest;
  /** Octets of the archive that `manifest.bundle` names; absent when it is null. */
  readonly bundle?: Uint8Array;
}

export interface ManifestStore {
  /** The manifest handed out last; `undefined` before the first. */
  findLast(clientId: string): Promise<StoredManifest | undefined>;
  /**
   * Adds the manifest that follows the last one. False when its version is not the next one, because somebody else
   * was faster; then nothing changes.
   */
  append(clientId: string, manifest: StoredManifest): Promise<boolean>;
  /** The archive of any manifest that was handed out. */
  findBundle(clientId: string, digest: string): Promise<Uint8Array | undefined>;
}
