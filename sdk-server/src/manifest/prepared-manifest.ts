import { type StateManifest, validators } from '@margo-contract/generated/signature';
import { serializeManifest } from '@margo-contract/protocol';

/** A manifest that follows the contract, as the octets that are sent. Only `prepareManifest` makes one. */
export class PreparedManifest {
  readonly bytes: Uint8Array;
  /** Entity tag with its quotes. */
  readonly etag: string;

  constructor(bytes: Uint8Array, etag: string) {
    this.bytes = bytes;
    this.etag = etag;
  }
}

/**
 * Checks and serialises a manifest once, so that a poll costs neither: keep the result until the manifest changes, and let
 * `getStateManifest` give it.
 *
 * @throws TypeError when the manifest breaks the contract
 */
export function prepareManifest(manifest: StateManifest): PreparedManifest {
  if (!validators.StateManifest(manifest)) throw new TypeError('The manifest breaks the contract');
  const { bytes, etag } = serializeManifest(manifest);
  return new PreparedManifest(bytes, etag);
}
