import { createHash } from 'node:crypto';
import type { Message } from './message.js';
import { Problem } from './problem.js';
import { readByteSequences } from './structured-fields.js';

/** Refuses a body without a right sha-256 in Content-Digest with 400. Other algorithms are not looked at. */
export function demandDigest(message: Message): void {
  if (message.body.length === 0) return;
  const expected = createHash('sha256').update(message.body).digest();
  if (!digestOf(message)?.equals(expected))
    throw new Problem('invalid-digest-header', 'Content-Digest is not the sha-256 of the body');
}

function digestOf(message: Message): Buffer | undefined {
  try {
    return readByteSequences(message.field('content-digest') ?? '').get('sha-256');
  } catch {
    return undefined;
  }
}
