import { createHash } from 'node:crypto';
import type { RequestOptions } from 'node:https';
import type { DetailedPeerCertificate, TLSSocket } from 'node:tls';
import type { Clock } from '@margo-contract/protocol';
import { SvidError } from '@margo-contract/protocol/error';
import { checkWfmSvid } from '@margo-contract/protocol/profile/mtls';
import type { Reading } from '@margo-contract/protocol/spiffe-id';
import { IdentityError, TransportError } from '../../error.js';
import {
  type Connection,
  type CredentialListener,
  type ServerTrust,
  type TlsCredentials,
  type TrustedAgent,
  VerifyingAgent,
} from '../../transport/verifying-agent.js';
import type { BundleSource } from './live-bundle.js';
import type { SvidIdentity } from './svid-identity.js';

/** How the SVID of the own WFM is checked, and how long a connection counts. */
export interface WfmTrustOptions {
  /** TLS 1.3 unless given. `TLSv1.2` switches that on too, with ECDHE and an AEAD cipher only (RFC 9325, R-64). */
  readonly minimumVersion?: 'TLSv1.2' | 'TLSv1.3';
  /** How far the validity of the WFM's SVID may have ended, or begin later, in seconds: 0 to 300, by default 0. */
  readonly clockSkewSeconds?: number;
  /** What the interface leaves open about leaves; `strict` unless given. */
  readonly reading?: Reading;
  /** Longest time from a full handshake to the last request, in seconds: 3600 unless given. Resumption does not extend it. */
  readonly maximumConnectionAgeSeconds?: number;
  readonly clock?: Clock;
}

const MAXIMUM_AGE_SECONDS = 3600;

/** Suites of TLS 1.3, and those of TLS 1.2 that have ECDHE and an AEAD (RFC 9325 §4.2). */
const CIPHERS =
  'TLS_AES_256_GCM_SHA384:TLS_CHACHA20_POLY1305_SHA256:TLS_AES_128_GCM_SHA256:' +
  'ECDHE-ECDSA-AES128-GCM-SHA256:ECDHE-RSA-AES128-GCM-SHA256:ECDHE-ECDSA-AES256-GCM-SHA384:' +
  'ECDHE-RSA-AES256-GCM-SHA384:ECDHE-ECDSA-CHACHA20-POLY1305:ECDHE-RSA-CHACHA20-POLY1305';

/** Trust in the own WFM, and nobody else. */
export function spiffeTrust(
  identity: SvidIdentity,
  bundle: BundleSource,
  options: WfmTrustOptions,
): ServerTrust {
  return {
    createAgent: (handshakeMilliseconds, credentials) =>
      new SpiffeAgent({ identity, bundle, ...options, handshakeMilliseconds, credentials }),
    subscribe: (listener: CredentialListener) => {
      const ends = [identity.subscribe(listener), bundle.subscribe(listener)];
      return () => ends.forEach((end) => void end());
    },
    limitTo: (downtimeAt) => bundle.limitTo(downtimeAt),
  };
}

interface SpiffeAgentOptions extends WfmTrustOptions {
  readonly identity: SvidIdentity;
  readonly bundle: BundleSource;
  readonly handshakeMilliseconds: number;
  readonly credentials: TlsCredentials | undefined;
}

/** What bounds the use of a connection, and of sessions that came over it. */
interface Standing {
  /** Of bundle and SVID when the handshake began. */
  readonly generation: string;
  /** Of the full handshake at the beginning, in milliseconds since 1970. */
  readonly since: number;
  /** End of the peer's SVID. */
  readonly notAfter: number;
}

interface Session extends Standing {
  readonly ticket: Buffer;
}

interface Begun extends Pick<Standing, 'generation'> {
  readonly place: string;
  readonly session: Session | undefined;
}

/**
 * Connections to the own WFM alone. One that is kept carries no further request after a change of the bundle, a renewal of the own SVID, the
 * end of the peer's, or its greatest age (TLS-011, TLS-012); a session is resumed within the same bounds, so that it does not outlive an anchor
 * that was removed.
 */
class SpiffeAgent extends VerifyingAgent implements TrustedAgent {
  readonly #options: SpiffeAgentOptions;
  readonly #begun = new WeakMap<object, Begun>();
  readonly #standings = new WeakMap<object, Standing>();
  readonly #sessions = new Map<string, Session>();
  readonly #release: () => void;

  constructor(options: SpiffeAgentOptions) {
    const { minimumVersion, handshakeMilliseconds, credentials } = options;
    super({ ca: [], handshakeMilliseconds, credentials, minimumVersion, ciphers: CIPHERS });
    this.#options = options;
    this.#release = options.bundle.retain();
  }

  async prepare(): Promise<void> {
    const { identity, bundle } = this.#options;
    await Promise.all([bundle.prepare(), identity.renew()]);
    const kept = Object.values(this.freeSockets).flatMap((sockets = []) => sockets);
    const unfit = kept.filter((socket) => !this.#isFit(this.#standings.get(socket)));
    if (unfit.length === 0) return;
    for (const socket of unfit) socket.destroy();
    // The pool lets go of closed sockets in the next turn.
    await new Promise(setImmediate);
  }

  override createConnection(...[options, callback]: Connection): undefined {
    const { bundle } = this.#options;
    const place = `${options.host}:${options.port}`;
    const session = this.#sessionAt(place);
    const trusting: RequestOptions = {
      ...options,
      ca: [...(bundle.current?.pem ?? [])],
      checkServerIdentity: () => undefined,
      ...(session && { session: session.ticket }),
    };
    // Sessions are kept here, with what bounds them. Each certificate of a bundle is an anchor, self-signed or not (D-27).
    Object.assign(trusting, { _agentKey: undefined, allowPartialTrustChain: true });
    this.#begun.set(trusting, { place, generation: this.#generation, session });
    super.createConnection(trusting, (error, socket) => {
      if (error) this.#sessions.delete(place);
      callback?.(error, socket);
    });
  }

  protected override admit(socket: TLSSocket, options: RequestOptions): void {
    const begun = this.#begun.get(options);
    if (begun === undefined) throw new TypeError('A connection that nobody began');
    const { place, generation, session } = begun;
    // A resumed handshake shows no certificate: what the full one showed counts, and from its time on.
    const resumed = socket.isSessionReused() ? session : undefined;
    const standing = resumed ?? {
      generation,
      since: this.#now(),
      notAfter: this.#checkPeer(socket).getTime(),
    };
    this.#standings.set(socket, standing);
    socket.on('session', (ticket) => this.#sessions.set(place, { ...standing, ticket }));
  }

  override keepSocketAlive(socket: TLSSocket): boolean {
    if (!this.#isFit(this.#standings.get(socket))) return false;
    // It tells whether the server wants to keep it too, which the types do not know.
    return (super.keepSocketAlive(socket) as unknown) !== false;
  }

  override destroy(): void {
    this.#release();
    super.destroy();
  }

  #sessionAt(place: string): Session | undefined {
    const session = this.#sessions.get(place);
    if (this.#isFit(session)) return session;
    this.#sessions.delete(place);
    return undefined;
  }

  get #generation(): string {
    const { identity, bundle } = this.#options;
    return `${identity.generation} ${bundle.generation}`;
  }

  #isFit(standing: Standing | undefined): boolean {
    const { maximumConnectionAgeSeconds = MAXIMUM_AGE_SECONDS, clockSkewSeconds = 0 } = this.#options;
    if (standing === undefined || standing.generation !== this.#generation) return false;
    const now = this.#now();
    // A clock that was set back makes a connection neither younger nor fit.
    const age = Math.abs(now - standing.since);
    return age <= maximumConnectionAgeSeconds * 1000 && now <= standing.notAfter + clockSkewSeconds * 1000;
  }

  /** @returns the end of the peer's SVID @throws TransportError `transport-server-untrusted`, IdentityError */
  #checkPeer(socket: TLSSocket): Date {
    const { identity, bundle, clockSkewSeconds = 0, reading = 'strict' } = this.#options;
    if (identity.usesOwnContext) requireAnchor(socket, bundle);
    const clock = () => new Date(this.#now());
    const leaf = socket.getPeerX509Certificate();
    try {
      if (leaf === undefined) throw new SvidError('svid-malformed', 'The server shows no certificate');
      return checkWfmSvid(leaf, { wfm: identity.wfm, clock, clockSkewSeconds, reading }).notAfter;
    } catch (cause) {
      if (!(cause instanceof SvidError)) throw cause;
      const message = `The server is not the WFM of this device: ${cause.message}`;
      throw new TransportError('transport-server-untrusted', message, { cause });
    }
  }

  #now(): number {
    return this.#options.clock?.().getTime() ?? Date.now();
  }
}

/** A context of the vendor that was made without the anchors would trust the CAs of the system. */
function requireAnchor(socket: TLSSocket, { current }: BundleSource): void {
  const anchors = new Set(current?.anchors.map(({ fingerprint }) => fingerprint));
  let shown: DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  const seen = new Set<string>();
  // The last one is its own issuer.
  while (shown?.raw !== undefined && !seen.has(shown.fingerprint256)) {
    seen.add(shown.fingerprint256);
    if (anchors.has(createHash('sha256').update(shown.raw).digest('hex'))) return;
    shown = shown.issuerCertificate;
  }
  const advice = 'createContext has to pass on everything that it is given';
  const message = `The chain of the server does not end in the trust bundle: ${advice}`;
  throw new IdentityError('identity-svid-context', message);
}
