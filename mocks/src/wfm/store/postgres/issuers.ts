import type { IssuerStore, StoredIssuer } from '../issuer-store.js';
import type { Database } from './database.js';

interface IssuerRow {
  readonly fingerprint: string;
  readonly certificate: Buffer;
  readonly label: string | null;
  readonly registered_at: Date;
}

const ADD = `
  with next as (update counters set value = value + 1 where name = 'issuers' returning value)
  insert into issuers (place, fingerprint, certificate, label, registered_at)
  select value, $1, $2, $3, $4 from next
  on conflict (fingerprint) do nothing
  returning 1`;

/** Issuers in PostgreSQL. */
export function createSqlIssuers({ query }: Database): IssuerStore {
  return {
    async add({ fingerprint, certificate, label, registeredAt }) {
      const values = [fingerprint, Buffer.from(certificate), label ?? null, registeredAt];
      return (await query(ADD, ...values)).length === 1;
    },
    async list() {
      return (await query<IssuerRow>('select * from issuers order by place')).map(readIssuer);
    },
  };
}

function readIssuer({ fingerprint, certificate, label, registered_at }: IssuerRow): StoredIssuer {
  return { fingerprint, certificate, registeredAt: registered_at, ...(label !== null && { label }) };
}
