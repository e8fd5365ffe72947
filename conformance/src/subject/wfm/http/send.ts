import type { IncomingMessage, RequestOptions } from 'node:http';
import https from 'node:https';
import type { TLSSocket } from 'node:tls';
import type { Field } from '@margo-contract/protocol';
import { decodeContent } from '../../../exchange/content-coding.js';
import {
  type Exchange,
  failedExchange,
  fieldValue,
  type ReceivedResponse,
  type SentRequest,
  silence,
} from '../../../exchange/message.js';
import { rawRoundTrip } from './raw.js';
import type { Target } from './target.js';
import { keepSession, tlsOptions } from './tls-options.js';

/** How long and how much the suite waits for. */
export interface Limits {
  /** Longest time for a response, in milliseconds. It only ends what would hang for ever. */
  readonly timeout: number;
  /** Longest body that is read, in octets. */
  readonly body: number;
}

export const LIMITS: Limits = { timeout: 30_000, body: 16 * 1024 * 1024 };

/**
 * Sends a request over a connection of its own, HTTP/1.1 and with exactly the fields given, and reads the
 * answer. Never throws: without a response the exchange says why.
 */
export async function send(target: Target, request: SentRequest, limits: Limits = LIMITS): Promise<Exchange> {
  try {
    const trip = request.octets === undefined ? roundTrip : rawRoundTrip;
    return { request, response: await trip(target, request, limits) };
  } catch (error) {
    return failedExchange(request, error);
  }
}

function roundTrip(target: Target, request: SentRequest, limits: Limits): Promise<ReceivedResponse> {
  return new Promise((resolve, reject) => {
    const outgoing = https.request(optionsFor(target, request));
    const timer = setTimeout(() => {
      outgoing.destroy(new Error(silence(limits.timeout)));
    }, limits.timeout);
    const settle = (finish: () => void) => {
      clearTimeout(timer);
      finish();
    };
    outgoing.on('socket', (socket) => keepSession(target, socket as TLSSocket));
    outgoing.on('error', (error) => settle(() => reject(error)));
    let isResponding = false;
    outgoing.on('response', (incoming) => {
      isResponding = true;
      readResponse(incoming, limits.body).then(
        (response) => settle(() => resolve(response)),
        (error) => settle(() => reject(error)),
      );
    });
    // The connection may end with neither a response nor an error, such as after 101 Switching Protocols.
    outgoing.on('close', () => {
      if (!isResponding) settle(() => reject(new Error('the connection ended without a response')));
    });
    outgoing.end(request.body);
  });
}

function optionsFor(
  target: Target,
  { method, target: path, fields, presented }: SentRequest,
): https.RequestOptions {
  return {
    ...tlsOptions(target, presented),
    method,
    path,
    headers: fields.flat() as NonNullable<RequestOptions['headers']>,
    agent: false,
  } as https.RequestOptions;
}

async function readResponse(incoming: IncomingMessage, maximumLength: number): Promise<ReceivedResponse> {
  const body = await readBody(incoming, maximumLength);
  const fields = pairs(incoming.rawHeaders);
  return {
    status: incoming.statusCode ?? 0,
    httpVersion: incoming.httpVersion,
    fields,
    body,
    content: decodeContent(body, fieldValue(fields, 'content-encoding'), maximumLength),
  };
}

async function readBody(incoming: IncomingMessage, maximumLength: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > maximumLength) throw new Error(`the response is longer than ${maximumLength} octets`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function pairs(raw: readonly string[]): Field[] {
  return Array.from({ length: raw.length / 2 }, (_, index) => [
    raw[2 * index] ?? '',
    raw[2 * index + 1] ?? '',
  ]);
}
