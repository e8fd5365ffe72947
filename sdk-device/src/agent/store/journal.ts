import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { StateError } from '../../error.js';
import type { FileSystem, OpenFile } from '../../state/file-system.js';

/** A key and its new value; without value it is forgotten. */
export type Change = readonly [key: string, value?: unknown];

/** A file that was not as it had been written, and what was done about it. */
export interface Damage {
  readonly file: string;
  readonly action: string;
}

const NAME = /^state-(\d{8})\.(snapshot|log)$/;
/** A log is folded into a new snapshot when it is longer than this, and than twice the snapshot, in octets. */
const SMALLEST_FOLD = 1024 * 1024;
/** Records of a snapshot that are written at once. */
const RECORDS_AT_ONCE = 1000;

interface Lines {
  readonly records: readonly unknown[];
  /** Lines whose check sum is wrong. */
  readonly damaged: number;
  /** Octets up to the last complete line. */
  readonly length: number;
}

/**
 * Values by key, in a folder: a snapshot, and a log of what changed since. Each line has a check sum; a commit is one line, so it
 * counts as a whole or not at all. The generation before stays as a copy: its snapshot and log together hold what the current
 * snapshot holds. What changes one value costs one line, however many values there are.
 */
export class Journal {
  readonly #files: FileSystem;
  readonly #folder: string;
  readonly #values = new Map<string, unknown>();
  /** Keys by what stands before their slash, so that few reports are found fast among many workloads. */
  readonly #groups = new Map<string, Set<string>>();
  readonly damages: Damage[] = [];
  #generation = 1;
  #log: OpenFile | undefined;
  #logLength = 0;
  #snapshotLength = 0;
  #last: Promise<unknown> = Promise.resolve();

  private constructor(folder: string, files: FileSystem) {
    this.#folder = folder;
    this.#files = files;
  }

  /**
   * Reads what the folder holds, or starts anew when it is empty.
   *
   * @throws StateError `state-unreadable`, `state-unwritable`
   */
  static async open(folder: string, files: FileSystem): Promise<Journal> {
    const journal = new Journal(folder, files);
    await files.makeDirectory(folder).catch((cause) => {
      throw unwritable(folder, cause);
    });
    await journal.#load();
    return journal;
  }

  get(key: string): unknown {
    return this.#values.get(key);
  }

  /** Names and values of all keys in a group, such as `report/`, in the order in which they came; of all keys for ``. */
  *entries(group: string): Iterable<[name: string, value: unknown]> {
    if (group === '') yield* this.#values;
    for (const key of this.#groups.get(group) ?? []) yield [key.slice(group.length), this.#values.get(key)];
  }

  /**
   * Makes changes that count together, and is done when they survive a loss of power. A commit that fails changes nothing.
   *
   * @param changes may be a function, which is asked when all commits before have been made
   * @throws StateError `state-unwritable`
   */
  commit(changes: readonly Change[] | (() => readonly Change[])): Promise<void> {
    const write = () => this.#write(typeof changes === 'function' ? changes() : changes);
    const written = this.#last.then(write, write);
    this.#last = written.catch(() => undefined);
    return written;
  }

  async close(): Promise<void> {
    await this.#last;
    await this.#log?.close();
    this.#log = undefined;
  }

  async #write(changes: readonly Change[]): Promise<void> {
    if (changes.length === 0) return;
    const line = encode(changes);
    try {
      const log = await this.#openLog();
      await this.#append(log, line);
    } catch (cause) {
      throw unwritable(this.#path('log'), cause);
    }
    this.#apply(changes);
    if (this.#logLength > Math.max(SMALLEST_FOLD, 2 * this.#snapshotLength)) await this.#foldIfPossible();
  }

  /** What was written of a line that failed is taken back, so that the next one does not follow half a line. */
  async #append(log: OpenFile, line: Buffer): Promise<void> {
    try {
      await log.append(line);
      await log.sync();
      this.#logLength += line.length;
    } catch (error) {
      this.#log = undefined;
      await log.truncate(this.#logLength).catch(() => undefined);
      await log.close().catch(() => undefined);
      throw error;
    }
  }

  async #openLog(): Promise<OpenFile> {
    if (this.#log !== undefined) return this.#log;
    const log = await this.#files.open(this.#path('log'), 'append');
    // Half a line of a commit that failed, or that a crash cut off.
    await log.truncate(this.#logLength);
    await this.#files.syncDirectory(this.#folder);
    this.#log = log;
    return log;
  }

  async #load(): Promise<void> {
    const names = await this.#files.list(this.#folder).catch((cause) => {
      throw new StateError('state-unreadable', `Cannot read ${this.#folder}`, { cause });
    });
    const generations = names.map((name) => Number(NAME.exec(name)?.[1] ?? 0));
    this.#generation = Math.max(1, ...generations);
    const isWhole = await this.#loadSnapshot(this.#generation);
    if (!isWhole) await this.#loadPrevious();
    this.#logLength = await this.#loadLog(this.#generation);
    // What is damaged is kept aside by a fresh generation, and not read again.
    if (this.damages.length > 0) await this.#foldIfPossible();
  }

  /** @returns whether the snapshot is there and whole; generation 1 begins without one */
  async #loadSnapshot(generation: number): Promise<boolean> {
    const path = this.#path('snapshot', generation);
    const octets = await this.#read(path);
    if (octets === undefined) return generation === 1;
    const { records, damaged } = decode(octets);
    const end = records.at(-1);
    const isWhole = damaged === 0 && end === records.length - 1;
    for (const record of records) if (Array.isArray(record)) this.#apply([record as unknown as Change]);
    this.#snapshotLength = octets.length;
    if (!isWhole) this.#tell(path, 'read the previous copy and what was logged since instead');
    return isWhole;
  }

  async #loadPrevious(): Promise<void> {
    const previous = this.#generation - 1;
    this.#values.clear();
    this.#groups.clear();
    await this.#loadSnapshot(previous);
    await this.#loadLog(previous);
    if (this.damages.length === 0) {
      this.#tell(
        this.#path('snapshot'),
        'is missing: read the previous copy and what was logged since instead',
      );
    }
  }

  async #loadLog(generation: number): Promise<number> {
    const path = this.#path('log', generation);
    const { records, damaged, length } = decode((await this.#read(path)) ?? Buffer.alloc(0));
    for (const record of records) if (Array.isArray(record)) this.#apply(record as Change[]);
    if (damaged > 0) this.#tell(path, `left out ${damaged} damaged of ${damaged + records.length} entries`);
    return length;
  }

  #tell(file: string, action: string): void {
    this.damages.push({ file, action });
  }

  async #read(path: string): Promise<Uint8Array | undefined> {
    try {
      return await this.#files.read(path);
    } catch (cause) {
      throw new StateError('state-unreadable', `Cannot read ${path}`, { cause });
    }
  }

  #apply(changes: readonly Change[]): void {
    for (const [key, value] of changes) {
      const group = this.#groupOf(key);
      if (value === undefined || value === null) {
        this.#values.delete(key);
        group.delete(key);
      } else {
        this.#values.set(key, value);
        group.add(key);
      }
    }
  }

  #groupOf(key: string): Set<string> {
    const name = key.slice(0, key.indexOf('/') + 1);
    const group = this.#groups.get(name) ?? new Set();
    this.#groups.set(name, group);
    return group;
  }

  /** Folding only saves room: when the disk is full, the log goes on. */
  async #foldIfPossible(): Promise<void> {
    await this.#fold().catch(() => undefined);
  }

  async #fold(): Promise<void> {
    const next = this.#generation + 1;
    const path = this.#path('snapshot', next);
    const snapshotLength = await this.#writeSnapshot(`${path}.tmp`);
    await this.#files.rename(`${path}.tmp`, path);
    await this.#files.syncDirectory(this.#folder);
    await this.#log?.close();
    this.#log = undefined;
    this.#generation = next;
    this.#logLength = 0;
    this.#snapshotLength = snapshotLength;
    for (const kind of ['snapshot', 'log'] as const) {
      const isKept = this.damages.some(({ file }) => file === this.#path(kind, next - 2));
      if (!isKept) await this.#files.remove(this.#path(kind, next - 2));
    }
  }

  async #writeSnapshot(path: string): Promise<number> {
    const file = await this.#files.open(path, 'new');
    try {
      const records = [...this.#values];
      let length = 0;
      for (let at = 0; at < records.length; at += RECORDS_AT_ONCE) {
        const octets = Buffer.concat(records.slice(at, at + RECORDS_AT_ONCE).map(encode));
        await file.append(octets);
        length += octets.length;
      }
      await file.append(encode(records.length));
      await file.sync();
      return length;
    } finally {
      await file.close();
    }
  }

  #path(kind: 'snapshot' | 'log', generation = this.#generation): string {
    return join(this.#folder, `state-${String(generation).padStart(8, '0')}.${kind}`);
  }
}

/** A line: check sum in hexadecimal, a space, JSON, a line feed. */
export function encode(value: unknown): Buffer {
  const json = Buffer.from(JSON.stringify(value));
  const sum = crc32(json).toString(16).padStart(8, '0');
  return Buffer.concat([Buffer.from(`${sum} `), json, Buffer.from('\n')]);
}

/** Reads complete lines; what follows the last line feed was cut off by a crash, and counts for nothing. */
export function decode(octets: Uint8Array): Lines {
  const buffer = Buffer.from(octets.buffer, octets.byteOffset, octets.length);
  const records: unknown[] = [];
  let damaged = 0;
  let at = 0;
  for (let end = buffer.indexOf(10); end >= 0; end = buffer.indexOf(10, at)) {
    const record = decodeLine(buffer.subarray(at, end));
    if (record === undefined) damaged++;
    else records.push(record.value);
    at = end + 1;
  }
  return { records, damaged, length: at };
}

function decodeLine(line: Buffer): { readonly value: unknown } | undefined {
  const json = line.subarray(9);
  const isRight = line.subarray(0, 9).toString() === `${crc32(json).toString(16).padStart(8, '0')} `;
  if (!isRight) return undefined;
  try {
    return { value: JSON.parse(json.toString()) };
  } catch {
    return undefined;
  }
}

function unwritable(path: string, cause: unknown): StateError {
  const reason = cause instanceof Error ? cause.message : String(cause);
  return new StateError('state-unwritable', `Cannot write ${path}: ${reason}`, { cause });
}
