import { createContentDigest, verifyContentDigest } from '../content-digest/index.js';
import { computeDigest, verifyDigest } from '../digest/index.js';
import { ContentDigestError, DigestError, type ErrorCode } from '../error/index.js';
import { combineLines, fieldLines } from '../message-signature/field-component.js';
import type { Field } from '../message-signature/index.js';
import { CONTENT_DIGEST_POLICY } from '../profile/signature/verify-request.js';
import { type Advice, advise, type MistakeName } from './mistakes.js';
import { quoted } from './observe.js';
import { matchOctets } from './octets.js';

/** Why a digest is refused. */
export interface DigestExplanation {
  /** What the verifier says; absent when it has nothing to object to. */
  readonly refusal?: { readonly code: ErrorCode; readonly message: string };
  /** The value that would be right for the octets that came. */
  readonly right: string;
  /** What is wrong. Empty for a refused digest when nothing that was tried explains it. */
  readonly advice: readonly Advice[];
}

/** A digest as it may have been meant, and what is wrong with how it is written. */
interface ReadDigest {
  readonly octets: Uint8Array;
  readonly mistake?: MistakeName;
}

/** Longest announcement that is read. */
const MAXIMUM_LENGTH = 1_024;

/**
 * Says in words why the Content-Digest of a message is refused (RFC 9530), and whose digest it is.
 *
 * @param fields all field lines of the message
 */
export function explainContentDigest(fields: readonly Field[], body: Uint8Array): DigestExplanation {
  const right = createContentDigest(body);
  const refusal = refusalOf(() => verifyContentDigest(fields, body, CONTENT_DIGEST_POLICY));
  if (refusal === undefined) return { right, advice: [] };
  const value = combineLines(fieldLines(fields, 'content-digest')).slice(0, MAXIMUM_LENGTH);
  if (value === '') {
    const words = 'The request has a body and no Content-Digest.';
    return { refusal, right, advice: [advise('content-digest-absent', words)] };
  }
  const isLonger = /sha-?512/i.test(value);
  return {
    refusal,
    right,
    advice: adviceOf(readContentDigest(value), body, isLonger ? 'sha512' : 'sha256', 'Content-Digest'),
  };
}

/**
 * Says in words why the digest of an artifact is refused, be it in a manifest, a URL or an entity tag, and whose digest it is.
 *
 * @param announced the digest as it stands there; an entity tag with its quotes
 * @param content the octets received, without content coding
 */
export function explainDigest(
  announced: string,
  content: Uint8Array,
  place: 'digest' | 'etag' = 'digest',
): DigestExplanation {
  const digest = computeDigest(content);
  const right = place === 'etag' ? `"${digest}"` : digest;
  const bare = place === 'etag' ? announced.replace(/^"(.*)"$/s, '$1') : announced;
  const refusal = refusalOf(() => verifyDigest(bare, content)) ?? refusalOfTag(announced, bare, place);
  if (refusal === undefined) return { right, advice: [] };
  const read = readDigest(announced.slice(0, MAXIMUM_LENGTH), place);
  return {
    refusal,
    right,
    advice: adviceOf(read, content, 'sha256', place === 'etag' ? 'The entity tag' : 'The digest'),
  };
}

function refusalOf(verify: () => unknown): DigestExplanation['refusal'] {
  try {
    verify();
    return undefined;
  } catch (error) {
    if (!(error instanceof ContentDigestError || error instanceof DigestError)) throw error;
    return { code: error.code, message: error.message };
  }
}

function refusalOfTag(
  announced: string,
  bare: string,
  place: 'digest' | 'etag',
): DigestExplanation['refusal'] {
  if (place === 'digest' || announced !== bare) return undefined;
  return { code: 'digest-malformed', message: `Not an entity tag in double quotes: ${quoted(announced)}` };
}

function adviceOf(
  readings: readonly ReadDigest[],
  content: Uint8Array,
  expected: string,
  what: string,
): Advice[] {
  for (const { octets, mistake } of readings) {
    const match = matchOctets(octets, content, expected);
    if (match === undefined) continue;
    const { found, hash } = match;
    const form =
      mistake === undefined
        ? []
        : [advise(mistake, `${what} is written in another form than the rules say.`)];
    const text = `${what} is ${hash === undefined ? 'that' : `the ${hash.toUpperCase()}`} of ${found?.name ?? 'the content'}.`;
    const other = hash === undefined ? [] : [advise('digest-other-hash', text)];
    return [...form, ...other, ...(found === undefined ? [] : [advise(found.mistake, text)])];
  }
  const [first] = readings.filter(({ mistake }) => mistake !== undefined);
  if (first?.mistake === undefined) return [];
  return [
    advise(
      first.mistake,
      `${what} is written in another form than the rules say, and is not that of the content.`,
    ),
  ];
}

/** The member sha-256 or sha-512 as RFC 8941 reads it, or what else it may be. */
function readContentDigest(value: string): ReadDigest[] {
  const strict = /(?:^|,)\s*sha-(?:256|512)=:([A-Za-z0-9+/]+={0,2}):/.exec(value)?.[1];
  if (strict !== undefined) {
    const octets = Buffer.from(strict, 'base64');
    const isDigits = /^[0-9a-f]{64}$/i.test(strict);
    return [
      { octets },
      ...textReadings(octets),
      ...(isDigits ? [{ octets: Buffer.from(strict, 'hex'), mistake: 'digest-hex' as const }] : []),
    ];
  }
  const bare = value.replace(/^\s*sha-?\d{3}\s*[=:]/i, '').replace(/^[:"\s]+|[:"\s]+$/g, '');
  return looseReadings(bare, 'digest-form', 'digest-hex', 'digest-base64url');
}

/** Octets that are text: the digest encoded twice. */
function textReadings(octets: Buffer): ReadDigest[] {
  const text = octets.toString('latin1');
  if (/^[0-9a-f]{64}$/i.test(text)) return [{ octets: Buffer.from(text, 'hex'), mistake: 'digest-hex' }];
  if (/^[A-Za-z0-9+/]{43}=$/.test(text))
    return [{ octets: Buffer.from(text, 'base64'), mistake: 'digest-form' }];
  return [];
}

function readDigest(announced: string, place: 'digest' | 'etag'): ReadDigest[] {
  const form = place === 'etag' ? 'etag-form' : 'artifact-digest-form';
  const strict = /^"?sha256:([0-9a-f]{64})"?$/.exec(announced)?.[1];
  const isForm =
    place === 'etag' ? announced.startsWith('"') && announced.endsWith('"') : !announced.includes('"');
  if (strict !== undefined) {
    return [{ octets: Buffer.from(strict, 'hex'), ...(!isForm && { mistake: form }) }];
  }
  const bare = announced
    .trim()
    .replace(/^W\//, '')
    .replace(/^"|"$/g, '')
    .replace(/^sha-?256\s*[:=]/i, '')
    .replace(/^:|:$/g, '');
  return looseReadings(bare, 'digest-base64', form, 'digest-base64');
}

function looseReadings(bare: string, base64: MistakeName, hex: MistakeName, url: MistakeName): ReadDigest[] {
  if (/^(?:[0-9a-f]{2}){16,64}$/i.test(bare)) return [{ octets: Buffer.from(bare, 'hex'), mistake: hex }];
  if (!/^[A-Za-z0-9+/_-]{22,88}={0,2}$/.test(bare)) return [];
  return [{ octets: Buffer.from(bare, 'base64'), mistake: /[-_]/.test(bare) ? url : base64 }];
}
