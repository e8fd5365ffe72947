import fs from 'node:fs';
import { MargoError } from '@margo-contract/protocol';

/** What a journal needs of a file system. */
export type JournalFiles = Pick<
  typeof fs,
  'openSync' | 'closeSync' | 'readSync' | 'writeSync' | 'ftruncateSync' | 'fdatasyncSync'
>;

const LINE_FEED = 0x0a;
const CHUNK_BYTES = 1_048_576;

/**
 * A file of lines that only grows. A line that `append` returned from has left the process, and survives its death; with
 * `sync` it is on the disk, and survives a loss of power.
 */
export class Journal {
  readonly path: string;
  readonly #files: JournalFiles;
  readonly #file: number;
  #length = 0;
  #isClosed = false;

  /** Opens or creates the file. @throws MargoError `mock-store-unusable` */
  constructor(path: string, files: JournalFiles = fs) {
    this.path = path;
    this.#files = files;
    this.#file = this.#try(() => files.openSync(path, 'a+', 0o600));
  }

  /**
   * Reads every line from the beginning, for once before the first `append`. A last line without its end is one whose
   * writing was cut short: nobody was told that it was kept, and it is cut off.
   */
  *read(): Generator<string> {
    const chunk = Buffer.alloc(CHUNK_BYTES);
    let parts: Buffer[] = [];
    let position = 0;
    for (;;) {
      const count = this.#try(() => this.#files.readSync(this.#file, chunk, 0, CHUNK_BYTES, position));
      if (count === 0) break;
      position += count;
      let rest = Buffer.from(chunk.subarray(0, count));
      for (let end = rest.indexOf(LINE_FEED); end !== -1; end = rest.indexOf(LINE_FEED)) {
        const line = Buffer.concat([...parts, rest.subarray(0, end)]);
        parts = [];
        rest = rest.subarray(end + 1);
        this.#length += line.length + 1;
        yield line.toString('utf8');
      }
      parts.push(rest);
    }
    if (position > this.#length) this.#try(() => this.#files.ftruncateSync(this.#file, this.#length));
  }

  /** Adds a line, or nothing. @throws MargoError `mock-store-unusable` */
  append(line: string, { sync }: { readonly sync: boolean }): void {
    // The number of a closed file may be that of another one by now.
    if (this.#isClosed) throw this.#unusable(new Error('it is closed'));
    const octets = Buffer.from(`${line}\n`);
    try {
      let written = 0;
      while (written < octets.length) written += this.#files.writeSync(this.#file, octets, written);
      if (sync) this.#files.fdatasyncSync(this.#file);
    } catch (error) {
      this.#try(() => this.#files.ftruncateSync(this.#file, this.#length));
      throw this.#unusable(error);
    }
    this.#length += octets.length;
  }

  close(): void {
    this.#isClosed = true;
    this.#files.closeSync(this.#file);
  }

  #try<Result>(step: () => Result): Result {
    try {
      return step();
    } catch (error) {
      throw this.#unusable(error);
    }
  }

  #unusable(cause: unknown): MargoError {
    const reason = cause instanceof Error ? cause.message : String(cause);
    return new MargoError('mock-store-unusable', `The store cannot use its file ${this.path}: ${reason}`, {
      cause,
    });
  }
}
