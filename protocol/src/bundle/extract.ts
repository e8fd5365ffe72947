import { computeDigest, type Digest } from '../digest/index.js';
import { BundleError } from '../error/index.js';
import { BLOCK } from './header.js';
import { checkPaxRecords } from './pax.js';
import { type ArchiveEntry, gunzip, readArchive } from './read-archive.js';

/** Names that are devices on Windows in every directory, whatever stands behind a dot. */
const DEVICE =
  /^(con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3]|conin\$|conout\$|clock\$) *(\.|$)/i;

/** Why a name is refused, in the order in which the reasons are looked for. */
const FAULTS: readonly (readonly [pattern: RegExp, reason: string])[] = [
  [/^\.{0,2}$/, 'names no file'],
  [/\//, 'leads out of the root'],
  [/\\/, 'has a backslash'],
  [/^[A-Za-z]:/, 'begins with a drive letter'],
  [/\p{Cc}/u, 'has a control character'],
  // Behind a colon NTFS has streams of a file; the others it does not allow.
  [/[:<>"|?*]/, 'has a character that is special on Windows'],
  // Windows takes them off, so that two names are one.
  [/[. ]$/, 'ends in a dot or a space'],
  [DEVICE, 'is that of a device on Windows'],
];

/**
 * Reads the name of an entry: a file in the root of the archive, with or without `./` before it. Whatever could lead
 * elsewhere when a program makes a file of it, or be something else than a file, on any system, is refused.
 *
 * @throws BundleError `bundle-entry-name`
 */
function parseEntryName(name: string): string {
  const plain = name.startsWith('./') ? name.slice(2) : name;
  const [, reason] = FAULTS.find(([pattern]) => pattern.test(plain)) ?? [];
  if (reason === undefined) return plain;
  throw new BundleError('bundle-entry-name', `The name of an entry ${reason}: ${JSON.stringify(name)}`);
}

/** How much of a bundle is read. */
export interface BundleLimits {
  /** Most documents that the archive may hold. */
  readonly maximumEntries: number;
  /** Greatest size of one document, in octets. */
  readonly maximumEntryBytes: number;
  /** Greatest size of the archive once it is decompressed, in octets; decompression stops there. */
  readonly maximumArchiveBytes: number;
}

/** Limits for devices that have no reason for others: 1000 documents, 1 MiB each, 16 MiB together. */
export const PROPOSED_BUNDLE_LIMITS: BundleLimits = {
  maximumEntries: 1000,
  maximumEntryBytes: 1_048_576,
  maximumArchiveBytes: 16_777_216,
};

/** Names of the root directory as archivers write it. */
const ROOTS: readonly string[] = ['./', '.'];

/** Most octets of entries that are passed over, their headers included: a document comes with some 2 KiB of them at most. */
const MAXIMUM_PASSED_OVER = 4_194_304;

/** A document found in a bundle. Its name means nothing: documents are told apart by content (BUN-002). */
export interface BundleDocument {
  /** Name of the file, without directory. */
  readonly name: string;
  readonly octets: Uint8Array;
  /** Digest of the octets. */
  readonly digest: Digest;
}

/**
 * Takes the documents out of a bundle: a gzip-compressed tar archive (ustar, as POSIX or GNU tar write it) with
 * nothing but regular files in its root (BUN-007). Works in memory and writes nothing. Extended headers are
 * passed over as long as they leave names, types and sizes alone, and so is the root directory.
 *
 * The documents are not verified: see `verifyBundle`.
 *
 * @throws BundleError
 */
export function extractBundle(
  octets: Uint8Array,
  limits: BundleLimits = PROPOSED_BUNDLE_LIMITS,
): readonly BundleDocument[] {
  const documents = new Map<string, BundleDocument>();
  let passedOver = 0;
  for (const entry of readArchive(gunzip(octets, limits.maximumArchiveBytes))) {
    if (isPassedOver(entry)) {
      passedOver += BLOCK + entry.content.length;
      if (passedOver > MAXIMUM_PASSED_OVER)
        throw refused('bundle-entry-extended', entry, 'comes after too many');
      continue;
    }
    const document = readDocument(entry, limits);
    const key = document.name.normalize('NFC').toLowerCase();
    if (documents.has(key)) throw refused('bundle-entry-duplicate', entry, 'occurs twice');
    documents.set(key, document);
    if (documents.size > limits.maximumEntries) throw tooMany(limits);
  }
  if (documents.size > 0) return [...documents.values()];
  throw new BundleError('bundle-empty', 'The bundle holds no document');
}

/**
 * The root directory itself, with a list of what is in it where GNU tar worked incrementally, and extended headers that
 * change nothing.
 */
function isPassedOver({ type, name, content }: ArchiveEntry): boolean {
  if (type === '5' || type === 'D') return ROOTS.includes(name) && (type === 'D' || content.length === 0);
  if (type !== 'x' && type !== 'g') return false;
  checkPaxRecords(content);
  return true;
}

function readDocument(entry: ArchiveEntry, { maximumEntryBytes }: BundleLimits): BundleDocument {
  if (entry.type === 'L' || entry.type === 'K') {
    throw refused('bundle-entry-extended', entry, 'gives the next entry another name');
  }
  if (entry.type !== '0') throw refused('bundle-entry-type', entry, 'is no regular file');
  if (entry.content.length > maximumEntryBytes) {
    throw refused('bundle-entry-too-large', entry, `is larger than ${maximumEntryBytes} octets`);
  }
  const octets = entry.content;
  return { name: parseEntryName(entry.name), octets, digest: computeDigest(octets) };
}

function refused(code: BundleError['code'], { name }: ArchiveEntry, reason: string): BundleError {
  return new BundleError(code, `The entry ${JSON.stringify(name)} ${reason}`);
}

function tooMany({ maximumEntries }: BundleLimits): BundleError {
  return new BundleError('bundle-too-many-entries', `The bundle holds more than ${maximumEntries} documents`);
}
