import { createHash, X509Certificate } from 'node:crypto';
import http from 'node:http';
import net from 'node:net';
import tls from 'node:tls';
import type { CertificateFault, ServerIdentities, ServerIdentity } from './identity/authority.js';
import type { SvidFault } from './identity/svid-authority.js';

/** How an endpoint of the scripted WFM is: as it should be, out of reach in some way, or not to be trusted in some way. */
export type EndpointMode =
  | 'sound'
  | 'away'
  | 'silent'
  | 'plain-http'
  | 'tls-1.1'
  | 'tls-1.2'
  | 'bundled'
  | CertificateFault
  | SvidFault;

/** What a listener tells of connections. */
export interface ConnectionEvent {
  readonly endpoint: string;
  readonly connection: number;
  readonly mode: EndpointMode;
  /** `opened`: TCP; `secured`: the handshake is done; `failed`: it was not; `unreadable`: no HTTP came. */
  readonly what: 'opened' | 'secured' | 'failed' | 'unreadable';
  readonly tlsVersion?: string;
  /** Whether the device presented a certificate of its own. */
  readonly clientCertificate?: boolean;
  readonly detail?: string;
}

export interface ListenerOptions {
  readonly name: string;
  readonly identities: ServerIdentities;
  /** What it presents in the mode `bundled`: a certificate for its host below an anchor of the trust bundle. */
  readonly bundled?: () => Promise<ServerIdentity>;
  readonly host: string;
  /** Address to listen at. */
  readonly address: string;
  readonly port?: number;
  readonly onConnection: (event: ConnectionEvent) => void;
  readonly onRequest: (
    endpoint: string,
    request: http.IncomingMessage,
    response: http.ServerResponse,
  ) => void;
}

/** Longer than devices are silent between polls: closing a connection is up to cases. In milliseconds. */
const IDLE = 900_000;

const numbers = new WeakMap<net.Socket, number>();
let lastNumber = 0;

/** The number of the connection that a request came over. */
export function connectionOf(request: http.IncomingMessage): number {
  return numbers.get(request.socket) ?? 0;
}

const peers = new WeakMap<net.Socket, readonly Buffer[]>();

/** The certificates that the device presented, DER, the leaf first; undefined without TLS. */
export function peerOf(request: http.IncomingMessage): readonly Buffer[] | undefined {
  return peers.get(request.socket);
}

function chainOf(socket: tls.TLSSocket): readonly Buffer[] {
  const chain: Buffer[] = [];
  let next: tls.DetailedPeerCertificate | undefined = socket.getPeerCertificate(true);
  // A root names itself as its issuer.
  while (next?.raw !== undefined && !chain.some((known) => known.equals(next?.raw ?? known))) {
    chain.push(next.raw);
    next = next.issuerCertificate;
  }
  return chain;
}

const VERSIONS = {
  any: { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.3' },
  'tls-1.2': { minVersion: 'TLSv1.2', maxVersion: 'TLSv1.2' },
  // Version 1.1 needs algorithms that OpenSSL leaves out at its usual level.
  'tls-1.1': { minVersion: 'TLSv1', maxVersion: 'TLSv1.1', ciphers: 'DEFAULT@SECLEVEL=0' },
} as const;

/** One address of the scripted WFM. Its mode can change at any time; a change closes the connections there are. */
export class Listener {
  readonly name: string;
  #mode: EndpointMode = 'sound';
  readonly #options: ListenerOptions;
  readonly #front: net.Server;
  readonly #http: http.Server;
  readonly #sockets = new Set<net.Socket>();

  constructor(options: ListenerOptions) {
    this.name = options.name;
    this.#options = options;
    this.#http = http.createServer({ keepAliveTimeout: IDLE, requestTimeout: 0 }, (request, response) =>
      options.onRequest(options.name, request, response),
    );
    this.#http.on('clientError', (error, socket) => {
      this.#tell('unreadable', socket as net.Socket, { detail: error.message });
      // As servers without TLS do: a device that would go on without it learns so from the response.
      if (!socket.writable) socket.destroy();
      else socket.end('HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n');
    });
    this.#front = net.createServer((socket) => this.#accept(socket));
  }

  async listen(): Promise<void> {
    const { address, port = 0 } = this.#options;
    await new Promise<void>((resolve, reject) => {
      this.#front.once('error', reject);
      this.#front.listen(port, address, resolve);
    });
  }

  get url(): string {
    return `https://${this.authority}`;
  }

  /** Host and port, as in the field Host. */
  get authority(): string {
    const at = this.#front.address();
    const port = typeof at === 'object' && at !== null ? at.port : 0;
    return `${this.#options.host}:${port}`;
  }

  /** Base64 of the SHA-256 of the SubjectPublicKeyInfo that it presents when nothing is wrong. */
  async pin(): Promise<string> {
    const { cert } = await this.#options.identities.identity();
    const key = new X509Certificate(cert).publicKey.export({ type: 'spki', format: 'der' });
    return createHash('sha256').update(key).digest('base64');
  }

  get mode(): EndpointMode {
    return this.#mode;
  }

  set mode(mode: EndpointMode) {
    if (mode === this.#mode) return;
    this.#mode = mode;
    this.disconnect();
  }

  /** Closes all connections; new ones are possible. */
  disconnect(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  async close(): Promise<void> {
    this.disconnect();
    this.#http.closeAllConnections();
    await new Promise((resolve) => this.#front.close(resolve));
  }

  #accept(socket: net.Socket): void {
    lastNumber += 1;
    numbers.set(socket, lastNumber);
    this.#sockets.add(socket);
    socket.on('error', () => undefined).on('close', () => this.#sockets.delete(socket));
    this.#tell('opened', socket);
    if (this.#mode === 'away') socket.destroy();
    else if (this.#mode === 'plain-http') this.#http.emit('connection', socket);
    else if (this.#mode !== 'silent') void this.#secure(socket, this.#mode);
  }

  async #secure(raw: net.Socket, mode: EndpointMode): Promise<void> {
    const identity = await this.#identity(mode);
    if (raw.destroyed) return;
    const secured = new tls.TLSSocket(raw, {
      isServer: true,
      ...identity,
      requestCert: true,
      rejectUnauthorized: false,
      ...VERSIONS[mode === 'tls-1.1' || mode === 'tls-1.2' ? mode : 'any'],
      ALPNProtocols: ['http/1.1'],
    });
    const number = numbers.get(raw) ?? 0;
    numbers.set(secured, number);
    secured.on('error', (error) => {
      if (secured.getProtocol() === null || !isSecured) this.#tell('failed', raw, { detail: error.message });
      raw.destroy();
    });
    let isSecured = false;
    secured.once('secure', () => {
      isSecured = true;
      const version = secured.getProtocol();
      const chain = chainOf(secured);
      peers.set(secured, chain);
      const clientCertificate = chain.length > 0;
      this.#tell('secured', raw, { ...(version !== null && { tlsVersion: version }), clientCertificate });
      this.#http.emit('connection', secured);
    });
  }

  #identity(mode: EndpointMode): Promise<ServerIdentity> {
    const { identities, bundled } = this.#options;
    if (mode === 'bundled' && bundled !== undefined) return bundled();
    return mode === 'sound' || mode === 'tls-1.1' || mode === 'tls-1.2'
      ? identities.identity()
      : identities.identity(mode);
  }

  #tell(what: ConnectionEvent['what'], socket: net.Socket, more: Partial<ConnectionEvent> = {}): void {
    const connection = numbers.get(socket) ?? 0;
    this.#options.onConnection({ endpoint: this.name, connection, mode: this.#mode, what, ...more });
  }
}
