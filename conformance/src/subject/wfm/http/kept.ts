import tls from 'node:tls';
import {
  type Exchange,
  failedExchange,
  type ReceivedResponse,
  type SentRequest,
  silence,
} from '../../../exchange/message.js';
import { putOnWire } from '../request/wire.js';
import { readRawResponse } from './raw-response.js';
import type { Limits } from './send.js';
import type { Target } from './target.js';
import { tlsOptions } from './tls-options.js';

/** A connection that outlives its first request, and whose session another one may resume. */
export class KeptConnection {
  readonly #limits: Limits;
  readonly #socket: tls.TLSSocket;
  #session: Buffer | undefined;

  /** @param resumed the connection whose session it resumes, if the server agrees */
  constructor(target: Target, request: SentRequest, limits: Limits, resumed?: KeptConnection) {
    const session = resumed === undefined ? undefined : resumed.#session;
    this.#limits = limits;
    this.#socket = tls.connect({
      ...tlsOptions(target, request.presented),
      ALPNProtocols: ['http/1.1'],
      ...(session !== undefined && { session }),
    });
    this.#socket.on('session', (ticket: Buffer) => {
      this.#session = ticket;
    });
    // What becomes of it shows when something is sent.
    this.#socket.on('error', () => undefined);
  }

  /** Sends a request and reads its response. Never throws: without a response the exchange says why. */
  async send(request: SentRequest): Promise<Exchange> {
    const { octets = new Uint8Array() } = putOnWire(request, {});
    try {
      return { request, response: await this.#roundTrip(octets) };
    } catch (error) {
      return failedExchange(request, error);
    }
  }

  close(): void {
    this.#socket.destroy();
  }

  #roundTrip(octets: Uint8Array): Promise<ReceivedResponse> {
    const socket = this.#socket;
    const { timeout, body } = this.#limits;
    return new Promise((resolve, reject) => {
      let received = Buffer.alloc(0);
      const finish = (settle: () => void) => {
        clearTimeout(timer);
        socket.off('data', onData).off('error', onError).off('close', onClose);
        settle();
      };
      const read = (ended: boolean) => {
        try {
          if (received.length > body) throw new Error('the response is too long');
          const found = readRawResponse(received, ended, body);
          if (found !== undefined) finish(() => resolve(found.response));
          else if (ended) throw new Error('the server ended the connection without a response');
        } catch (error) {
          finish(() => reject(error));
        }
      };
      const onData = (chunk: Buffer) => {
        received = Buffer.concat([received, chunk]);
        read(false);
      };
      const onError = (error: Error) => finish(() => reject(error));
      const onClose = () => read(true);
      const timer = setTimeout(() => onError(new Error(silence(timeout))), timeout);
      socket.on('data', onData).on('error', onError).on('close', onClose);
      if (socket.destroyed) onClose();
      else socket.write(octets);
    });
  }
}
