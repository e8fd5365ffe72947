import { Refusal } from '../answer/refusal.js';
import type { ReceivedBody, WireRequest } from '../wire/request.js';

export interface BodyLimits {
  readonly maximumBytes: number;
  /** How long a body may take to arrive. */
  readonly timeoutMilliseconds: number;
}

const CLOSE = { connection: 'close' };

/** Reads the body, or refuses it: with 413 when it is too large, with 400 when it does not arrive completely in time. */
export async function readBody(request: WireRequest, limits: BodyLimits): Promise<Uint8Array> {
  const body = await inTime(request.readBody(limits.maximumBytes), limits.timeoutMilliseconds);
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
export async function refuseBody(request: WireRequest, { timeoutMilliseconds }: BodyLimits): Promise<void> {
  const body = await inTime(request.readBody(0), timeoutMilliseconds);
  if (body instanceof Uint8Array && body.length === 0) return;
  throw new Refusal('signature-verification-failed', 401, {
    detail: 'This operation takes no body, so there is none that a signature could cover.',
    headers: { 'www-authenticate': 'Signature', ...CLOSE },
  });
}

function inTime(
  body: ReceivedBody | Promise<ReceivedBody>,
  milliseconds: number,
): ReceivedBody | Promise<ReceivedBody> {
  if (!(body instanceof Promise)) return body;
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, milliseconds, 'incomplete' as const).unref();
    body.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}
