/** Most octets of one line. */
export const MAXIMUM_LINE_BYTES = 65_536;

/** One line of a stream. */
export interface Line {
  /** Counted from 0. */
  readonly index: number;
  readonly content: Buffer | 'too-long';
}

const LINE_FEED = 0x0a;

/**
 * Cuts a stream of octets into lines. Holds no more than one line: of one that is too long the rest is skipped.
 * Empty lines count, but do not come out; the last line may lack its line feed.
 */
export async function* readLines(
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
): AsyncGenerator<Line> {
  let index = 0;
  let line = new LineBuffer();
  for await (const chunk of chunks) {
    let rest = chunk;
    for (let end = rest.indexOf(LINE_FEED); end !== -1; end = rest.indexOf(LINE_FEED)) {
      line.append(rest.subarray(0, end));
      if (!line.isEmpty()) yield { index, content: line.content() };
      rest = rest.subarray(end + 1);
      index += 1;
      line = new LineBuffer();
    }
    line.append(rest);
  }
  if (!line.isEmpty()) yield { index, content: line.content() };
}

class LineBuffer {
  private parts: Uint8Array[] = [];
  private length = 0;

  append(octets: Uint8Array): void {
    this.length += octets.length;
    if (this.length > MAXIMUM_LINE_BYTES) this.parts = [];
    else this.parts.push(octets);
  }

  isEmpty(): boolean {
    return this.length === 0;
  }

  content(): Line['content'] {
    return this.length > MAXIMUM_LINE_BYTES ? 'too-long' : Buffer.concat(this.parts);
  }
}
