import { constants, createPrivateKey, X509Certificate } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Server, ServerOptions } from 'node:https';
import {
  createSecureContext,
  type DetailedPeerCertificate,
  type SecureContextOptions,
  type TLSSocket,
} from 'node:tls';
import { type Clock, MargoError, SvidError } from '@margo-contract/protocol';
import { checkClientSvid, checkWfmSvid, type PeerPolicy } from '@margo-contract/protocol/profile/mtls';
import type { Svid } from '@margo-contract/protocol/svid';
import type { TrustBundle } from '@margo-contract/protocol/trust-bundle';
import { OpenConnections } from '../../adapter/open-connections.js';
import { type ServerCredentials, serverTlsOptions } from '../../tls.js';
import { peerPolicy } from './authentication.js';
import type { ClientSvidOptions } from './options.js';

/** A connection that was refused before any request. */
export interface Refused {
  readonly peerAddress: string | undefined;
  /** Why: what TLS said of the handshake or the chain, or a `SvidError`. */
  readonly error: Error;
  /**
   * What the peer presented, in DER: its leaf first. The rest of the chain follows where TLS does not trust it and the server was told
   * `rejectUnauthorized: false`, so that this guard alone refuses it. Empty where nothing is known, as when TLS ended the handshake.
   */
  readonly presented: readonly Uint8Array[];
}

/** What mutual TLS of a WFM is made of. */
export interface MutualTlsOptions extends ClientSvidOptions {
  /** The WFM's own SVID: its leaf, then every intermediate, and the key of the leaf. */
  readonly svid: ServerCredentials;
  /** Where the chains of clients have to end. */
  readonly trustBundle: TrustBundle;
  /** `TLSv1.3` unless given. `TLSv1.2` switches that on too, with ECDHE and an AEAD cipher only (RFC 9325). */
  readonly minimumVersion?: 'TLSv1.2' | 'TLSv1.3';
  /** How long a connection may live, 3,600 s unless given, at most 24 days: then it is closed between two requests (TLS-012). */
  readonly maximumConnectionAgeSeconds?: number;
  /** Time for the validity of SVIDs; the system's unless given. OpenSSL uses the system's for the chain in any case. */
  readonly clock?: Clock;
  /** Calls back after so many milliseconds, without keeping the process alive; returns what calls it off. */
  readonly schedule?: (callback: () => void, milliseconds: number) => () => void;
  /** Told of every connection that was refused. */
  readonly onRefused?: (refused: Refused) => void;
}

const DEFAULT_AGE_SECONDS = 3_600;
const MAXIMUM_AGE_SECONDS = 2_147_483;

/** Suites of TLS 1.3, and those of TLS 1.2 that have ECDHE and an AEAD (RFC 9325 section 4.2). */
const CIPHERS = [
  'TLS_AES_256_GCM_SHA384',
  'TLS_CHACHA20_POLY1305_SHA256',
  'TLS_AES_128_GCM_SHA256',
  'ECDHE-ECDSA-AES128-GCM-SHA256',
  'ECDHE-RSA-AES128-GCM-SHA256',
  'ECDHE-ECDSA-AES256-GCM-SHA384',
  'ECDHE-RSA-AES256-GCM-SHA384',
  'ECDHE-ECDSA-CHACHA20-POLY1305',
  'ECDHE-RSA-CHACHA20-POLY1305',
].join(':');

/**
 * Mutual TLS of a WFM. OpenSSL validates the chain of each client with the anchors of the trust bundle and nothing else; the leaf is then
 * checked to be the SVID of a client of this WFM (ID-007). Host names are never looked at.
 *
 * No session is resumed, so that each connection is checked in full. A connection ends, between two requests, with the first of: the end of
 * either SVID, the greatest age, and a change of the trust bundle (TLS-011, TLS-012).
 *
 * Trust bundle and SVID may change while servers run. What cannot be used is refused, and the one before stays in force.
 */
export class MutualTls {
  readonly #policy: PeerPolicy;
  readonly #options: MutualTlsOptions;
  readonly #servers = new Set<Server>();
  readonly #connections = new OpenConnections();
  readonly #clock: Clock;
  #svid: ServerCredentials;
  #own: Svid;
  #trustBundle: TrustBundle;
  #context: SecureContextOptions;

  /** @throws MargoError `server-svid-unusable` @throws SvidError @throws RangeError for an age that is none */
  constructor(options: MutualTlsOptions) {
    const { svid, trustBundle, maximumConnectionAgeSeconds: age = DEFAULT_AGE_SECONDS } = options;
    if (!(age > 0 && age <= MAXIMUM_AGE_SECONDS)) {
      throw new RangeError(`maximumConnectionAgeSeconds is above 0 and at most ${MAXIMUM_AGE_SECONDS}`);
    }
    this.#options = options;
    this.#clock = options.clock ?? (() => new Date());
    this.#policy = peerPolicy(options, this.#clock);
    this.#own = readOwnSvid(svid, this.#policy);
    this.#context = createContext(options, svid, trustBundle);
    this.#svid = svid;
    this.#trustBundle = trustBundle;
  }

  /** Options for `https.createServer`, the `https` option of Fastify, and whatever else makes a server of node:https. */
  serverOptions(): ServerOptions {
    const { minimumVersion: minVersion = 'TLSv1.3' } = this.#options;
    return { ...serverTlsOptions(this.#svid, { minVersion, requestCert: true }), ...this.#context };
  }

  /** Checks the clients of a server made with `serverOptions`, before it listens. */
  guard(server: Server): void {
    this.#servers.add(server);
    server.once('close', () => this.#servers.delete(server));
    server.setSecureContext(this.#context);
    server.prependListener('secureConnection', (socket: TLSSocket) => this.#admit(socket));
    server.prependListener('request', (incoming: IncomingMessage, outgoing: ServerResponse) =>
      this.#connections.begin({ incoming, outgoing }),
    );
    server.on('tlsClientError', (error: Error, socket: TLSSocket) =>
      this.#options.onRefused?.(refusedOf(socket, error)),
    );
  }

  /**
   * Takes another SVID for connections to come; those that are open end with the SVID they began with.
   *
   * @throws MargoError `server-svid-unusable` @throws SvidError
   */
  renew(svid: ServerCredentials): void {
    const own = readOwnSvid(svid, this.#policy);
    this.#apply(svid, this.#trustBundle);
    this.#own = own;
  }

  /** Takes the place of the trust bundle: new connections are judged by it, open ones are closed between two requests. */
  replaceTrustBundle(trustBundle: TrustBundle): void {
    this.#apply(this.#svid, trustBundle);
    this.#connections.retireAll();
  }

  /** Changes nothing when OpenSSL cannot use it. */
  #apply(svid: ServerCredentials, trustBundle: TrustBundle): void {
    this.#context = createContext(this.#options, svid, trustBundle);
    this.#svid = svid;
    this.#trustBundle = trustBundle;
    for (const server of this.#servers) server.setSecureContext(this.#context);
  }

  #admit(socket: TLSSocket): void {
    try {
      const { notAfter } = this.#checkPeer(socket);
      this.#connections.open(socket);
      this.#limitAge(socket, notAfter);
    } catch (error) {
      const refused = refusedOf(socket, error as Error);
      socket.destroy();
      this.#options.onRefused?.(refused);
    }
  }

  #checkPeer(socket: TLSSocket): Svid {
    const certificate = socket.authorized ? socket.getPeerX509Certificate() : undefined;
    if (certificate !== undefined) return checkClientSvid(certificate, this.#policy);
    throw new SvidError('svid-malformed', 'The connection has no certificate that TLS trusts');
  }

  #limitAge(socket: TLSSocket, peerEnd: Date): void {
    const { schedule = scheduleTimer, maximumConnectionAgeSeconds = DEFAULT_AGE_SECONDS } = this.#options;
    const skew = (this.#options.clockSkewSeconds ?? 0) * 1000;
    const end = Math.min(peerEnd.getTime(), this.#own.notAfter.getTime()) + skew;
    const left = Math.max(0, end - this.#clock().getTime());
    const callOff = schedule(
      () => this.#connections.retire(socket),
      Math.min(left, maximumConnectionAgeSeconds * 1000),
    );
    socket.once('close', callOff);
  }
}

/** Longest chain that is reported. */
const MAXIMUM_CHAIN = 6;

/** What is known of a peer while its socket is open. */
function refusedOf(socket: TLSSocket, error: Error): Refused {
  return {
    peerAddress: socket.remoteAddress,
    error: distrust(socket) ?? error,
    presented: presentedBy(socket),
  };
}

/** Node.js ends the connection of a peer that it does not trust with no more than "socket hang up". */
function distrust({ authorizationError }: TLSSocket): Error | undefined {
  // Types say Error; it is the code of OpenSSL, such as CERT_HAS_EXPIRED.
  const code: unknown = authorizationError;
  if (code === undefined || code === null) return undefined;
  return new Error(`TLS does not trust the certificate that was presented (${String(code)})`);
}

/** Node.js gives the chain in the older form only, and only as long as nothing has asked for the X509Certificate. */
function presentedBy(socket: TLSSocket): Uint8Array[] {
  const chain: Uint8Array[] = [];
  let certificate: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  // Empty without a certificate, and a root is its own issuer.
  while (certificate?.raw !== undefined && chain.length < MAXIMUM_CHAIN) {
    chain.push(new Uint8Array(certificate.raw));
    const { issuerCertificate }: DetailedPeerCertificate = certificate;
    certificate = issuerCertificate === certificate ? undefined : issuerCertificate;
  }
  return chain;
}

/** @throws MargoError `server-svid-unusable` when OpenSSL cannot use it */
function createContext(
  { minimumVersion: minVersion = 'TLSv1.3' }: MutualTlsOptions,
  { key, cert }: ServerCredentials,
  { pem }: TrustBundle,
): SecureContextOptions {
  const context: SecureContextOptions = {
    key,
    cert,
    ca: [...pem],
    minVersion,
    ciphers: CIPHERS,
    honorCipherOrder: true,
    secureOptions: constants.SSL_OP_NO_TICKET,
  };
  usable(() => createSecureContext(context), 'OpenSSL refuses it');
  return context;
}

function scheduleTimer(callback: () => void, milliseconds: number): () => void {
  const timer = setTimeout(callback, milliseconds).unref();
  return () => clearTimeout(timer);
}

/** Checks the leaf, and that the key is its own, before anything is changed. */
function readOwnSvid({ key, cert }: ServerCredentials, policy: PeerPolicy): Svid {
  const leaf = usable(() => new X509Certificate(cert), 'Its first certificate cannot be read');
  const own = checkWfmSvid(leaf, policy);
  const privateKey = usable(() => createPrivateKey(key), 'Its key is no private key in PEM');
  if (leaf.checkPrivateKey(privateKey)) return own;
  throw unusable('Its key is that of another certificate');
}

function usable<Value>(read: () => Value, reason: string): Value {
  try {
    return read();
  } catch (cause) {
    throw unusable(reason, cause);
  }
}

function unusable(reason: string, cause?: unknown): MargoError {
  return new MargoError('server-svid-unusable', `The SVID of the WFM cannot be used. ${reason}`, { cause });
}
