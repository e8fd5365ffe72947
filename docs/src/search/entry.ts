import type { ComponentKind } from '../openapi/component.js';

/** What a search result is. */
export type SearchKind =
  | 'requirement'
  | 'operation'
  | 'erratum'
  | 'problem type'
  | ComponentKind
  | 'case'
  | 'fault'
  | 'API'
  | 'handbook';

/** Something that the search can find. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** The name under which people know it; empty for pages of the handbook. */
  readonly id: string;
  readonly title: string;
  readonly text: string;
  /** Names that occur in it and are not shown, separated by spaces. */
  readonly keywords: string;
  /** Address, seen from the root of the site. */
  readonly href: string;
}

/** The members of entries, each as one column: packed, values of one kind take less room side by side. */
export type SearchColumns = { readonly [Name in keyof SearchEntry]: readonly SearchEntry[Name][] };

/** Entries from their columns. */
export function entriesOf({ kind, id, title, text, keywords, href }: SearchColumns): SearchEntry[] {
  return kind.map((value, index) => ({
    kind: value,
    id: id[index] ?? '',
    title: title[index] ?? '',
    text: text[index] ?? '',
    keywords: keywords[index] ?? '',
    href: href[index] ?? '',
  }));
}

/** The columns of entries. */
export function columnsOf(entries: readonly SearchEntry[]): SearchColumns {
  const column = <Name extends keyof SearchEntry>(name: Name): SearchEntry[Name][] =>
    entries.map((entry) => entry[name]);
  return {
    kind: column('kind'),
    id: column('id'),
    title: column('title'),
    text: column('text'),
    keywords: column('keywords'),
    href: column('href'),
  };
}
