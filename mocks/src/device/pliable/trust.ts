import { createHash, X509Certificate } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import https from 'node:https';
import { join } from 'node:path';
import tls from 'node:tls';
import { parseDiscovery } from '@margo-contract/protocol/discovery';
import { parseTrustBundle } from '@margo-contract/protocol/trust-bundle';
import type { DeviceBehaviour } from './behaviour.js';
import { Unreachable } from './request.js';

/** Where a device of the mutual-TLS profile gets its trust bundle from. */
export interface TrustOptions {
  readonly directory: string;
  readonly trustDomain: string;
  /** Delivered by hand. */
  readonly bundleFile?: string;
  /** The identity service, known by a root CA or a pin. */
  readonly mis?: { readonly url: string; readonly ca?: string; readonly pin?: string };
  readonly everyMilliseconds: number;
  readonly behaviour: DeviceBehaviour;
}

/** Polls between refreshes when the bundle says nothing. */
const REFRESH = 5;
const LARGEST = 1024 * 1024;

/** The trust bundle of a device: kept, refreshed, and replaced as a whole. */
export class Trust {
  readonly #options: TrustOptions;
  readonly #cache: string;
  #anchors: readonly string[] = [];
  #due = 0;

  constructor(options: TrustOptions) {
    const { directory, bundleFile, behaviour } = options;
    this.#options = options;
    this.#cache = join(directory, 'trust-bundle.json');
    const isKept = existsSync(this.#cache) && behaviour.forgetsBundle !== true;
    const file = isKept ? this.#cache : bundleFile;
    if (file !== undefined) this.#anchors = parseTrustBundle(readFileSync(file)).pem;
  }

  /** The anchors that count, PEM. */
  get anchors(): readonly string[] {
    return this.#anchors;
  }

  /** Fetches the bundle when that is due. What fails changes nothing. @throws Unreachable when there is no bundle at all */
  async refresh(log: (message: string) => void): Promise<void> {
    const { mis, everyMilliseconds, behaviour } = this.#options;
    if (mis === undefined || Date.now() < this.#due) return;
    if (behaviour.trustsOnFirstUse === true && this.#due === 0) {
      this.#due = Date.now() + everyMilliseconds;
      return;
    }
    this.#due = Date.now() + everyMilliseconds;
    try {
      const hint = await this.#fetch(mis.url);
      const refresh = hint === undefined ? REFRESH * everyMilliseconds : hint * 1000;
      this.#due = behaviour.neverRefreshes === true ? Number.POSITIVE_INFINITY : Date.now() + refresh;
    } catch (error) {
      log(`no trust bundle: ${(error as Error).message}`);
      if (behaviour.dropsBundleOnError === true) this.#anchors = [];
      if (behaviour.needsMis === true) throw error;
    }
    if (this.#anchors.length === 0) throw new Unreachable('there is no trust bundle');
  }

  async #fetch(url: string): Promise<number | undefined> {
    const { trustDomain, behaviour } = this.#options;
    const discovery = await this.#get(new URL('/.well-known/margo', url));
    const { trustBundleUri } = this.#readDiscovery(discovery, trustDomain);
    const octets = await this.#get(new URL(trustBundleUri));
    if (behaviour.refusesUnknownTrustMembers === true && /"note"/.test(octets.toString()))
      throw new Error('members that are not known');
    const bundle = readBundle(octets, behaviour);
    this.#anchors = behaviour.mergesBundles === true ? [...this.#anchors, ...bundle.pem] : bundle.pem;
    writeFileSync(this.#cache, octets);
    return bundle.refreshHintSeconds;
  }

  #readDiscovery(octets: Buffer, trustDomain: string) {
    const { behaviour } = this.#options;
    if (behaviour.refusesUnknownTrustMembers === true && /"note"/.test(octets.toString()))
      throw new Error('members that are not known');
    const text = behaviour.mendsHttpUri === true ? octets.toString().replace('"http:', '"https:') : octets;
    return parseDiscovery(Buffer.from(text), trustDomain);
  }

  async #get(url: URL): Promise<Buffer> {
    const socket = await this.#connect(url);
    return new Promise((resolve, reject) => {
      const request = https.request(
        url,
        { createConnection: () => socket, headers: { Connection: 'close' }, timeout: 10_000 },
        (response) => {
          const chunks: Buffer[] = [];
          response.on('data', (chunk: Buffer) => {
            chunks.push(chunk);
            if (chunks.reduce((sum, { length }) => sum + length, 0) > LARGEST) response.destroy();
          });
          response.on('error', reject).on('close', () => reject(new Error('the response was cut')));
          response.on('end', () => {
            if (response.statusCode === 200) resolve(Buffer.concat(chunks));
            else reject(new Error(`status ${response.statusCode}`));
          });
        },
      );
      request.on('error', reject).on('timeout', () => request.destroy(new Error('timeout')));
      request.end();
    });
  }

  /** @throws Error when the server is not the one that was configured */
  async #connect({ hostname, port }: URL): Promise<tls.TLSSocket> {
    const { mis, behaviour } = this.#options;
    const roots = [
      ...(mis?.ca === undefined ? [] : [mis.ca]),
      ...(behaviour.trustsMisByBundle === true ? this.#anchors : []),
    ];
    const socket = tls.connect({
      host: hostname,
      port: Number(port || 443),
      ...(/^[\d.:]+$/.test(hostname) ? {} : { servername: hostname }),
      ca: roots,
      rejectUnauthorized: false,
    });
    try {
      await new Promise<void>((resolve, reject) => {
        socket
          .setTimeout(10_000, () => socket.destroy(new Error('timeout')))
          .once('secureConnect', resolve)
          .once('error', reject)
          .once('close', () => reject(new Error('closed')));
      });
      if (!this.#isTrusted(socket)) throw new Error(`not trusted: ${socket.authorizationError}`);
      return socket;
    } catch (error) {
      socket.destroy();
      throw error;
    }
  }

  #isTrusted(socket: tls.TLSSocket): boolean {
    const { mis, behaviour } = this.#options;
    if (socket.authorized || behaviour.toleratedMis?.test(String(socket.authorizationError)) === true)
      return true;
    const key = socket.getPeerX509Certificate()?.publicKey.export({ type: 'spki', format: 'der' });
    const isPinned = key !== undefined && createHash('sha256').update(key).digest('base64') === mis?.pin;
    if (mis?.pin === undefined || behaviour.pin === 'unknown') return false;
    return isPinned || behaviour.pin === 'ignored';
  }
}

/** @throws TrustBundleError */
function readBundle(octets: Buffer, behaviour: DeviceBehaviour) {
  const { bundle } = behaviour;
  if (bundle === undefined) return parseTrustBundle(octets);
  const set = JSON.parse(octets.toString()) as {
    readonly keys?: readonly { readonly use?: string; readonly x5c?: readonly string[] }[];
  };
  const entries = (set.keys ?? []).filter(({ use }) => use === 'x509-svid' || bundle === 'all-uses');
  return {
    pem: entries.flatMap(({ x5c = [] }) =>
      x5c.map((text) => new X509Certificate(Buffer.from(text, 'base64')).toString()),
    ),
    refreshHintSeconds: 1,
  };
}
