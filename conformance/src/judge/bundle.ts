import { BundleError, computeDigest } from '@margo-contract/protocol';
import { extractBundle } from '@margo-contract/protocol/bundle';
import { sentenceOf } from '../error.js';
import type { ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import { readTarGzip, type TarEntry } from './tar.js';

/** An archive as it was read; a sentence when it is none. */
export type Archive = readonly TarEntry[] | string;

/** Reads the archive that a response holds. */
export async function readArchive({ content }: Pick<ReceivedResponse, 'content'>): Promise<Archive> {
  try {
    return await readTarGzip(content);
  } catch (error) {
    return sentenceOf(error);
  }
}

/**
 * Checks that an archive holds exactly the documents with these digests, as files at its root, and that it does so for
 * whoever reads it: devices come with readers of their own, here two that share no code.
 */
export function checkBundle(
  digests: readonly string[],
  archive: Archive,
  { content }: Pick<ReceivedResponse, 'content'>,
): readonly Deviation[] {
  const expected = `an archive of exactly the ${digests.length} documents of the manifest, at its root`;
  if (typeof archive === 'string')
    return [{ expected, actual: `octets that are no gzip-compressed tar archive: ${archive}` }];
  const faults = faultsOf(archive, digests);
  if (faults.length > 0) return faults.map((actual) => ({ expected, actual }));
  return differences(content, digests).map((difference) => ({ expected, ...difference }));
}

function faultsOf(archive: readonly TarEntry[], digests: readonly string[]): string[] {
  const entries = archive.filter((entry) => !isRoot(entry));
  const odd = entries.filter(({ type, name }) => type !== 'file' || !isAtRoot(name));
  const found = entries.map(({ content }) => computeDigest(content) as string);
  return [
    ...odd.map(({ name }) => `the member ${name} is no file at the root`),
    ...digests
      .filter((digest) => !found.includes(digest))
      .map((digest) => `no file with the digest ${digest}`),
    ...(entries.length > digests.length ? [`${entries.length} members`] : []),
  ];
}

/** What tar writes of the folder that it packs. */
function isRoot({ type, name }: TarEntry): boolean {
  return type === 'directory' && /^\.\/?$/.test(name);
}

function isAtRoot(name: string): boolean {
  const plain = name.replace(/^\.\//, '');
  return plain !== '' && plain !== '..' && !/[/\\]/.test(plain);
}

/** What the reader of this project finds otherwise. */
function differences(
  content: Uint8Array,
  digests: readonly string[],
): readonly Pick<Deviation, 'actual' | 'level'>[] {
  try {
    const found: readonly string[] = extractBundle(content).map(({ digest }) => digest);
    const isSame = digests.every((digest) => found.includes(digest)) && found.length === digests.length;
    return isSame ? [] : [{ actual: `${found.length} other members, as another reader reads it` }];
  } catch (error) {
    const code = error instanceof BundleError ? error.code : undefined;
    // What extended headers say has been judged with what the library makes of them.
    if (code === 'bundle-entry-extended') return [];
    const actual = `an archive that a careful reader refuses: ${sentenceOf(error)}`;
    // Names of files are undefined (C-51): one that is special on some system, such as a digest with its colon, is lawful.
    return [{ actual, ...(code === 'bundle-entry-name' && { level: 'SHOULD' }) }];
  }
}
