import { Agent } from 'node:https';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { TransportError } from '../error/index.js';
import { explainFailure } from './failure.js';

/** What `createConnection` is given. */
export type Connection = Parameters<Agent['createConnection']>;

type Connected = (error: Error | null, socket: Duplex) => void;

/**
 * An agent that hands a connection to a request only after the server's certificate was verified, so that nothing of
 * the request leaves the device before (TLS-005). node:https alone verifies while the request is being written.
 */
export class VerifyingAgent extends Agent {
  readonly #handshakeMilliseconds: number;

  constructor(ca: readonly string[], handshakeMilliseconds: number) {
    super({
      keepAlive: true,
      ca: [...ca],
      minVersion: 'TLSv1.3',
      // Said explicitly, because NODE_TLS_REJECT_UNAUTHORIZED changes the default.
      rejectUnauthorized: true,
      ALPNProtocols: ['http/1.1'],
    });
    this.#handshakeMilliseconds = handshakeMilliseconds;
  }

  override createConnection(...[options, callback]: Connection): undefined {
    // An agent of node:https makes nothing else, and is always given a callback.
    const socket = super.createConnection(options) as TLSSocket;
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
