import type { Connection } from '../http/connect.js';
import type { Exchange } from '../http/message.js';

/** What an action came to. */
export type Outcome =
  | { readonly kind: 'exchange'; readonly exchange: Exchange }
  | { readonly kind: 'connection'; readonly connection: Connection; readonly description: string }
  | { readonly kind: 'operator'; readonly description: string };
