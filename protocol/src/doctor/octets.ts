import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { jsonForms } from './json-forms.js';
import type { MistakeName } from './mistakes.js';

/** Most octets of a content that are changed and hashed again. */
const MAXIMUM_OCTETS = 4_194_304;
/** Most octets that are compressed in the ways that libraries do. */
const MAXIMUM_COMPRESSED = 262_144;

/** Octets that somebody may have hashed in place of the content. */
export interface HashedOctets {
  readonly mistake: MistakeName;
  /** What they are, in words. */
  readonly name: string;
  readonly octets: Uint8Array;
}

/** Octets whose digest was announced, found by the digest. */
export interface MatchedOctets {
  /** None when they are the content itself, under another hash than announced. */
  readonly found?: HashedOctets;
  /** Name of the hash in node:crypto, when it is another one than expected. */
  readonly hash?: string;
}

/** Hashes by the length of their digests. */
const HASHES: ReadonlyMap<number, string> = new Map([
  [16, 'md5'],
  [20, 'sha1'],
  [28, 'sha224'],
  [32, 'sha256'],
  [48, 'sha384'],
  [64, 'sha512'],
]);

/**
 * Finds out which octets have the digest that was announced.
 *
 * @param expected the hash that the announcement names, as in node:crypto
 * @returns undefined when nothing that was tried has it; an empty object when the content itself has
 */
export function matchOctets(
  announced: Uint8Array,
  content: Uint8Array,
  expected: string,
): MatchedOctets | undefined {
  const hash = HASHES.get(announced.length);
  if (hash === undefined || content.length > MAXIMUM_OCTETS) return undefined;
  const other = hash === expected ? {} : { hash };
  const matches = (octets: Uint8Array) => createHash(hash).update(octets).digest().equals(announced);
  if (matches(content)) return other;
  for (const found of candidates(content)) if (matches(found.octets)) return { ...other, found };
  return undefined;
}

/** Cheap and usual ones first. */
function* candidates(content: Uint8Array): Generator<HashedOctets> {
  yield { mistake: 'empty-content', name: 'no octets', octets: new Uint8Array() };
  for (const { name, text } of jsonForms(content)) {
    yield { mistake: 'json-reserialised', name: `the JSON written ${name}`, octets: Buffer.from(text) };
  }
  yield* otherText(content);
  yield* otherForms(content);
  yield* otherCodings(content);
}

function* otherText(content: Uint8Array): Generator<HashedOctets> {
  const text = Buffer.from(content).toString('utf8');
  if (!Buffer.from(text).equals(content)) return; // no UTF-8, so no text
  const mistake = 'newlines-changed';
  const lf = text.replaceAll('\r\n', '\n');
  const changed: readonly (readonly [string, string])[] = [
    ['the text with LF as line ends', lf],
    ['the text with CRLF as line ends', lf.replaceAll('\n', '\r\n')],
    ['the text with a line feed at the end', `${text}\n`],
    ['the text with CRLF at the end', `${text}\r\n`],
    ['the text without white space at its ends', text.trim()],
    ['the text with LF as line ends, without white space at its ends', lf.trim()],
    ['the text without line ends', text.replace(/[\r\n]/g, '')],
  ];
  for (const [name, octets] of changed) yield { mistake, name, octets: Buffer.from(octets) };
  const coded = 'encoding-changed';
  yield { mistake: coded, name: 'the text with a byte order mark', octets: Buffer.from(`\ufeff${text}`) };
  yield {
    mistake: coded,
    name: 'the text without byte order mark',
    octets: Buffer.from(text.replace(/^\ufeff/, '')),
  };
  yield { mistake: coded, name: 'the text in UTF-16', octets: Buffer.from(text, 'utf16le') };
  yield { mistake: coded, name: 'the text in ISO 8859-1', octets: Buffer.from(text, 'latin1') };
  yield { mistake: coded, name: 'the text in Unicode form C', octets: Buffer.from(text.normalize('NFC')) };
}

function* otherForms(content: Uint8Array): Generator<HashedOctets> {
  const mistake = 'text-of-content';
  const octets = Buffer.from(content);
  yield { mistake, name: 'the content in base64', octets: Buffer.from(octets.toString('base64')) };
  yield { mistake, name: 'the content in hexadecimal digits', octets: Buffer.from(octets.toString('hex')) };
  yield {
    mistake,
    name: 'the content as a string of JSON',
    octets: Buffer.from(JSON.stringify(octets.toString())),
  };
  yield {
    mistake,
    name: 'the SHA-256 of the content',
    octets: createHash('sha256').update(content).digest(),
  };
  yield {
    mistake,
    name: 'the SHA-256 of the content in hexadecimal digits',
    octets: Buffer.from(createHash('sha256').update(content).digest('hex')),
  };
}

/** Gzip writes the operating system into its header, and libraries differ in it and in their level. */
function* otherCodings(content: Uint8Array): Generator<HashedOctets> {
  const mistake = 'coded-content';
  const plain = decompressed(content);
  if (plain !== undefined) {
    yield { mistake, name: 'the content without gzip', octets: plain };
    return;
  }
  if (content.length > MAXIMUM_COMPRESSED) return;
  for (const level of [6, 9, 1]) {
    for (const system of [3, 255, 0, 10]) {
      const octets = gzipSync(content, { level });
      octets[9] = system;
      yield { mistake, name: 'the content compressed by gzip', octets };
    }
  }
}

function decompressed(content: Uint8Array): Uint8Array | undefined {
  if (content[0] !== 0x1f || content[1] !== 0x8b) return undefined;
  try {
    return gunzipSync(content, { maxOutputLength: MAXIMUM_OCTETS });
  } catch {
    return undefined; // no gzip, or too much of it
  }
}
