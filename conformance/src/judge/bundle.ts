import { computeDigest } from '@margo-contract/protocol';
import { sentenceOf } from '../error.js';
import type { ReceivedResponse } from '../exchange/message.js';
import type { Deviation } from '../finding/finding.js';
import type { JudgeContext } from './context.js';
import { readTarGzip, type TarEntry } from './tar.js';

/** Checks that an archive holds exactly the documents with these digests, as files at its root. */
export function checkBundle(
  wanted: readonly string[],
  { content }: ReceivedResponse,
  { variables }: JudgeContext,
): readonly Deviation[] {
  const digests = wanted.map((digest) => variables.fill(digest));
  const expected = `an archive of exactly the ${digests.length} documents of the manifest, at its root`;
  try {
    return faultsOf(readTarGzip(content), digests).map((actual) => ({ expected, actual }));
  } catch (error) {
    return [{ expected, actual: `octets that are no gzip-compressed tar archive: ${sentenceOf(error)}` }];
  }
}

function faultsOf(entries: readonly TarEntry[], digests: readonly string[]): string[] {
  const odd = entries.filter(({ type, name }) => type !== '0' || name.replace(/^\.\//, '').includes('/'));
  const found = entries.map(({ content }) => computeDigest(content) as string);
  return [
    ...odd.map(({ name }) => `the member ${name} is no file at the root`),
    ...digests
      .filter((digest) => !found.includes(digest))
      .map((digest) => `no file with the digest ${digest}`),
    ...(entries.length > digests.length ? [`${entries.length} members`] : []),
  ];
}
