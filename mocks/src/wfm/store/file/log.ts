import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { MargoError } from '@margo-contract/protocol';
import type Libsql from 'libsql';
import { Acknowledged } from './acknowledged.js';
import { damaged, explain } from './explain.js';

type Statement = Libsql.Statement<unknown[]>;

/** One entry as it lies in the file: octets, since libsql ends the process when it meets a text that is not UTF-8. */
interface Entry {
  readonly number: number;
  readonly content: Buffer;
  /** Sum over all entries that were there when this one came, itself included. */
  readonly total: Buffer;
}

/** The same as libsql gives it. */
type StoredEntry = { readonly [Name in keyof Entry]: Name extends 'number' ? number : ArrayBuffer };

export interface AppendOptions {
  /** Whether the entry has to survive a loss of power too. */
  readonly sync: boolean;
  /** Entries that this one makes needless; they go in the same transaction. */
  readonly without: readonly number[];
}

const TABLE =
  'create table if not exists entries (number integer primary key, content blob not null, total blob not null) strict';
const PAGE =
  'select number, cast(content as blob) as content, cast(total as blob) as total from entries where number > ? order by number limit 1000';
/** How many pages may lie idle in the file before it is rewritten, if they are the greater part of it. */
const IDLE_PAGES = 256;

/**
 * A list of texts in an SQLite database, which one process has at a time. SQLite has the lock of the kernel, writes ahead
 * and reuses what is freed; but it would take a changed bit for content, and a changed bit in its write-ahead log for the end
 * of it. So each entry carries a sum over all of them, and a file beside the database counts what was acknowledged.
 */
export class SealedLog {
  readonly path: string;
  readonly #database: Libsql.Database;
  readonly #acknowledged: Acknowledged;
  readonly #statements = new Map<string, Statement>();
  /** Of the entries that are there: what each adds to the total. */
  readonly #shares = new Map<number, bigint>();
  /** The write-ahead log as it was found. */
  #ahead: Buffer | undefined;
  #total = 0n;
  #last = 0;
  #isSynced = false;

  private constructor(path: string, database: Libsql.Database) {
    this.path = path;
    this.#database = database;
    this.#acknowledged = new Acknowledged(`${path}-acknowledged`);
  }

  /**
   * Opens or creates the database, and locks it.
   *
   * @throws MargoError `mock-store-in-use`, `mock-store-unusable`, `mock-store-damaged`
   */
  static async open(path: string): Promise<SealedLog> {
    const { default: Database } = await import('libsql').catch((cause: unknown) => {
      throw new MargoError(
        'mock-store-unusable',
        `A store in a folder needs the package libsql, which is not there for ${process.platform} on ${process.arch}; ` +
          'use --store memory: or --store postgres://…',
        { cause },
      );
    });
    try {
      const log = new SealedLog(path, new Database(path));
      log.#all('pragma locking_mode = exclusive');
      log.#all('pragma journal_mode = wal');
      log.#all('begin immediate');
      log.#all('rollback');
      log.#ahead = readIfThere(`${path}-wal`);
      return log;
    } catch (error) {
      throw explain(error, path);
    }
  }

  /**
   * Reads all entries, for once before the first `append`.
   *
   * @throws MargoError `mock-store-damaged` when a bit is not what was written
   */
  read(): readonly Entry[] {
    try {
      this.#all(TABLE);
      const entries = this.#readPages();
      this.#check(entries);
      if (entries.length === 0) this.#acknowledged.create();
      this.#ahead = undefined;
      return entries;
    } catch (error) {
      this.close();
      // Closing moved what is left of the write-ahead log into the database. It stays as it was, for those who can repair it.
      if (this.#ahead !== undefined) writeFileSync(`${this.path}-wal`, this.#ahead);
      throw error;
    }
  }

  /** Adds an entry, or changes nothing. @returns its number @throws MargoError `mock-store-unusable` */
  append(content: string, { sync, without }: AppendOptions): number {
    const number = this.#last + 1;
    const octets = Buffer.from(content);
    const share = shareOf(number, octets);
    const total = sum([this.#total, share, ...without.map((gone) => -(this.#shares.get(gone) ?? 0n))]);
    this.#transact(sync, () => {
      for (const gone of without) this.#run('delete from entries where number = ?', gone);
      this.#run('insert into entries values (?, ?, ?)', number, octets, Buffer.from(String(total)));
    });
    for (const gone of without) this.#shares.delete(gone);
    this.#shares.set(number, share);
    this.#total = total;
    this.#last = number;
    if (sync) this.#acknowledged.write(number);
    return number;
  }

  /** Closes the database as one file that is complete in itself, and gives the lock back. */
  close(): void {
    try {
      this.#all('pragma journal_mode = delete');
      this.#all('pragma locking_mode = normal');
      this.#all('select 1 from entries limit 1');
    } catch {
      // What cannot be moved out of the write-ahead log stays in it.
    }
    this.#statements.clear();
    this.#acknowledged.close();
    if (this.#database.open) this.#database.close();
  }

  /** Gives pages that lie idle back to the file system. Without room to do it, the file stays as it is. */
  compact(): void {
    const [idle, all] = ['freelist_count', 'page_count'].map((name) => this.#number(`pragma ${name}`));
    if (idle === undefined || all === undefined || idle < IDLE_PAGES || idle * 2 < all) return;
    try {
      this.#all('vacuum');
    } catch (error) {
      if (explain(error, this.path).code !== 'mock-store-unusable') throw error;
    }
  }

  #readPages(): readonly Entry[] {
    const entries: Entry[] = [];
    for (;;) {
      const page = this.#all(PAGE, entries.at(-1)?.number ?? 0) as StoredEntry[];
      entries.push(...page.map(readEntry));
      if (page.length === 0) return entries;
    }
  }

  #check(entries: readonly Entry[]): void {
    for (const { number, content } of entries) this.#shares.set(number, shareOf(number, content));
    this.#total = sum([...this.#shares.values()]);
    const last = entries.at(-1);
    if (last !== undefined && last.total.toString() !== String(this.#total)) throw damaged(this.path);
    this.#last = last?.number ?? 0;
    this.#acknowledged.check(this.#last, this.path);
  }

  #transact(sync: boolean, work: () => void): void {
    try {
      if (sync !== this.#isSynced) this.#all(`pragma synchronous = ${sync ? 'full' : 'normal'}`);
      this.#isSynced = sync;
      this.#run('begin immediate');
      work();
      this.#run('commit');
    } catch (error) {
      if (this.#database.open && this.#database.inTransaction) this.#run('rollback');
      throw explain(error, this.path);
    }
  }

  #run(sql: string, ...values: readonly unknown[]): void {
    this.#prepare(sql).run(...values);
  }

  #all(sql: string, ...values: readonly unknown[]): readonly unknown[] {
    try {
      return this.#prepare(sql).all(...values);
    } catch (error) {
      throw explain(error, this.path);
    }
  }

  #number(sql: string): number {
    return Number(Object.values(Object(this.#all(sql)[0]))[0]);
  }

  #prepare(sql: string): Statement {
    if (!this.#database.open) throw new Error('it is closed');
    const known = this.#statements.get(sql);
    if (known !== undefined) return known;
    const statement = this.#database.prepare(sql);
    this.#statements.set(sql, statement);
    return statement;
  }
}

function readEntry({ number, content, total }: StoredEntry): Entry {
  return { number, content: Buffer.from(content), total: Buffer.from(total) };
}

function shareOf(number: number, content: Buffer): bigint {
  return createHash('sha256').update(`${number} `).update(content).digest().readBigUInt64BE();
}

function sum(shares: readonly bigint[]): bigint {
  return BigInt.asUintN(
    64,
    shares.reduce((total, share) => total + share, 0n),
  );
}

function readIfThere(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}
