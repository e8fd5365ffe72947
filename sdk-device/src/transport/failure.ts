import type { TLSSocket } from 'node:tls';
import { MargoError } from '@margo-contract/protocol/error';
import { TransportError } from '../error.js';

const PROTOCOL_VERSION = /PROTOCOL_VERSION|UNSUPPORTED_PROTOCOL/;
/** Alerts by which a server says that it does not accept the certificate of its peer (RFC 8446 §6.2). */
const CLIENT_REFUSED =
  /_ALERT_(BAD_CERTIFICATE|UNSUPPORTED_CERTIFICATE|CERTIFICATE_[A-Z]+|UNKNOWN_CA|ACCESS_DENIED|DECRYPT_ERROR)$/;

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
  const code = 'code' in error ? String(error.code) : '';
  if (PROTOCOL_VERSION.test(code)) {
    return new TransportError('transport-tls-version', 'The server speaks no TLS version that is allowed', {
      cause: error,
    });
  }
  if (CLIENT_REFUSED.test(code)) {
    const message = `The server does not accept the certificate of this device: ${error.message}`;
    return new TransportError('transport-client-refused', message, { cause: error });
  }
  return new TransportError('transport-failed', `No response from the server: ${error.message}`, {
    cause: error,
  });
}
