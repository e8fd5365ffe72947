import type { IncomingMessage } from 'node:http';
import { Refusal } from '@margo-contract/sdk-server';

/** Reads the body, or refuses it with 413 when it has more octets than the limit. Never holds more than that. */
export async function readBody(incoming: IncomingMessage, maximumBytes: number): Promise<Buffer> {
  checkDeclaredLength(incoming, maximumBytes);
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of incoming as AsyncIterable<Uint8Array>) {
    length += chunk.length;
    if (length > maximumBytes) throw tooLarge(maximumBytes);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

/** Refuses a body with 413 that says of itself that it is larger than the limit. */
export function checkDeclaredLength({ headers }: IncomingMessage, maximumBytes: number): void {
  if (Number(headers['content-length'] ?? 0) > maximumBytes) throw tooLarge(maximumBytes);
}

/** What is left of the body stays unread, so the connection is of no use any more. */
function tooLarge(maximumBytes: number): Refusal {
  return new Refusal('about:blank', 413, {
    detail: `The body has more than ${maximumBytes} octets, which is all that is accepted.`,
    headers: { connection: 'close' },
  });
}
