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
    const { socket } = exchange.incoming;
    const begun = this.#exchanges.get(socket);
    // Those that are over are forgotten here: a listener for the end of each would cost more than the rest of this.
    for (const earlier of begun ?? []) if (isOver(earlier)) begun?.delete(earlier);
    begun?.add(exchange);
    if (this.#isClosing || this.#retired.has(socket)) this.#end(exchange);
  }

  /** Closes the connection after an exchange, or as soon as all that were begun are over. */
  #end(exchange: OpenExchange): void {
    closeAfter(exchange);
    const { socket } = exchange.incoming;
    exchange.outgoing.once('close', () => {
      this.#exchanges.get(socket)?.delete(exchange);
      if (this.exchangesOf(socket).length === 0) socket.destroySoon();
    });
  }

  /** Closes one connection: now when it is idle, else after its last response. */
  retire(socket: Socket): void {
    this.#retired.add(socket);
    this.#closeWhenOver(socket);
  }

  /** Closes every connection that is open now; those to come are not touched. */
  retireAll(): void {
    for (const socket of this.#exchanges.keys()) this.retire(socket);
  }

  exchangesOf(socket: Socket): readonly OpenExchange[] {
    return [...(this.#exchanges.get(socket) ?? [])].filter((exchange) => !isOver(exchange));
  }

  /** Closes what is idle now, and from now on each connection after its last response. */
  closeWhenIdle(): void {
    this.#isClosing = true;
    for (const socket of this.#exchanges.keys()) this.#closeWhenOver(socket);
  }

  #closeWhenOver(socket: Socket): void {
    const exchanges = this.exchangesOf(socket);
    for (const exchange of exchanges) this.#end(exchange);
    if (exchanges.length === 0) socket.destroySoon();
  }
}

/** Whether the response was given to the connection as a whole, or can be no more. */
function isOver({ outgoing }: OpenExchange): boolean {
  return outgoing.writableFinished || outgoing.destroyed;
}

/** Says `Connection: close` with the response, if that is not on its way yet, and closes the connection after it. */
export function closeAfter({ incoming, outgoing }: OpenExchange): void {
  outgoing.shouldKeepAlive = false;
  if (outgoing.headersSent) outgoing.once('close', () => incoming.socket.destroySoon());
}
