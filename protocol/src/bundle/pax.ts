import { BundleError } from '../error/index.js';

/**
 * What common archivers add to the header of a plain file. A path, a size, a link or a character set would make
 * another entry of it than the header shows.
 */
const HARMLESS =
  /^(atime|ctime|mtime|comment|uid|gid|uname|gname|LIBARCHIVE\.(creationtime|xattr\..+)|SCHILY\.xattr\..+)$/;

/**
 * Checks extended header records (POSIX.1-2001, pax interchange format): they are well-formed, and none of them
 * changes what the next entry is.
 *
 * @throws BundleError `bundle-entry-extended`
 */
export function checkPaxRecords(content: Buffer): void {
  for (let at = 0; at < content.length; ) {
    const { keyword, length } = readRecord(content, at);
    if (!HARMLESS.test(keyword))
      throw refused(`An extended header changes ${JSON.stringify(keyword)} of an entry`);
    at += length;
  }
}

/** A record is `<length> <keyword>=<value>` and a line feed; the length is that of all of it. */
function readRecord(content: Buffer, at: number): { keyword: string; length: number } {
  const start = content.toString('latin1', at, at + 128);
  const [, digits, keyword = ''] = /^([1-9][0-9]*) ([^=\n]+)=/.exec(start) ?? [];
  const length = Number(digits);
  if (digits !== undefined && content[at + length - 1] === 0x0a) return { keyword, length };
  throw refused('An extended header cannot be read');
}

function refused(message: string): BundleError {
  return new BundleError('bundle-entry-extended', message);
}
