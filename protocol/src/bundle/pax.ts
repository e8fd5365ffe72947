import { BundleError } from '../error/index.js';

/** Keywords of the standard that say nothing of what an entry is; the others of the standard would. */
const HARMLESS: readonly string[] = ['atime', 'ctime', 'mtime', 'comment', 'uid', 'gid', 'uname', 'gname'];

/** Keywords of vendors that make another entry of what the header shows: another name or type, a sparse file, a part of one. */
const CHANGES =
  /^(GNU\.(sparse|volume)\..*|[A-Za-z]+\.(path|linkpath|name|size|realsize|filetype|tarfiletype|offset|holesdata))$/;

/** Longest keyword that is read, in octets. */
const MAXIMUM_KEYWORD = 128;
const LINE_FEED = 0x0a;

/**
 * Checks extended header records (POSIX.1-2001, pax interchange format): they are well-formed, and none of them
 * changes what the next entry is.
 *
 * @throws BundleError `bundle-entry-extended`
 */
export function checkPaxRecords(content: Buffer): void {
  for (let at = 0; at < content.length; ) {
    const { keyword, length } = readRecord(content, at);
    if (!isHarmless(keyword))
      throw refused(`An extended header changes ${JSON.stringify(keyword)} of an entry`);
    at += length;
  }
}

/** A vendor's keyword begins with his name and a dot: device, inode, attributes and their like do no harm. */
function isHarmless(keyword: string): boolean {
  return HARMLESS.includes(keyword) || (/^[A-Za-z]+\../.test(keyword) && !CHANGES.test(keyword));
}

/** A record is `<length> <keyword>=<value>` and a line feed; the length is that of all of it. */
function readRecord(content: Buffer, at: number): { keyword: string; length: number } {
  const start = content.toString('latin1', at, at + MAXIMUM_KEYWORD);
  const [head = '', digits, keyword = ''] = /^([1-9][0-9]{0,8}) ([^=\n]+)=/.exec(start) ?? [];
  const length = Number(digits);
  if (digits !== undefined && length > head.length && content[at + length - 1] === LINE_FEED) {
    return { keyword, length };
  }
  throw refused('An extended header cannot be read');
}

function refused(message: string): BundleError {
  return new BundleError('bundle-entry-extended', message);
}
