import type { Clock } from '@margo-contract/protocol';
import { DISCOVERY_PATH, MAXIMUM_DISCOVERY_BYTES } from '@margo-contract/protocol/discovery';
import { isSequenceRegression, TRUST_BUNDLE_LIMITS } from '@margo-contract/protocol/trust-bundle';
import { EndpointError, MisError, StateError, TransportError } from '../../error.js';
import { readRetryAfter } from '../../operation/http-date.js';
import { parseRootUrl } from '../../operation/path.js';
import { mediaTypeOf } from '../../operation/response.js';
import { readOctets } from '../../pem.js';
import { type FileSystem, nodeFileSystem } from '../../state/file-system.js';
import { createFetch, type HttpsFetch, TIMEOUT_MILLISECONDS } from '../../transport/https-fetch.js';
import type { ServerTrust } from '../../transport/verifying-agent.js';
import { pinnedTrust } from '../../trust/pinned-trust.js';
import { serverTrust } from '../../trust/trust-anchors.js';
import { BundleCache, type CachedBundle } from './bundle-cache.js';
import { LiveBundle, type LiveBundleOptions, type Looked } from './live-bundle.js';
import { readBundle, readDiscoveryDocument } from './read-bundle.js';

/** Whom the HTTPS servers of an identity service are trusted by; either is enough (TB-002, TB-003, D-30). The trust bundle never is. */
export interface ServiceTrust {
  /** PEM text of one or more CA certificates; the host name is checked (RFC 9525). */
  readonly ca?: string | readonly string[] | undefined;
  /** SHA-256 of a SubjectPublicKeyInfo in the chain of the server, in base64; several are alternatives. */
  readonly publicKeySha256?: string | readonly string[] | undefined;
}

/** What {@link BundleService} has to know of the identity service, and where it keeps the bundle. */
export interface BundleServiceOptions extends LiveBundleOptions {
  /** The own trust domain, which a discovery document has to be about (TB-011). */
  readonly trustDomain: string;
  /** Origin of the identity service: where the bundle is says `/.well-known/margo` there (TB-005). */
  readonly origin?: string | undefined;
  /** URL of the trust bundle: instead of discovery, or for an identity service that has no discovery document. */
  readonly bundleUri?: string | undefined;
  readonly https: ServiceTrust;
  /** File in which the bundle accepted last is kept; its folder has to be there. */
  readonly cacheFile: string;
  /** A bundle that was delivered with the device: it counts until the first one is fetched; one that was kept counts before it (D-23). */
  readonly deliveredFile?: string | undefined;
  /** Time between two looks when the bundle has no refresh hint, in seconds; 300 unless given. */
  readonly refreshSeconds?: number;
  /** Whether a bundle with a lower `spiffe_sequence` than the one in force is refused (TB-017). */
  readonly refuseOlder?: boolean;
  readonly timeoutMilliseconds?: number;
  readonly files?: FileSystem;
}

interface Asked {
  readonly accept?: string;
  readonly etag?: string | undefined;
  readonly maximumResponseBytes: number;
}

const REFRESH_SECONDS = 300;
const WITHOUT_DISCOVERY = 404;

/**
 * The trust bundle of an identity service (MIS). It is fetched over HTTPS that has trust of its own, at the rate that the bundle itself names
 * (TB-014), whatever HTTP caches may say. What is wrong, not to be had, or redirected changes nothing; the bundle accepted last is kept in a
 * file, and counts without any limit of age (TB-015).
 */
export class BundleService extends LiveBundle {
  readonly #options: BundleServiceOptions;
  readonly #trust: readonly ServerTrust[];
  readonly #cache: BundleCache;
  readonly #clock: Clock;
  #held: CachedBundle | undefined;
  /** Why the kept bundle could not be used; told with the first look, when there are listeners. */
  #damage: unknown;

  private constructor(options: BundleServiceOptions, trust: readonly ServerTrust[]) {
    super(options);
    this.#options = options;
    this.#trust = trust;
    this.#cache = new BundleCache(options.cacheFile, options.files ?? nodeFileSystem);
    this.#clock = options.clock ?? (() => new Date());
  }

  /**
   * Opens what was kept or delivered. Nothing is sent before the first request to the WFM.
   *
   * @throws EndpointError, TrustError; TrustBundleError or IdentityError for a delivered file that cannot be used
   */
  static async open(options: BundleServiceOptions): Promise<BundleService> {
    const { origin, bundleUri, deliveredFile } = options;
    if (origin === undefined && bundleUri === undefined) {
      throw new EndpointError('endpoint-malformed', 'An identity service needs an origin or a bundleUri');
    }
    for (const url of [origin, bundleUri]) if (url !== undefined) parseRootUrl(url);
    const service = new BundleService(options, serviceTrust(options.https));
    const kept = await service.#readCache();
    if (kept) service.#take(kept);
    else if (deliveredFile !== undefined) service.adopt(readBundle(await readOctets(deliveredFile)));
    return service;
  }

  protected override async look(): Promise<Looked> {
    const { refreshSeconds = REFRESH_SECONDS } = this.#options;
    if (this.#damage !== undefined) this.tell({ type: 'bundle-refused', error: this.#damage });
    this.#damage = undefined;
    const uri = await this.#findUri();
    const held = this.#held?.uri === uri ? this.#held : undefined;
    const { maximumBytes: maximumResponseBytes } = TRUST_BUNDLE_LIMITS;
    const response = await this.#get(uri, { etag: held?.etag, maximumResponseBytes });
    const isNew = response.status !== 304;
    if (isNew) await this.#accept(uri, response);
    const seconds = this.current?.refreshHintSeconds ?? refreshSeconds;
    return { next: seconds * 1000 };
  }

  protected override isOutage(error: unknown): boolean {
    return error instanceof TransportError && error.code !== 'transport-server-untrusted';
  }

  protected override askedWait(error: unknown): number {
    return error instanceof UnexpectedStatus ? error.retryAfterSeconds * 1000 : 0;
  }

  async #accept(uri: string, response: Response): Promise<void> {
    const octets = new Uint8Array(await response.arrayBuffer());
    const bundle = readBundle(octets);
    const { refuseOlder = false } = this.#options;
    if (refuseOlder && this.current && isSequenceRegression(this.current, bundle)) {
      const message = `The identity service has the trust bundle ${bundle.sequence}, which is older than ${this.current.sequence}`;
      throw new MisError('mis-bundle-older', message);
    }
    const accepted = { bundle, octets, uri, etag: response.headers.get('etag') ?? undefined };
    this.#take(accepted);
    // A disk that is full is no reason to go on trusting an anchor that was removed.
    await this.#cache.write(accepted).catch((error: unknown) => {
      if (!(error instanceof StateError)) throw error;
      this.tell({ type: 'bundle-refused', error });
    });
  }

  #take(accepted: CachedBundle): void {
    this.#held = accepted;
    this.adopt(accepted.bundle);
  }

  async #readCache(): Promise<CachedBundle | undefined> {
    try {
      return await this.#cache.read();
    } catch (error) {
      this.#damage = error;
      return undefined;
    }
  }

  /** Discovery each time (D-29): the bundle may move. @throws MisError, DiscoveryError, TransportError */
  async #findUri(): Promise<string> {
    const { origin, bundleUri, trustDomain } = this.#options;
    if (origin === undefined) return bundleUri ?? '';
    const url = `${parseRootUrl(origin)}${DISCOVERY_PATH}`;
    try {
      const response = await this.#get(url, { maximumResponseBytes: MAXIMUM_DISCOVERY_BYTES });
      return readDiscoveryDocument(new Uint8Array(await response.arrayBuffer()), trustDomain).trustBundleUri;
    } catch (error) {
      if (!(error instanceof UnexpectedStatus) || error.status !== WITHOUT_DISCOVERY) throw error;
      if (bundleUri !== undefined) return bundleUri;
      const advice = 'configure bundleUri';
      const message = `The identity service has no discovery document at ${url}: ${advice}`;
      throw new MisError('mis-bundle-unknown', message);
    }
  }

  /** @throws UnexpectedStatus, MisError `mis-content-type`, TransportError */
  async #get(url: string, { etag, maximumResponseBytes }: Asked): Promise<Response> {
    const headers = { accept: 'application/json', ...(etag !== undefined && { 'if-none-match': etag }) };
    const response = await this.#fetch(url, headers, maximumResponseBytes);
    if (response.status === 304 && etag !== undefined) return response;
    if (response.status !== 200) {
      throw new UnexpectedStatus(url, response.status, readRetryAfter(response.headers, this.#clock) ?? 0);
    }
    if (mediaTypeOf(response) === 'application/json') return response;
    const received = JSON.stringify(mediaTypeOf(response).slice(0, 100));
    throw new MisError(
      'mis-content-type',
      `The response of ${url} is of type ${received}, not application/json`,
    );
  }

  /** Trusts a server by one of its trusts; the next is for one that the first does not trust. */
  async #fetch(
    url: string,
    headers: Record<string, string>,
    maximumResponseBytes: number,
  ): Promise<Response> {
    const { timeoutMilliseconds = TIMEOUT_MILLISECONDS } = this.#options;
    let failure: unknown;
    for (const trust of this.#trust) {
      const fetch: HttpsFetch = createFetch({ trust, timeoutMilliseconds, maximumResponseBytes });
      try {
        return await fetch(url, { headers });
      } catch (error) {
        failure = error;
        if (!(error instanceof TransportError) || error.code !== 'transport-server-untrusted') throw error;
      } finally {
        fetch.close();
      }
    }
    throw failure;
  }
}

/** @throws TrustError when there is neither, or one of them cannot be used: no trust on first use (TB-002) */
function serviceTrust({ ca, publicKeySha256 }: ServiceTrust): readonly ServerTrust[] {
  const pins = publicKeySha256 === undefined ? undefined : { publicKeySha256 };
  return [
    ...(ca !== undefined || pins === undefined ? [serverTrust({ ca: ca ?? [] })] : []),
    ...(pins === undefined ? [] : [pinnedTrust(pins, { addressNeedsNoName: true })]),
  ];
}

class UnexpectedStatus extends MisError {
  readonly status: number;
  readonly retryAfterSeconds: number;

  constructor(url: string, status: number, retryAfterSeconds: number) {
    const what = status >= 300 && status < 400 ? 'a redirect, which is not followed' : 'not with 200';
    super('mis-problem', `The identity service responds to ${url} with ${status}, ${what}`);
    this.status = status;
    this.retryAfterSeconds = retryAfterSeconds;
  }
}
