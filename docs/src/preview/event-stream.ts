import type { ServerResponse } from 'node:http';

/** The browsers that wait for news of the preview, by server-sent events. */
export class EventStream {
  readonly #responses = new Set<ServerResponse>();

  /** How many browsers are listening. */
  get listeners(): number {
    return this.#responses.size;
  }

  /** Keeps a response open and sends it every event from now on. */
  add(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write('retry: 500\n\n');
    this.#responses.add(response);
    response.on('close', () => this.#responses.delete(response));
  }

  /** Sends an event without data. */
  send(event: string): void {
    for (const response of this.#responses) response.write(`event: ${event}\ndata:\n\n`);
  }

  /** Ends all responses. */
  close(): void {
    for (const response of this.#responses) response.end();
  }
}
