import { Agent, type RequestOptions } from 'node:https';
import type { Duplex } from 'node:stream';
import type { SecureContext, SecureContextOptions, TLSSocket } from 'node:tls';
import { TransportError } from '../error.js';
import { explainFailure } from './failure.js';

/** What `createConnection` is given. */
export type Connection = Parameters<Agent['createConnection']>;

type Connected = (error: Error | null, socket: Duplex) => void;

/** A context that the vendor made: then all that is demanded of the peer has to be in it. */
type Shown = SecureContextOptions & { readonly secureContext?: SecureContext };

/**
 * What the device shows in the handshake; asked for each new connection, so that it may be renewed meanwhile.
 *
 * @param demanded what is demanded of the server: its anchors and the TLS versions
 */
export type TlsCredentials = (demanded: SecureContextOptions) => Shown;

/** Something that happened to what the device shows, or to whom it trusts. */
export type CredentialEvent =
  /** New connections show another SVID. */
  | { readonly type: 'svid-renewed'; readonly spiffeId: string; readonly notAfter: Date }
  /** Files of an SVID have changed, but cannot be used: the one before stays. */
  | { readonly type: 'svid-refused'; readonly error: unknown }
  /** Another trust bundle is in force. */
  | { readonly type: 'bundle-replaced'; readonly anchors: number; readonly sequence: string | undefined }
  /** A trust bundle, or what leads to it, cannot be used: the one before stays. */
  | { readonly type: 'bundle-refused'; readonly error: unknown }
  /** The trust bundle cannot be had now: the one before stays. */
  | { readonly type: 'bundle-unreachable'; readonly error: unknown };

/** Hears of such events. */
export type CredentialListener = (event: CredentialEvent) => void;

/** An agent that may have something to do before a request is sent. */
export interface TrustedAgent extends Agent {
  /** Closes kept connections that must carry no further request. @throws TransportError when nobody can be trusted yet */
  prepare?(): Promise<void>;
}

/** Decides which servers are talked to. */
export interface ServerTrust {
  /** An agent that hands out connections only to servers that are trusted. */
  createAgent(handshakeMilliseconds: number, credentials?: TlsCredentials): TrustedAgent;
  /** Hears of events, where there are any. @returns what ends that */
  subscribe?(listener: CredentialListener): () => void;
  /** Lets no request of its own begin in a downtime. @param downtimeAt end of the downtime at a time, both in milliseconds since 1970 */
  limitTo?(downtimeAt: (time: number) => number | undefined): void;
}

/** What is demanded of a server; a context that the vendor makes has to have it too. */
const DEMANDED = ['ca', 'minVersion', 'ciphers', 'allowPartialTrustChain'];

/** How connections are made. */
export interface VerifyingAgentOptions {
  /** Trust anchors, PEM; nothing else is trusted. */
  readonly ca: readonly string[];
  readonly handshakeMilliseconds: number;
  readonly credentials?: TlsCredentials | undefined;
  /** TLS 1.3 unless given. */
  readonly minimumVersion?: 'TLSv1.2' | 'TLSv1.3' | undefined;
  /** Suites of TLS 1.2 and 1.3, in the form of OpenSSL. */
  readonly ciphers?: string | undefined;
}

/**
 * An agent that hands a connection to a request only after the server's certificate was verified, so that nothing of
 * the request leaves the device before (TLS-005). node:https alone verifies while the request is being written. It
 * keeps connections open, and resumes TLS sessions when it has to open another.
 */
export class VerifyingAgent extends Agent {
  readonly #options: VerifyingAgentOptions;

  constructor(options: VerifyingAgentOptions) {
    const { ca, minimumVersion = 'TLSv1.3', ciphers } = options;
    super({
      keepAlive: true,
      ca: [...ca],
      minVersion: minimumVersion,
      ...(ciphers !== undefined && { ciphers }),
      // Said explicitly, because NODE_TLS_REJECT_UNAUTHORIZED changes the default.
      rejectUnauthorized: true,
      ALPNProtocols: ['http/1.1'],
    });
    this.#options = options;
  }

  override createConnection(...[options, callback]: Connection): undefined {
    const { credentials, handshakeMilliseconds } = this.#options;
    const demanded = Object.fromEntries(
      DEMANDED.map((name) => [name, options[name as keyof typeof options]]),
    );
    // An agent of node:https makes nothing else, and is always given a callback.
    const socket = super.createConnection({ ...options, ...credentials?.(demanded) }) as TLSSocket;
    const connected = callback as Connected;
    const refuse = (error: Error) => connected(explainFailure(error, socket), socket);
    socket.once('error', refuse);
    const tooSlow = () => {
      socket.destroy(new TransportError('transport-timeout', 'No TLS handshake in time'));
    };
    socket.setTimeout(handshakeMilliseconds, tooSlow);
    socket.once('secureConnect', () => {
      socket.setTimeout(0, tooSlow);
      try {
        this.admit(socket, options);
      } catch (error) {
        socket.destroy(error as Error);
        return;
      }
      socket.off('error', refuse);
      connected(null, socket);
    });
  }

  /**
   * Looks at a connection whose chain and name are verified.
   *
   * @param options those that it was made with
   * @throws MargoError to end it before anything is sent
   */
  protected admit(_socket: TLSSocket, _options: RequestOptions): void {}
}
