import { type Agent, request as send } from 'node:https';
import { TransportError } from '../error/index.js';
import { explainFailure } from './failure.js';
import { type PreparedRequest, prepareRequest } from './prepare-request.js';
import { readResponse } from './read-response.js';
import { readTrustAnchors, type Trust } from './trust.js';
import { VerifyingAgent } from './verifying-agent.js';

/** The part of the web's `fetch` that the SDK uses. */
export type Fetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

/** Whom a `fetch` of the SDK trusts, and what it bears. */
export interface HttpsFetchOptions {
  readonly trust: Trust;
  /** Time from the call to the end of the answer, in milliseconds; 30 000 unless given. */
  readonly timeoutMilliseconds?: number;
  /** Longest body of an answer, in bytes; 64 MiB unless given. */
  readonly maximumResponseBytes?: number;
}

export interface HttpsFetch extends Fetch {
  /** Closes every connection; requests under way fail. */
  close(): void;
}

interface Exchange {
  readonly agent: Agent;
  readonly timeoutMilliseconds: number;
  readonly maximumResponseBytes: number;
}

/**
 * A `fetch` over node:https, because the one of Node.js takes no CA: TLS 1.3 or newer, HTTP/1.1, servers below the
 * given trust anchors only, connections kept open between requests (TLS-005, TLS-015). Redirects are not followed and
 * nothing is sent a second time. Compressed answers are not asked for and come as they are.
 *
 * Rejects with a TransportError, or with the signal's reason when the caller aborts.
 *
 * @throws TrustError
 */
export function createHttpsFetch(options: HttpsFetchOptions): HttpsFetch {
  const { trust, timeoutMilliseconds = 30_000, maximumResponseBytes = 64 * 1024 * 1024 } = options;
  const agent =
    'ca' in trust
      ? new VerifyingAgent(readTrustAnchors(trust), timeoutMilliseconds)
      : trust.createAgent(timeoutMilliseconds);
  const exchange = { agent, timeoutMilliseconds, maximumResponseBytes };
  const fetch: Fetch = async (input, init) => perform(await prepareRequest(input, init), exchange);
  return Object.assign(fetch, { close: () => agent.destroy() });
}

function perform(prepared: PreparedRequest, exchange: Exchange): Promise<Response> {
  const { url, options, body, signal } = prepared;
  const { agent, timeoutMilliseconds, maximumResponseBytes } = exchange;
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const request = send(url, { ...options, agent });
    const fail = (error: unknown) => {
      reject(error);
      request.destroy();
    };
    const explain = (error: Error) => fail(explainFailure(error));
    const abort = () => fail(signal.reason);
    const timer = setTimeout(() => {
      const message = `No complete answer within ${timeoutMilliseconds} ms`;
      fail(new TransportError('transport-timeout', message));
    }, timeoutMilliseconds);
    signal.addEventListener('abort', abort);
    request.on('close', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    });
    request.on('error', explain);
    request.on('response', (message) => {
      readResponse(message, maximumResponseBytes).then(resolve, explain);
    });
    request.end(body.length > 0 ? body : undefined);
  });
}
