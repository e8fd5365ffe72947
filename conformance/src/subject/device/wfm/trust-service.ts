import { createHash } from 'node:crypto';
import { type DeviceExchange, fieldOf } from './exchange.js';
import type { SvidAuthority } from './identity/svid-authority.js';
import { bundleText, discoveryText, type WrittenTrust } from './identity/trust-documents.js';
import { empty, problem, type Response } from './response.js';

const BUNDLE_PATH = '/trust-bundle.json';

/** The identity service beside a WFM of the mutual-TLS profile: discovery document and trust bundle (M7, M8). */
export class TrustService {
  readonly #authority: SvidAuthority;
  readonly #url: () => string;
  #written: WrittenTrust = {};
  #sequence = 1;

  /** @param url its origin, which is known once it listens */
  constructor(authority: SvidAuthority, url: () => string) {
    this.#authority = authority;
    this.#url = url;
  }

  set(written: WrittenTrust): void {
    this.#written = written;
    this.#sequence += 1;
  }

  bundle(pollSeconds: number): Promise<string> {
    return bundleText(this.#written, this.#authority, { sequence: this.#sequence, pollSeconds });
  }

  async respond({ route, fields }: DeviceExchange, pollSeconds: number): Promise<Response> {
    if (route.operation === 'getTrustBundle') return conditional(await this.bundle(pollSeconds), fields);
    if (route.operation !== 'getDiscoveryDocument') return problem(404);
    const { trustDomain } = this.#authority.wfm;
    return conditional(discoveryText(this.#written, trustDomain, `${this.#url()}${BUNDLE_PATH}`), fields);
  }
}

function conditional(text: string, fields: DeviceExchange['fields']): Response {
  const body = Buffer.from(text);
  const etag = `"${createHash('sha256').update(body).digest('hex')}"`;
  if (fieldOf(fields, 'if-none-match')?.includes(etag)) return empty(304, [['ETag', etag]]);
  return {
    status: 200,
    fields: [
      ['Content-Type', 'application/json'],
      ['ETag', etag],
      // A lifetime of a cache never postpones a refresh that is due (TB-014).
      ['Cache-Control', 'max-age=86400'],
    ],
    body,
  };
}
