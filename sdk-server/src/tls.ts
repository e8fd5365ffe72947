import type { ServerOptions } from 'node:https';
import type { TlsNeeds } from './profile/profile.js';

/** Certificate chain and private key of the server, as PEM. */
export interface ServerCredentials {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

/**
 * Most octets of a header section. The contract allows three fields of 8,192 octets in one request; names, the other fields and what
 * proxies add come on top.
 */
const MAXIMUM_HEADER_BYTES = 49_152;

/**
 * Options for `https.createServer`: what the profile demands of TLS, and limits of handshake, header section and time of a request.
 * A request without Host is left to the WFM, whose 400 is a problem.
 */
export function serverTlsOptions({ key, cert }: ServerCredentials, needs: TlsNeeds): ServerOptions {
  return {
    key,
    cert,
    ...needs,
    rejectUnauthorized: needs.requestCert,
    maxHeaderSize: MAXIMUM_HEADER_BYTES,
    requireHostHeader: false,
    handshakeTimeout: 10_000,
    headersTimeout: 20_000,
    requestTimeout: 60_000,
    connectionsCheckingInterval: 5_000,
  };
}
