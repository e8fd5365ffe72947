import { MargoError } from '@margo-contract/protocol';
import { TransportError } from '@margo-contract/sdk-device';
import type { Log } from '../process/log.js';

interface Connection {
  close(): void;
}

/** Failures that another instance may not have. A server that is not trusted is none of them: that is an attack, or a mistake. */
const OUTAGES: readonly string[] = ['transport-failed', 'transport-timeout'];

/**
 * The URLs at which one WFM is reached (FAIL-001, FAIL-002). Each use begins with the preferred one, and goes on with the
 * next when there is no answer. Only one connection is open at a time, because each reads the device's state for itself.
 */
export class Endpoints<Client extends Connection> {
  readonly #urls: readonly string[];
  readonly #connect: (url: string) => Client;
  readonly #log: Log;
  #open: { readonly url: string; readonly client: Client } | undefined;

  /** @throws MargoError `mock-option-invalid` without any URL, and what `connect` throws for the first one */
  constructor(urls: readonly string[], connect: (url: string) => Client, log: Log) {
    const [preferred] = urls;
    if (preferred === undefined)
      throw new MargoError('mock-option-invalid', 'A device needs the URL of a WFM');
    this.#urls = urls;
    this.#connect = connect;
    this.#log = log;
    this.#clientFor(preferred);
  }

  /** @throws what the last URL that was tried came to */
  async use(task: (client: Client) => Promise<void>): Promise<void> {
    for (const [index, url] of this.#urls.entries()) {
      try {
        return await task(this.#clientFor(url));
      } catch (error) {
        const next = this.#urls[index + 1];
        if (next === undefined || !isOutage(error)) throw error;
        this.#log(`${url} does not answer, trying ${next}: ${error.message}`);
      }
    }
  }

  close(): void {
    this.#open?.client.close();
    this.#open = undefined;
  }

  #clientFor(url: string): Client {
    if (this.#open?.url === url) return this.#open.client;
    this.close();
    const client = this.#connect(url);
    this.#open = { url, client };
    return client;
  }
}

function isOutage(error: unknown): error is TransportError {
  return error instanceof TransportError && OUTAGES.includes(error.code);
}
