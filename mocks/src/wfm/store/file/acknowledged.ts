import { closeSync, fsyncSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { computeDigest } from '@margo-contract/protocol';
import { damaged, explain } from './explain.js';

const DIGITS = 16;

/**
 * A file with the number of the last entry that somebody was told is kept. It is written after the entry is on the disk and
 * not brought there itself, so that it may say too little after a loss of power, but never too much.
 */
export class Acknowledged {
  readonly #path: string;
  #file: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Makes the file. It has to be on the disk before the first entry is. @throws MargoError `mock-store-unusable` */
  create(): void {
    try {
      this.#file = openSync(this.#path, 'w', 0o600);
      this.write(0);
      fsyncSync(this.#file);
      syncFolder(dirname(this.#path));
    } catch (error) {
      throw explain(error, this.#path);
    }
  }

  /** Writes a number over the one before. @throws MargoError `mock-store-unusable` */
  write(number: number): void {
    try {
      this.#file ??= openSync(this.#path, 'r+');
      writeSync(this.#file, lineOf(number), 0);
    } catch (error) {
      throw explain(error, this.#path);
    }
  }

  /** Holds the last entry of a database to the one that was acknowledged last. @throws MargoError `mock-store-damaged` */
  check(last: number, database: string): void {
    const text = this.#read();
    if (text === undefined && last === 0) return;
    const number = Number.parseInt(text ?? '', 10);
    if (text !== lineOf(number)) throw damaged(this.#path);
    if (last < number) throw damaged(database);
  }

  close(): void {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #read(): string | undefined {
    try {
      return readFileSync(this.#path, 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw explain(error, this.#path);
    }
  }
}

/** Always of the same length, so that the file system need not find room for it. */
function lineOf(number: number): string {
  const digits = String(number).padStart(DIGITS, '0');
  return `${digits} ${computeDigest(Buffer.from(digits))}\n`;
}

/** Brings the name of a new file to the disk, where folders can be synced: not on Windows. */
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const folder = openSync(path, 'r');
  fsyncSync(folder);
  closeSync(folder);
}
