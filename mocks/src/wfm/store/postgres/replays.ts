import type { ReplayStore } from '../replay-store.js';
import type { Database } from './database.js';

/** A name that may be forgotten is new again. */
const REMEMBER = `
  insert into replays (name, until_seconds) values ($1, $2)
  on conflict (name) do update set until_seconds = $2 where replays.until_seconds < $3
  returning 1`;
const FORGET = 'delete from replays where until_seconds < $1';

/** How often the old ones are looked for. */
const CLEANING_SECONDS = 60;

/** Used signatures in PostgreSQL. */
export function createSqlReplays({ query }: Database): ReplayStore {
  let cleanedAt = Number.NEGATIVE_INFINITY;
  return {
    async remember(name, untilSeconds, nowSeconds) {
      if (nowSeconds >= cleanedAt + CLEANING_SECONDS) {
        cleanedAt = nowSeconds;
        await query(FORGET, nowSeconds);
      }
      return (await query(REMEMBER, name, untilSeconds, nowSeconds)).length === 1;
    },
  };
}
