import { Refusal } from '../answer/refusal.js';
import type { WireRequest } from '../wire/request.js';

/** Reads the body, or refuses it with 413 when it is larger than the limit in octets. */
export async function readBody(request: WireRequest, maximumBytes: number): Promise<Uint8Array> {
  const body = await request.readBody(maximumBytes);
  if (body !== 'too-large') return body;
  throw new Refusal('about:blank', 413, {
    detail: `The body has more than ${maximumBytes} octets, which is all that is accepted.`,
    headers: { connection: 'close' },
  });
}
