import { Refusal } from '../answer/refusal.js';
import type { ReceivedBody, WireRequest } from '../wire/request.js';

export interface BodyLimits {
  readonly maximumBytes: number;
  /** How long a body may take to arrive. */
  readonly timeoutMilliseconds: number;
}

const CLOSE = { connection: 'close' };

/** Reads the body, or refuses it: with 413 when it is too large, with 400 when it does not arrive completely in time. */
export function readBody(request: WireRequest, limits: BodyLimits): Uint8Array | Promise<Uint8Array> {
  const body = request.readBody(limits.maximumBytes);
  if (!(body instanceof Promise)) return checkBody(body, limits);
  return inTime(body, limits).then((received) => checkBody(received, limits));
}

function checkBody(body: ReceivedBody, limits: BodyLimits): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (body === 'incomplete') {
    throw new Refusal('invalid-request', 400, {
      detail: 'The body did not arrive completely in time.',
      headers: CLOSE,
    });
  }
  throw new Refusal('about:blank', 413, {
    detail: `The body has more than ${limits.maximumBytes} octets, which is all that is accepted.`,
    headers: CLOSE,
  });
}

/**
 * Refuses a body where the contract has none. It would have to be covered by the signature to count (SIG-018), so the
 * answer is 401; nothing of it is read.
 */
export function refuseBody(request: WireRequest, limits: BodyLimits): Uint8Array | Promise<Uint8Array> {
  const body = request.readBody(0);
  return body instanceof Promise ? inTime(body, limits).then(checkEmpty) : checkEmpty(body);
}

function checkEmpty(body: ReceivedBody): Uint8Array {
  if (body instanceof Uint8Array && body.length === 0) return body;
  throw new Refusal('signature-verification-failed', 401, {
    detail: 'This operation takes no body, so there is none that a signature could cover.',
    headers: { 'www-authenticate': 'Signature', ...CLOSE },
  });
}

function inTime(body: Promise<ReceivedBody>, { timeoutMilliseconds }: BodyLimits): Promise<ReceivedBody> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, timeoutMilliseconds, 'incomplete' as const).unref();
    body.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
