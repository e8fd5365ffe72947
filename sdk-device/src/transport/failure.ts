import type { TLSSocket } from 'node:tls';
import { MargoError } from '@margo-contract/protocol/error';
import { TransportError } from '../error.js';

const PROTOCOL_VERSION = /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/;

/**
 * Says why a connection failed.
 *
 * @param socket the connection during its handshake; it knows whether the certificate was the reason
 */
export function explainFailure(error: Error, socket?: TLSSocket): MargoError {
  if (error instanceof MargoError) return error;
  if (socket?.authorizationError) {
    return new TransportError('transport-server-untrusted', `The server is not trusted: ${error.message}`, {
      cause: error,
    });
  }
  if ('code' in error && PROTOCOL_VERSION.test(String(error.code))) {
    return new TransportError('transport-tls-version', 'The server does not speak TLS 1.3', { cause: error });
  }
  return new TransportError('transport-failed', `No response from the server: ${error.message}`, {
    cause: error,
  });
}
