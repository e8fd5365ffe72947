import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';

/** A request whose header section was read, and its response. */
export interface OpenExchange {
  readonly incoming: IncomingMessage;
  readonly outgoing: ServerResponse;
}

/** The connections of a server, each with the exchanges that are not over. */
export class OpenConnections {
  readonly #exchanges = new Map<Socket, Set<OpenExchange>>();
  readonly #retired = new WeakSet<Socket>();
  #isClosing = false;

  open(socket: Socket): void {
    this.#exchanges.set(socket, new Set());
    socket.once('close', () => this.#exchanges.delete(socket));
    if (this.#isClosing) socket.destroySoon();
  }

  begin(exchange: OpenExchange): void {
    const { incoming, outgoing } = exchange;
    const { socket } = incoming;
    this.#exchanges.get(socket)?.add(exchange);
    if (this.#isClosing || this.#retired.has(socket)) closeAfter(exchange);
    outgoing.once('close', () => {
      this.#exchanges.get(socket)?.delete(exchange);
      if (this.#isClosing) this.#closeIdle();
      if (this.#retired.has(socket)) this.retire(socket);
    });
  }

  /** Closes one connection: now when it is idle, else after its last response. */
  retire(socket: Socket): void {
    this.#retired.add(socket);
    const exchanges = this.exchangesOf(socket);
    exchanges.forEach(closeAfter);
    if (exchanges.length === 0) socket.destroySoon();
  }

  /** Closes every connection that is open now; those to come are not touched. */
  retireAll(): void {
    for (const socket of this.#exchanges.keys()) this.retire(socket);
  }

  exchangesOf(socket: Socket): readonly OpenExchange[] {
    return [...(this.#exchanges.get(socket) ?? [])];
  }

  /** Closes what is idle now, and from now on each connection after its last response. */
  closeWhenIdle(): void {
    this.#isClosing = true;
    for (const exchanges of this.#exchanges.values()) exchanges.forEach(closeAfter);
    this.#closeIdle();
  }

  #closeIdle(): void {
    for (const [socket, exchanges] of this.#exchanges) if (exchanges.size === 0) socket.destroySoon();
  }
}

/** Says `Connection: close` with the response, if that is not on its way yet, and closes the connection after it. */
export function closeAfter({ incoming, outgoing }: OpenExchange): void {
  outgoing.shouldKeepAlive = false;
  if (outgoing.headersSent) outgoing.once('close', () => incoming.socket.destroySoon());
}
