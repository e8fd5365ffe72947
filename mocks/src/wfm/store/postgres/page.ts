import type { Page } from '../store.js';

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
