import { type Channel, Connection, type Destination, type RawRequest } from './connection.js';
import type { RawResponse } from './response-reader.js';
import { Slots } from './slots.js';

/** So many connections that all devices share: a request that finds all of them taken waits for one. */
export class SharedChannel implements Channel {
  readonly #connections: Connection[];
  readonly #free: Connection[];
  readonly #slots: Slots;

  constructor(to: Destination, count: number) {
    this.#connections = Array.from({ length: count }, () => new Connection(to));
    this.#free = [...this.#connections];
    this.#slots = new Slots(count);
  }

  exchange(request: RawRequest): Promise<RawResponse> {
    return this.#slots.run(async () => {
      const connection = this.#free.pop();
      // There are as many slots as connections.
      if (connection === undefined) throw new TypeError('No connection is free');
      try {
        return await connection.exchange(request);
      } finally {
        this.#free.push(connection);
      }
    });
  }

  drop(): void {
    for (const connection of this.#connections) connection.drop();
  }
}
