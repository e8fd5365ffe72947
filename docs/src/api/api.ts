import type { SitePath } from '../link/site-path.js';

/** What a module exports for others, taken from its source. */
export interface ApiModule {
  /** What programs import, such as `@margo-contract/protocol/json`. */
  readonly specifier: string;
  readonly page: SitePath;
  readonly exports: readonly ApiExport[];
  /** Names that it exports too, and that another module declares. */
  readonly alsoExports: readonly string[];
}

/** What an export is, in the order in which a page shows them. */
export const API_KINDS = {
  class: 'Classes',
  function: 'Functions',
  type: 'Types',
  constant: 'Constants',
} as const;

/** Name of one of {@link API_KINDS}. */
export type ApiKind = keyof typeof API_KINDS;

/** Something that is declared in source: its text without what it does inside, and its comment. */
export interface ApiDeclaration {
  readonly name: string;
  /** As it is written, one text for each way to call it. */
  readonly code: string;
  readonly comment: ApiComment;
}

/** One export. */
export interface ApiExport extends ApiDeclaration {
  readonly kind: ApiKind;
  /** Members of a class or interface that have something to say. */
  readonly members: readonly ApiDeclaration[];
}

/** A doc comment. */
export interface ApiComment {
  /** Markdown. Links whose address is `api:` and a name lead to that export. */
  readonly text: string;
  readonly details: readonly ApiDetail[];
}

/** One part of a doc comment after its text. */
export interface ApiDetail {
  /** `Returns`, `Throws`, or the name of a parameter. */
  readonly label: string;
  /** Markdown, as in {@link ApiComment}. */
  readonly text: string;
}

/** The anchor of an export on the page of its module. */
export function anchorOf(name: string): string {
  return `api-${encodeURIComponent(name)}`;
}
