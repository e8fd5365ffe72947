import type { Page, PageRequest } from '../page.js';

/**
 * Takes one page of what is wanted out of a list that only ever grows at its end. A cursor is the place of the last
 * entry that was looked at.
 */
export function pageOf<Item>(
  list: readonly Item[],
  { after = 0n, limit }: PageRequest,
  wanted: (item: Item) => boolean,
): Page<Item> {
  const items: Item[] = [];
  let end = Number(after);
  for (let index = end; index < list.length; index += 1) {
    const item = list[index];
    if (item === undefined || !wanted(item)) continue;
    if (items.length === limit) return { items, next: BigInt(end) };
    items.push(item);
    end = index + 1;
  }
  return { items };
}

/** Makes a function that gives each client a value of its own, created when first asked for. */
export function perClient<Value>(create: () => Value): (clientId: string) => Value {
  const values = new Map<string, Value>();
  return (clientId) => {
    const known = values.get(clientId);
    if (known !== undefined) return known;
    const value = create();
    values.set(clientId, value);
    return value;
  };
}
