import { createHash } from 'node:crypto';
import { DigestError } from '../error/index.js';

/** Digest of an artifact: `sha256:` and 64 lowercase hexadecimal digits. */
export type Digest = `sha256:${string}`;

/**
 * Reads an artifact digest (`algorithm ":" encoded`, both lowercase, nothing
 * around them).
 *
 * @throws DigestError `digest-malformed`, or `digest-algorithm-unsupported` when the grammar is kept but the
 *   algorithm is not sha256
 */
export function parseDigest(text: string): Digest {
  const algorithm = /^([a-z0-9_-]+):[0-9a-f]+$/.exec(text)?.[1];
  if (algorithm !== undefined && algorithm !== 'sha256') {
    throw new DigestError(
      'digest-algorithm-unsupported',
      `The digest algorithm ${algorithm} is not supported`,
    );
  }
  if (isDigest(text)) return text;
  throw new DigestError('digest-malformed', `Not a digest: ${JSON.stringify(text)}`);
}

/** The digest of exactly these octets: nothing is decoded, re-serialised or normalised. */
export function computeDigest(bytes: Uint8Array): Digest {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** Checks octets against the digest that was announced for them. @throws DigestError */
export function verifyDigest(announced: string, bytes: Uint8Array): Digest {
  const expected = parseDigest(announced);
  const actual = computeDigest(bytes);
  if (actual === expected) return actual;
  throw new DigestError('digest-mismatch', `Announced was ${expected}, received ${actual}`);
}

function isDigest(text: string): text is Digest {
  return /^sha256:[0-9a-f]{64}$/.test(text);
}
