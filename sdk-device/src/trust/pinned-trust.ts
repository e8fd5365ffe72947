import { X509Certificate } from 'node:crypto';
import type { RequestOptions } from 'node:https';
import { isIP } from 'node:net';
import { type ConnectionOptions, connect, type DetailedPeerCertificate, type TLSSocket } from 'node:tls';
import { TransportError, TrustError } from '../error.js';
import { explainFailure } from '../transport/failure.js';
import {
  type Connection,
  type ServerTrust,
  type TlsCredentials,
  VerifyingAgent,
} from '../transport/verifying-agent.js';
import { type Pin, type PinCheck, readPin } from './pin.js';

/** What {@link pinnedTrust} may be told. */
export interface PinnedTrustOptions {
  /** For identity services, where a pin is enough for a server that is called by its IP address (TB-002). */
  readonly addressNeedsNoName?: boolean;
}

/**
 * Trusts servers whose chain has a certificate with this pin: the server's own, or that of a CA which the server sends
 * along. The certificate with the pin becomes the only trust anchor; chain, validity and host name are then verified like
 * with a CA file, before anything is sent (TLS-005).
 *
 * @throws TrustError `trust-pin-malformed`; requests fail with `trust-pin-mismatch`
 */
export function pinnedTrust(pin: Pin, { addressNeedsNoName = false }: PinnedTrustOptions = {}): ServerTrust {
  const isPinned = readPin(pin);
  return {
    createAgent: (milliseconds, credentials) =>
      new PinningAgent({ isPinned, addressNeedsNoName }, milliseconds, credentials),
  };
}

interface Pinning extends Required<PinnedTrustOptions> {
  readonly isPinned: PinCheck;
}

class PinningAgent extends VerifyingAgent {
  readonly #pinning: Pinning;
  readonly #milliseconds: number;
  #anchor: Promise<string> | undefined;

  constructor(pinning: Pinning, milliseconds: number, credentials?: TlsCredentials) {
    super({ ca: [], handshakeMilliseconds: milliseconds, credentials });
    this.#pinning = pinning;
    this.#milliseconds = milliseconds;
  }

  override createConnection(...[options, callback]: Connection): undefined {
    const connected: Connection[1] = (error, socket) => {
      // The server may have another certificate now.
      if (error) this.#anchor = undefined;
      callback?.(error, socket);
    };
    this.#anchor ??= this.#findAnchor(options);
    this.#anchor.then(
      // The server's own certificate may be the anchor: it need not be that of a CA.
      (ca) => super.createConnection({ ...withAnchor(options, ca), ...this.#nameOf(options) }, connected),
      (error) => connected(error, undefined as never),
    );
  }

  /** What replaces the check of the host name, where there is none to check. */
  #nameOf({ host }: RequestOptions): Pick<RequestOptions, 'checkServerIdentity'> {
    const needsNone = this.#pinning.addressNeedsNoName && isIP(String(host).replace(/^\[|\]$/g, '')) !== 0;
    return needsNone ? { checkServerIdentity: () => undefined } : {};
  }

  async #findAnchor(options: RequestOptions): Promise<string> {
    const shown = await showCertificates(options, this.#milliseconds);
    const anchor = shown.find(this.#pinning.isPinned);
    if (anchor !== undefined) return new X509Certificate(anchor).toString();
    const advice =
      'a root CA is not always sent along: pin the certificate below it, or give the CA as a file';
    const message = `None of the ${shown.length} certificates that the server shows has the pin; ${advice}`;
    throw new TrustError('trust-pin-mismatch', message);
  }
}

/** `allowPartialTrustChain` is younger than the types: an anchor need not be a root, nor a CA. */
function withAnchor(options: RequestOptions, ca: string): RequestOptions {
  return Object.assign({ ...options, ca }, { allowPartialTrustChain: true });
}

/** The certificates that a server shows, its own first, in DER. Nothing is sent, and nothing is believed yet. */
function showCertificates(options: RequestOptions, milliseconds: number): Promise<readonly Buffer[]> {
  return new Promise((resolve, reject) => {
    const unverified = { ...options, minVersion: 'TLSv1.3', rejectUnauthorized: false } as ConnectionOptions;
    const socket = connect(unverified, () => {
      resolve(chainOf(socket));
      socket.destroy();
    });
    socket.once('error', (error) => reject(explainFailure(error)));
    socket.once('close', () => reject(explainFailure(new Error('the connection was closed'))));
    socket.setTimeout(milliseconds, () => {
      socket.destroy(new TransportError('transport-timeout', 'No TLS handshake in time'));
    });
  });
}

function chainOf(socket: TLSSocket): readonly Buffer[] {
  const chain: Buffer[] = [];
  let shown: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  // The last one is its own issuer.
  while (shown?.raw !== undefined && !chain.some((der) => der.equals(shown?.raw ?? der))) {
    chain.push(shown.raw);
    shown = shown.issuerCertificate;
  }
  return chain;
}
