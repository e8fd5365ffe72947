import { Agent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { SecureContextOptions, TLSSocket } from 'node:tls';
import { TransportError } from '../error.js';
import { explainFailure } from './failure.js';

/** What `createConnection` is given. */
export type Connection = Parameters<Agent['createConnection']>;

type Connected = (error: Error | null, socket: Duplex) => void;

/** What the device shows in the handshake; asked for each new connection, so that it may be renewed meanwhile. */
export type TlsCredentials = () => SecureContextOptions;

/** Decides which servers are talked to. */
export interface ServerTrust {
  /** An agent that hands out connections only to servers that are trusted. */
  createAgent(handshakeMilliseconds: number, credentials?: TlsCredentials): Agent;
}

/**
 * An agent that hands a connection to a request only after the server's certificate was verified, so that nothing of
 * the request leaves the device before (TLS-005). node:https alone verifies while the request is being written. It
 * keeps connections open, and resumes TLS sessions when it has to open another.
 */
export class VerifyingAgent extends Agent {
  readonly #handshakeMilliseconds: number;
  readonly #credentials: TlsCredentials | undefined;

  constructor(ca: readonly string[], handshakeMilliseconds: number, credentials?: TlsCredentials) {
    super({
      keepAlive: true,
      ca: [...ca],
      minVersion: 'TLSv1.3',
      // Said explicitly, because NODE_TLS_REJECT_UNAUTHORIZED changes the default.
      rejectUnauthorized: true,
      ALPNProtocols: ['http/1.1'],
    });
    this.#handshakeMilliseconds = handshakeMilliseconds;
    this.#credentials = credentials;
  }

  override createConnection(...[options, callback]: Connection): undefined {
    // An agent of node:https makes nothing else, and is always given a callback.
    const socket = super.createConnection({ ...options, ...this.#credentials?.() }) as TLSSocket;
    const connected = callback as Connected;
    const refuse = (error: Error) => connected(explainFailure(error, socket), socket);
    socket.once('error', refuse);
    const tooSlow = () => {
      socket.destroy(new TransportError('transport-timeout', 'No TLS handshake in time'));
    };
    socket.setTimeout(this.#handshakeMilliseconds, tooSlow);
    socket.once('secureConnect', () => {
      socket.setTimeout(0, tooSlow).off('error', refuse);
      connected(null, socket);
    });
  }
}
