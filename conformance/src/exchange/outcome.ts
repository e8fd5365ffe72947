import type { Exchange } from './message.js';

/** What became of an attempt to connect. */
export interface Connection {
  readonly outcome: 'accepted' | 'refused';
  /** What was seen, as a phrase. */
  readonly detail: string;
  /** The error that ended a refused one. */
  readonly error?: NodeJS.ErrnoException;
}

/** What an action came to. */
export type Outcome =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'connection'; readonly connection: Connection; readonly description: string }
  | { readonly kind: 'operator'; readonly description: string };
