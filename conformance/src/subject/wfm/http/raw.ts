import tls from 'node:tls';
import { type ReceivedResponse, type SentRequest, silence } from '../../../exchange/message.js';
import { readRawResponse } from './raw-response.js';
import type { Limits } from './send.js';
import type { Target } from './target.js';
import { tlsOptions } from './tls-options.js';

/** How long a server may take to end the connection after its response, in milliseconds, before it is ended for it. */
const LINGERING = 1_000;

/**
 * Sends the very octets of a request over a connection of its own and reads the response, and how many octets follow it
 * until the server ends the connection.
 *
 * @throws Error without a response, in words
 */
export function rawRoundTrip(
  target: Target,
  { octets = new Uint8Array(), presented }: SentRequest,
  limits: Limits,
): Promise<ReceivedResponse> {
  return new Promise((resolve, reject) => {
    const socket = tls.connect({ ...tlsOptions(target, presented), ALPNProtocols: ['http/1.1'] });
    const timer = setTimeout(() => socket.destroy(new Error(silence(limits.timeout))), limits.timeout);
    let received = Buffer.alloc(0);
    let lingering: NodeJS.Timeout | undefined;
    const finish = (error?: Error) => {
      clearTimeout(timer);
      clearTimeout(lingering);
      try {
        const read = readRawResponse(received, true, limits.body);
        if (read === undefined)
          reject(error ?? new Error('the server ended the connection without a response'));
        else resolve({ ...read.response, followed: received.length - read.length });
      } catch (fault) {
        reject(fault);
      }
    };
    socket.once('secureConnect', () => socket.write(octets));
    socket.on('data', (chunk: Buffer) => {
      received = Buffer.concat([received, chunk]);
      if (received.length > limits.body) socket.destroy(new Error('the response is too long'));
      else if (lingering === undefined && isComplete(received, limits)) {
        lingering = setTimeout(() => socket.destroy(), LINGERING);
      }
    });
    socket.on('error', finish);
    socket.on('close', () => finish());
  });
}

function isComplete(received: Buffer, { body }: Limits): boolean {
  try {
    return readRawResponse(received, false, body) !== undefined;
  } catch {
    // What is wrong is told at the end of the connection.
    return true;
  }
}
