import { hash } from 'node:crypto';
import { type Dictionary, isInnerList } from 'structured-headers';
import { ContentDigestError } from '../error/index.js';
import { combineLines, fieldLines } from '../message-signature/field-component.js';
import type { Field } from '../message-signature/message.js';
import { parseDictionary } from '../structured-field/parse.js';

/** Hash algorithms of RFC 9530 §5 that are not deprecated, with their names in node:crypto. */
const CONTENT_DIGEST_HASHES = { 'sha-256': 'sha256', 'sha-512': 'sha512' } as const;

/** A digest algorithm of RFC 9530 that this interface knows. */
export type ContentDigestAlgorithm = keyof typeof CONTENT_DIGEST_HASHES;

/** The value of Content-Digest for a body (RFC 9530 §2): the octets that are sent after the header section. */
export function createContentDigest(body: Uint8Array, algorithm: ContentDigestAlgorithm = 'sha-256'): string {
  return `${algorithm}=:${hash(CONTENT_DIGEST_HASHES[algorithm], body, 'base64')}:`;
}

/** The digest octets of a body. */
function hashContent(body: Uint8Array, algorithm: ContentDigestAlgorithm): Buffer {
  return hash(CONTENT_DIGEST_HASHES[algorithm], body, 'buffer');
}

/** What is demanded of a Content-Digest field. */
export interface ContentDigestPolicy {
  /** Algorithms that count. A member of another name is not looked at, but one that counts must be there. */
  readonly algorithms: readonly ContentDigestAlgorithm[];
}

/** A body that has the digest its message announces. Only `verifyContentDigest` makes one. */
export class VerifiedContent {
  readonly body: Uint8Array;
  /** The algorithms whose digests were compared. */
  readonly algorithms: readonly ContentDigestAlgorithm[];

  constructor(body: Uint8Array, algorithms: readonly ContentDigestAlgorithm[]) {
    this.body = body;
    this.algorithms = algorithms;
  }
}

/**
 * Checks a body against Content-Digest (RFC 9530 §2). Every member of an allowed algorithm must match, and
 * there must be at least one. A key that occurs twice is refused.
 *
 * @param source the field's value, or all field lines of the message
 * @throws ContentDigestError
 */
export function verifyContentDigest(
  source: string | readonly Field[],
  body: Uint8Array,
  policy: ContentDigestPolicy,
): VerifiedContent {
  const value = typeof source === 'string' ? source : combineLines(fieldLines(source, 'content-digest'));
  const [preferred] = policy.algorithms;
  // What nearly every client sends needs no parser: the one digest, written as we would write it.
  if (preferred !== undefined && value === createContentDigest(body, preferred)) {
    return new VerifiedContent(body, [preferred]);
  }
  const dictionary = readContentDigest(value);
  const algorithms = policy.algorithms.filter((algorithm) => dictionary.has(algorithm));
  if (algorithms.length === 0) {
    const names = [...dictionary.keys()].join(', ');
    throw new ContentDigestError('content-digest-unsupported', `Content-Digest names only ${names}`);
  }
  for (const algorithm of algorithms) compare(digestOf(dictionary, algorithm), body, algorithm);
  return new VerifiedContent(body, algorithms);
}

function readContentDigest(value: string): Dictionary {
  const dictionary = parseField(value);
  if (dictionary.size > 0) return dictionary;
  throw new ContentDigestError('content-digest-absent', 'The message carries no Content-Digest');
}

function parseField(value: string): Dictionary {
  try {
    return parseDictionary(value, 'refuse');
  } catch (cause) {
    throw new ContentDigestError('content-digest-malformed', 'Content-Digest is no dictionary of RFC 8941', {
      cause,
    });
  }
}

function digestOf(dictionary: Dictionary, algorithm: ContentDigestAlgorithm): Uint8Array {
  const member = dictionary.get(algorithm);
  const value = member === undefined || isInnerList(member) ? undefined : member[0];
  if (value instanceof ArrayBuffer) return new Uint8Array(value);
  throw new ContentDigestError('content-digest-malformed', `The value of ${algorithm} is no byte sequence`);
}

function compare(announced: Uint8Array, body: Uint8Array, algorithm: ContentDigestAlgorithm): void {
  if (hashContent(body, algorithm).equals(announced)) return;
  throw new ContentDigestError(
    'content-digest-mismatch',
    `The body does not have the ${algorithm} announced`,
  );
}
