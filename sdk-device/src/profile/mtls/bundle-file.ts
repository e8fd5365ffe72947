import { isMargoError } from '@margo-contract/protocol/error';
import { readOctets } from '../../pem.js';
import { LiveBundle, type LiveBundleOptions, type Looked } from './live-bundle.js';
import { readBundle } from './read-bundle.js';
import { markOf } from './svid-files.js';

/** What {@link BundleFile} may be told. */
export interface BundleFileOptions extends LiveBundleOptions {
  /** How often the file is looked at, in milliseconds; 5000 unless given. */
  readonly lookEveryMilliseconds?: number;
}

const LOOK_EVERY = 5000;

/**
 * A trust bundle that comes as a file, a JWK set, and is replaced by whoever delivered it. A file that is away, half-written or wrong
 * leaves the bundle before in force.
 */
export class BundleFile extends LiveBundle {
  readonly #path: string;
  readonly #every: number;
  #mark: string | undefined;

  private constructor(path: string, { lookEveryMilliseconds = LOOK_EVERY, ...options }: BundleFileOptions) {
    super(options);
    this.#path = path;
    this.#every = lookEveryMilliseconds;
  }

  /** @throws IdentityError `identity-file-unreadable`, TrustBundleError */
  static async open(path: string, options: BundleFileOptions = {}): Promise<BundleFile> {
    const source = new BundleFile(path, options);
    const { bundle } = await source.look();
    if (bundle !== undefined) source.adopt(bundle);
    return source;
  }

  protected override async look(): Promise<Looked> {
    const mark = await markOf([this.#path]);
    if (mark === this.#mark) return { next: this.#every };
    // It is read again only when it changes, whatever becomes of it.
    this.#mark = mark;
    const octets = await readOctets(this.#path);
    return { bundle: readBundle(octets), next: this.#every };
  }

  protected override isOutage(error: unknown): boolean {
    return isMargoError(error) && error.code === 'identity-file-unreadable';
  }
}
