import type { Readable } from 'node:stream';

/** The longest line that is read, in octets. */
const LONGEST_LINE = 65_536;

/** Told of what a process writes. */
export interface LineReader {
  take(line: string): void;
  /** Called once, with half a sentence, at a line that is too long; what comes after it is dropped. */
  overflow(reason: string): void;
}

/** Reads lines of UTF-8 of a process, and keeps no more than the longest. */
export function readLines(stream: Readable, { take, overflow }: LineReader): void {
  let kept = Buffer.alloc(0);
  const refuse = () => {
    kept = Buffer.alloc(0);
    stream.off('data', onData).resume();
    overflow(`wrote a line of more than ${LONGEST_LINE} octets`);
  };
  const onData = (chunk: Buffer) => {
    kept = Buffer.concat([kept, chunk]);
    let end = kept.indexOf('\n');
    for (; end >= 0 && end <= LONGEST_LINE; end = kept.indexOf('\n')) {
      take(kept.toString('utf8', 0, end));
      kept = kept.subarray(end + 1);
    }
    if (end >= 0 || kept.length > LONGEST_LINE) refuse();
  };
  stream.on('data', onData);
}
