import type { TrustBundle } from '@margo-contract/protocol/trust-bundle';
import { MisError, StateError } from '../../error.js';
import { type FileSystem, writeAtomically } from '../../state/file-system.js';
import { readBundle } from './read-bundle.js';

/** A trust bundle as an identity service gave it. */
export interface CachedBundle {
  readonly bundle: TrustBundle;
  readonly octets: Uint8Array;
  /** Where it came from, and the ETag that it had there. */
  readonly uri: string;
  readonly etag: string | undefined;
}

/** Keeps the bundle accepted last in one file, so that the device is up without the identity service, however long (TB-015). */
export class BundleCache {
  readonly #path: string;
  readonly #files: FileSystem;

  constructor(path: string, files: FileSystem) {
    this.#path = path;
    this.#files = files;
  }

  /** @returns undefined when there is none @throws MisError `mis-cache-damaged` */
  async read(): Promise<CachedBundle | undefined> {
    const octets = await this.#files.read(this.#path).catch((cause) => {
      throw this.#damaged(cause);
    });
    if (octets === undefined) return undefined;
    try {
      const { uri, etag, bundle: text } = JSON.parse(Buffer.from(octets).toString());
      const bundle = Buffer.from(String(text), 'base64');
      return {
        bundle: readBundle(bundle),
        octets: bundle,
        uri: String(uri),
        etag: typeof etag === 'string' ? etag : undefined,
      };
    } catch (cause) {
      throw this.#damaged(cause);
    }
  }

  /** @throws StateError `state-unwritable` */
  async write({ octets, uri, etag }: CachedBundle): Promise<void> {
    const text = JSON.stringify({ uri, etag, bundle: Buffer.from(octets).toString('base64') });
    try {
      await writeAtomically(this.#files, this.#path, Buffer.from(text));
    } catch (cause) {
      throw new StateError('state-unwritable', `Cannot write ${this.#path}`, { cause });
    }
  }

  #damaged(cause: unknown): MisError {
    const message = `The trust bundle kept in ${this.#path} cannot be read; it is fetched anew`;
    return new MisError('mis-cache-damaged', message, { cause });
  }
}
