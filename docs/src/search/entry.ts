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
