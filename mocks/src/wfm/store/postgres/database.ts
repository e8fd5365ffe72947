import { MargoError } from '@margo-contract/protocol';
import type { Pool, PoolClient } from 'pg';
import type { Page } from '../page.js';

/** Runs one SQL statement; `$1` in it is the first of the values. */
export type Query = <Row>(statement: string, ...values: readonly unknown[]) => Promise<readonly Row[]>;

/** A PostgreSQL database, and the one schema in it that is used. */
export interface Database {
  readonly query: Query;
  /** Runs statements that happen together or not at all. */
  transaction<Result>(work: (query: Query) => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
}

export interface DatabaseOptions {
  /** `postgres://user:password@host:port/database` */
  readonly url: string;
  readonly schema: string;
}

const CONNECT_MILLISECONDS = 5_000;

/**
 * Connects to PostgreSQL. Octets come back as Buffer, `bigint` as bigint, `timestamptz` as Date.
 *
 * @throws MargoError `mock-option-invalid`, `mock-store-unreachable`, `mock-store-refused`
 */
export async function connect({ url, schema }: DatabaseOptions): Promise<Database> {
  const { default: pg } = await import('pg');
  const types = new pg.TypeOverrides();
  types.setTypeParser(pg.types.builtins.INT8, BigInt);
  const pool = new pg.Pool({
    ...readUrl(url),
    options: `-c search_path=${schema}`,
    types,
    application_name: 'margo-mock',
    connectionTimeoutMillis: CONNECT_MILLISECONDS,
  });
  // A connection that breaks while nobody uses it leaves the pool; the next query makes another one, or fails.
  pool.on('error', () => undefined);
  try {
    await pool.query('select 1');
  } catch (error) {
    await pool.end();
    throw explain(error, url);
  }
  return { query: queryOf(pool), transaction: (work) => transact(pool, work), close: () => pool.end() };
}

function readUrl(url: string): { readonly connectionString: string } {
  if (URL.canParse(url)) return { connectionString: url };
  // The text is not repeated, since it may hold a password.
  throw new MargoError(
    'mock-option-invalid',
    'The URL of the store is not like postgres://user:password@host:port/database; percent-encode special characters',
  );
}

function queryOf(connection: Pool | PoolClient): Query {
  return async <Row>(statement: string, ...values: readonly unknown[]) => {
    const { rows } = await connection.query(statement, [...values]);
    return rows as readonly Row[];
  };
}

async function transact<Result>(pool: Pool, work: (query: Query) => Promise<Result>): Promise<Result> {
  const connection = await pool.connect();
  let broken: Error | undefined;
  try {
    await connection.query('begin');
    const result = await work(queryOf(connection));
    await connection.query('commit');
    return result;
  } catch (error) {
    await connection.query('rollback').catch((reason: Error) => {
      broken = reason;
    });
    throw error;
  } finally {
    connection.release(broken);
  }
}

/** SQLSTATE classes and codes (PostgreSQL manual, appendix A) with what to do about them. */
const REFUSALS: Readonly<Record<string, string>> = {
  '28P01': 'does not accept user and password; check them in --store, or set PGPASSWORD',
  '28000': 'does not let this user in; check the user in --store and the pg_hba.conf of the server',
  '3D000': 'has no such database; create it, or name another one in --store',
  '53300': 'has no connection left; raise max_connections, or stop other programs that use it',
};

/** Says what is wrong with a server, without a password. */
function explain(cause: unknown, url: string): MargoError {
  const { hostname, port, pathname, username } = new URL(url);
  const place = `PostgreSQL at ${hostname || 'localhost'}:${port || '5432'}`;
  const { code = '', message = '' } = cause as { code?: string; message?: string };
  // pg gives no code when the server asks for a password and there is none.
  const refusal = REFUSALS[message.includes('client password must be') ? '28P01' : code];
  if (refusal !== undefined) {
    const who = `database ${pathname.slice(1) || username}, user ${username}`;
    return new MargoError('mock-store-refused', `${place} ${refusal} (${who})`, { cause });
  }
  return new MargoError(
    'mock-store-unreachable',
    `${place} cannot be used: ${message || code}; check that it runs, and the address in --store`,
    { cause },
  );
}

/** Makes a page of rows, of which one more than the limit was asked for to see whether there is another page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  read: (row: Row) => Item,
  placeOf: (row: Row) => bigint,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const items = shown.map(read);
  return rows.length > limit && last !== undefined ? { items, next: placeOf(last) } : { items };
}

/** The row of a statement that counts. */
export interface Count {
  readonly count: bigint;
}

/** Reads the row of a statement that counts; no row is 0. */
export function countOf([row]: readonly Count[]): number {
  return Number(row?.count ?? 0n);
}
