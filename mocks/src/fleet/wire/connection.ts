import type { TcpSocketConnectOpts } from 'node:net';
import { type ConnectionOptions, connect, type TLSSocket } from 'node:tls';
import { MargoError } from '@margo-contract/protocol';
import { TransportError } from '@margo-contract/sdk-device';
import type { Link } from './link.js';
import { type RawResponse, ResponseReader } from './response-reader.js';
import { explainSocketLimit } from './socket-limit.js';

/** One request. */
export interface RawRequest {
  /** Header section and body: text of latin1 for a request without body, which saves a copy. */
  readonly octets: string | Buffer;
  /** Longest body of its response, in octets. */
  readonly maximumBytes: number;
  /** Time for everything, a connection included, in milliseconds. */
  readonly timeoutMilliseconds: number;
}

/** What carries requests, one at a time. */
export interface Channel {
  /** @throws MargoError when no whole response comes; `transport-connection-stale` is worth another try at once */
  exchange(request: RawRequest): Promise<RawResponse>;
  /** Breaks it off, as an outage does. The next request opens it anew. */
  drop(): void;
}

/** Where connections go, and how. */
export interface Destination {
  /** Options for `tls.connect`: host, port, trust, and for mutual TLS key and certificate. */
  readonly tls: ConnectionOptions;
  readonly link: Link;
  /** Told of each handshake that succeeded. */
  readonly onConnected: () => void;
}

interface UnderWay {
  readonly request: RawRequest;
  readonly reader: ResponseReader;
  readonly isOnKept: boolean;
  readonly timer: NodeJS.Timeout;
  readonly resolve: (response: RawResponse) => void;
  readonly reject: (error: unknown) => void;
}

/** Octets that one read of any connection takes at most: all share one place, since each read is dealt with at once. */
const INPUT = Buffer.allocUnsafeSlow(65_536);

/** A TLS connection that is kept, and opened anew when it is needed again. TLS sessions are resumed, as devices do it. */
export class Connection implements Channel {
  readonly #to: Destination;
  #socket: TLSSocket | undefined;
  #isReady = false;
  #session: Buffer | undefined;
  #underWay: UnderWay | undefined;

  constructor(to: Destination) {
    this.#to = to;
  }

  exchange(request: RawRequest): Promise<RawResponse> {
    if (this.#underWay !== undefined) throw new TypeError('A connection carries one request at a time');
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.#fail(tooLate(request)), request.timeoutMilliseconds);
      const reader = new ResponseReader(request.maximumBytes);
      this.#underWay = { request, reader, isOnKept: this.#isReady, timer, resolve, reject };
      if (this.#socket !== undefined && this.#isReady) this.#to.link.send(this.#socket, request.octets);
      else this.#socket ??= this.#open();
    });
  }

  drop(): void {
    this.#fail(new TransportError('transport-failed', 'The connection was broken off'));
  }

  #open(): TLSSocket {
    const { tls, link } = this.#to;
    const session = this.#session;
    const onread: TcpSocketConnectOpts['onread'] = {
      buffer: INPUT,
      callback: (length: number): boolean => {
        this.#read(INPUT.subarray(0, length));
        return link.goesOn(socket, length);
      },
    };
    // node:tls hands `onread` on to node:net, which its types do not say.
    const options: ConnectionOptions & Pick<TcpSocketConnectOpts, 'onread'> = {
      ...tls,
      ...(session !== undefined && { session }),
      onread,
    };
    const socket = connect(options);
    socket.setNoDelay(true);
    socket.once('secureConnect', () => this.#begin(socket));
    socket.on('session', (next) => {
      this.#session = next;
    });
    socket.on('error', (error) => this.#lose(socket, explain(error, socket)));
    socket.on('end', () => this.#readEnd());
    socket.on('close', () => this.#lose(socket));
    return socket;
  }

  #begin(socket: TLSSocket): void {
    if (socket !== this.#socket) return;
    this.#isReady = true;
    this.#to.onConnected();
    if (this.#underWay !== undefined) this.#to.link.send(socket, this.#underWay.request.octets);
  }

  #read(octets: Buffer): void {
    const { reader } = this.#underWay ?? {};
    // What comes unasked cannot be a response to what is asked next.
    if (reader === undefined) {
      this.#close();
      return;
    }
    try {
      const response = reader.read(octets);
      if (response !== undefined) this.#finish(response);
    } catch (error) {
      this.#fail(error);
    }
  }

  #readEnd(): void {
    const response = this.#underWay?.reader.end();
    if (response !== undefined) this.#finish(response);
  }

  #finish(response: RawResponse): void {
    const { timer, resolve } = this.#underWay ?? {};
    clearTimeout(timer);
    this.#underWay = undefined;
    if (!response.keepsConnection) this.#close();
    resolve?.(response);
  }

  /** The connection is gone: by an error, or because the peer closed it. */
  #lose(socket: TLSSocket, error?: MargoError): void {
    if (socket !== this.#socket) return;
    const { reader, isOnKept } = this.#underWay ?? {};
    const isStale = isOnKept === true && reader?.hasBegun === false;
    this.#fail(isStale ? stale(error) : (error ?? closed()));
  }

  #fail(error: unknown): void {
    const { timer, reject } = this.#underWay ?? {};
    clearTimeout(timer);
    this.#underWay = undefined;
    this.#close();
    reject?.(error);
  }

  #close(): void {
    const socket = this.#socket;
    this.#socket = undefined;
    this.#isReady = false;
    socket?.destroy();
  }
}

function explain(error: NodeJS.ErrnoException, socket: TLSSocket): MargoError {
  if (error instanceof MargoError) return error;
  const limit = explainSocketLimit(error);
  if (limit !== undefined) return limit;
  if (socket.authorizationError) {
    return new TransportError('transport-server-untrusted', `The server is not trusted: ${error.message}`, {
      cause: error,
    });
  }
  return new TransportError('transport-failed', `No response from the server: ${error.message}`, {
    cause: error,
  });
}

function stale(cause?: Error): TransportError {
  const message = 'The server closed a kept connection before it responded';
  return new TransportError('transport-connection-stale', message, { cause });
}

function closed(): TransportError {
  return new TransportError('transport-failed', 'The server closed the connection before it responded');
}

function tooLate({ timeoutMilliseconds }: RawRequest): TransportError {
  return new TransportError('transport-timeout', `No response within ${timeoutMilliseconds} ms`);
}
