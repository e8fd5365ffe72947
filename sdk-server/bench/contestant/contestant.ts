import type { KeyObject } from 'node:crypto';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server that takes part. It answers both scenarios of `scenario.ts`. */
export interface Contestant {
  /**
   * Starts it on a port of its own.
   *
   * @param key public key of the client
   * @returns the port
   */
  start(key: KeyObject): Promise<number>;
}

/** Lets a server of Node listen on a free port of this machine. */
export function listen(server: Server): Promise<number> {
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port));
  });
}
