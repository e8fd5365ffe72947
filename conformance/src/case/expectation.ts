import type { Profile } from '../contract/contract.js';

/** A value to equal, or one test. */
export type Matcher =
  | string
  | number
  | boolean
  | null
  | { readonly equals: unknown }
  | { readonly pattern: string }
  | { readonly oneOf: readonly unknown[] }
  | { readonly not: string | number | boolean | null }
  | { readonly length: number }
  | { readonly above: string | number }
  | { readonly type: string }
  | { readonly present: boolean };

/** What a response, or a connection, has to look like. All members that are given have to hold. */
export interface Expectation {
  /** The profiles that it counts in; all when absent. */
  readonly profiles?: readonly Profile[];
  /** Those of the case that it is about; the first when absent. */
  readonly requirements?: readonly string[];
  /** How grave a deviation is, where an erratum says otherwise than the keyword of the requirement. */
  readonly level?: 'SHOULD' | 'MAY';
  readonly when?: { readonly status?: number; readonly header?: string };
  readonly status?: number | readonly number[];
  /** Slugs of the catalogue or about:blank. */
  readonly problem?: string | readonly string[];
  /** Media type without parameters. */
  readonly contentType?: string;
  readonly headers?: Readonly<Record<string, Matcher>>;
  /** By JSON Pointer. */
  readonly json?: Readonly<Record<string, Matcher>>;
  /** By JSON Pointer into the body read as YAML. */
  readonly yaml?: Readonly<Record<string, Matcher>>;
  /** Name of a schema of the contract. */
  readonly schema?: string;
  readonly digest?: string;
  readonly body?: 'empty' | 'root-certificate' | 'trust-bundle';
  readonly bundleOf?: readonly string[];
  /** How the anchors of a trust bundle differ from those that were captured before. */
  readonly anchors?: { readonly since: string; readonly change: 'added' | 'removed' };
  /** A member of the request body that `errors` of the problem has to name, as a dotted path. */
  readonly names?: string;
  /** That the server ends the connection without a response is right as well. */
  readonly mayClose?: true;
  /** Nothing follows the response on the connection. */
  readonly onlyAnswer?: true;
  readonly httpVersion?: '1.1';
  readonly connection?: 'accepted' | 'refused';
}
