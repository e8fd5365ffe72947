import { type Clock, signRequest } from '@margo-contract/protocol';
import { serializePath, type WfmClient } from '@margo-contract/sdk-device';
import type { FleetIdentity } from '../identity/identity.js';
import { writeHead } from '../wire/channel-fetch.js';

/** Signature-Input and Signature as they are sent, and when they were made. */
interface Signed {
  readonly lines: string;
  /** UNIX time, in seconds. */
  readonly created: number;
}

const ACCEPT = 'application/vnd.margo.manifest.v1+json';

/** What the polls of one device need. */
export interface PollOptions {
  readonly wfm: Pick<WfmClient, 'rootUrl' | 'profile'>;
  readonly clientId: string;
  readonly signing: FleetIdentity['signing'];
  readonly clock: Clock;
  /** Greatest age at which a signature is still sent, in seconds. */
  readonly windowSeconds: number;
}

/**
 * The polls of one device, prepared: all but ETag and signature is written once, and signatures are made ahead. The signature is over
 * method and target alone, so whatever ETag comes with it may change meanwhile. Each one is sent once.
 */
export class PreparedPoll {
  readonly #head: string;
  readonly #url: string;
  readonly #options: PollOptions;
  readonly #ahead: Signed[] = [];

  constructor(options: PollOptions) {
    const { wfm, clientId } = options;
    const [method = '', path = ''] = wfm.profile.operations.getStateManifest?.split(' ') ?? [];
    this.#url = `${wfm.rootUrl}${serializePath(path, { clientId })}`;
    this.#options = options;
    // Without the empty line, after which nothing could be added.
    this.#head = writeHead(method, this.#url, [['accept', ACCEPT]]).slice(0, -2);
  }

  /** How many signatures are made ahead. */
  get signaturesAhead(): number {
    return this.#ahead.length;
  }

  /** Makes a signature ahead. Does nothing where nothing is signed. */
  async prepare(): Promise<void> {
    const { signing } = this.#options;
    if (signing !== undefined) this.#ahead.push(await this.#sign(signing));
  }

  /**
   * The next poll as it is sent.
   *
   * @param etag of the manifest accepted last, with its quotes
   * @throws SignatureError
   */
  async next(etag: string): Promise<string> {
    const signature = await this.#takeSignature();
    return `${this.#head}if-none-match: ${etag}\r\n${signature}\r\n`;
  }

  async #takeSignature(): Promise<string> {
    const { signing, clock, windowSeconds } = this.#options;
    if (signing === undefined) return '';
    const oldest = secondsOf(clock) - windowSeconds;
    for (let signed = this.#ahead.shift(); signed !== undefined; signed = this.#ahead.shift()) {
      if (signed.created > oldest) return signed.lines;
    }
    return (await this.#sign(signing)).lines;
  }

  async #sign({ signer, keyId }: NonNullable<FleetIdentity['signing']>): Promise<Signed> {
    const { clock } = this.#options;
    const created = secondsOf(clock);
    const request = { method: 'GET', targetUri: this.#url, fields: [] };
    const fields = await signRequest({ request, signer, keyId, clock });
    const lines = fields.map(([name, value]) => `${name.toLowerCase()}: ${value}\r\n`).join('');
    return { lines, created };
  }
}

function secondsOf(clock: Clock): number {
  return Math.floor(clock().getTime() / 1000);
}
