import type { WrittenManifest } from '../wfm/desired-state.js';
import type { WrittenTrust } from '../wfm/identity/trust-documents.js';
import type { EndpointMode } from '../wfm/listener.js';
import type { ResponseRule } from '../wfm/rule.js';
import type { EndpointName } from '../wfm/scripted-wfm.js';

/** Requests that something is about; every member narrows it down. */
export interface Filter {
  /** Operations of the contract, or one of the groups `artifact`, `report` and `any`. */
  readonly operation?: string | readonly string[];
  readonly endpoint?: EndpointName;
  /** The name of a deployment whose report or document it is. */
  readonly deployment?: string;
  /** The overall state that a report tells. */
  readonly state?: string | readonly string[];
  /** The deviceId of a report or of capabilities; `*` stands for any child of a gateway, `-` for none. */
  readonly device?: string;
  /** A code that an error of the report has. */
  readonly code?: string;
  /** Components that the report has one entry for each of. */
  readonly components?: number;
  /** The status that it was given; 0 when it got no response. */
  readonly status?: number | readonly number[];
  /** The manifest that its response held, or for 304 stood for. */
  readonly manifest?: string;
  /** The manifest whose ETag it sends in If-None-Match; `none` without that field. */
  readonly condition?: string;
  /** A JSON pointer that a member of the body has, as a regular expression. */
  readonly member?: string;
  /** What that member is. */
  readonly value?: string;
  /** Given a response with a content coding. */
  readonly encoded?: true;
  /** Sent with the newest SVID that the device was given. */
  readonly svid?: 'newest';
}

/** What an expectation says of itself. */
interface Blame {
  /** Those that are violated; by default those of the case. */
  readonly requirements?: readonly string[];
  readonly level?: 'MUST' | 'SHOULD' | 'MAY';
  /** From where on: the name of a step, or `start`. By default the last thing that the case did. */
  readonly since?: string;
  /** When it is not so the case shows nothing: it would blame what another case is about. */
  readonly presumed?: true;
}

/** One thing that has to be so of all that was seen. */
export type Expectation = Blame &
  (
    | { readonly seen: Filter; readonly atLeast?: number; readonly atMost?: number }
    | { readonly judged: Filter; readonly by?: readonly string[] }
    | { readonly refused: string; readonly singly?: 'accepted' }
    | { readonly unreached: EndpointName }
    | { readonly waited: Filter }
    | { readonly backedOff: Filter }
    | { readonly paced: Filter; readonly perPoll: number }
    | { readonly ordered: readonly [Filter, Filter] }
    | { readonly transitions: string }
    | { readonly error: Filter; readonly source: string }
    | { readonly oneEndpointAtATime: number }
    | { readonly ownCertificateInTls: false }
    | { readonly signedAnew: Filter }
    | { readonly pollInterval: { readonly atLeast: number; readonly atMost?: number } }
    | { readonly within: 'downtime' | 'hours'; readonly only?: Filter; readonly none: 'inside' | 'outside' }
    | { readonly devices: 'hierarchy' | 'hosting' | 'not-hosting' | 'single' | 'order' }
  );

/** What is waited for. */
export interface Condition {
  readonly seen?: Filter;
  /** How many; one by default. */
  readonly times?: number;
  /** Connections that the device began, whatever became of them, and requests that it sent. */
  readonly attempts?: EndpointName;
  readonly since?: string;
}

/** Something that a case does, waits for, or expects. */
export type Action =
  | { readonly serve: WrittenManifest & { readonly endpoint?: EndpointName } }
  | { readonly respond: readonly ResponseRule[] }
  | { readonly endpoint: Readonly<Partial<Record<EndpointName, EndpointMode>>> }
  | { readonly disconnect: EndpointName }
  | { readonly clock: number }
  /** What the identity service serves, in the mutual-TLS profile. */
  | { readonly trust: WrittenTrust }
  /** Another SVID of the same client takes the place of the one there is. */
  | { readonly renew: 'svid' }
  | {
      readonly program: 'start' | 'kill' | 'restart';
      readonly urls?: readonly EndpointName[];
      readonly settings?: Readonly<Record<string, string>>;
      readonly poll?: number;
    }
  | {
      readonly until: Condition;
      readonly within?: number;
      readonly requirements?: readonly string[];
      readonly level?: 'MUST' | 'SHOULD' | 'MAY';
    }
  | { readonly pass: number }
  | { readonly expect: readonly Expectation[] };

export type Step = Action & { readonly name?: string };
