import type { ServerOptions } from 'node:https';

/** Certificate chain and private key of the server, as PEM. */
export interface ServerCredentials {
  readonly key: string | Buffer;
  readonly cert: string | Buffer;
}

/**
 * Options for `https.createServer`: TLS 1.3 or newer, and no client certificate, since in this profile clients prove
 * themselves by signatures (TLS-001, TLS-002). Handshake, header section and the time of a request are limited.
 */
export function wfmTlsOptions({ key, cert }: ServerCredentials): ServerOptions {
  return {
    key,
    cert,
    minVersion: 'TLSv1.3',
    requestCert: false,
    maxHeaderSize: 16_384,
    handshakeTimeout: 10_000,
    headersTimeout: 20_000,
    requestTimeout: 60_000,
    connectionsCheckingInterval: 5_000,
  };
}
