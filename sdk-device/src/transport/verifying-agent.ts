import { Agent } from 'node:https';
import type { Duplex } from 'node:stream';
import { TLSSocket } from 'node:tls';
import { TransportError } from '../error/index.js';
import { explainFailure } from './failure.js';

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

  override createConnection(...[options, connected]: Parameters<Agent['createConnection']>): undefined {
    const socket = super.createConnection(options);
    if (!(socket instanceof TLSSocket) || connected === undefined)
      throw new TypeError('node:https made no TLS socket');
    this.#awaitVerification(socket, connected);
  }

  #awaitVerification(socket: TLSSocket, connected: Connected): void {
    const refuse = (error: Error) => connected(explainFailure(error, socket), socket);
    const onTimeout = () => {
      socket.destroy(new TransportError('transport-timeout', 'The TLS handshake did not finish in time'));
    };
    socket.setTimeout(this.#handshakeMilliseconds, onTimeout);
    socket.once('error', refuse);
    socket.once('secureConnect', () => {
      socket.setTimeout(0).off('timeout', onTimeout).off('error', refuse);
      connected(null, socket);
    });
  }
}
