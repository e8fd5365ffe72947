import { isMargoError } from '@margo-contract/protocol/error';
import type { DeploymentStatus } from '../operation/report-status.js';
import type { CredentialEvent } from '../transport/verifying-agent.js';
import type { ChangeKind } from './store/agent-store.js';

/** Something that happened to the agent. */
export type AgentEvent = { readonly at: Date } & (
  | { readonly type: 'onboarded'; readonly clientId: string }
  | { readonly type: 'onboarding-waits'; readonly error: unknown }
  | { readonly type: 'capabilities-reported'; readonly deviceId: string }
  | { readonly type: 'capabilities-refused'; readonly deviceId: string; readonly error: unknown }
  | { readonly type: 'unchanged' }
  | { readonly type: 'manifest-adopting'; readonly manifestVersion: string; readonly changes: number }
  | { readonly type: 'manifest-reached'; readonly manifestVersion: string }
  | { readonly type: 'manifest-refused'; readonly error: unknown; readonly isSecurityEvent: boolean }
  | { readonly type: 'change-started'; readonly change: ChangeKind; readonly deploymentId: string }
  | {
      readonly type: 'change-ended';
      readonly change: ChangeKind;
      readonly deploymentId: string;
      readonly error?: unknown;
    }
  | { readonly type: 'target-foreign'; readonly deploymentId: string; readonly target: string }
  | { readonly type: 'report-acknowledged'; readonly status: DeploymentStatus }
  | { readonly type: 'report-refused'; readonly status: DeploymentStatus; readonly error: unknown }
  | {
      readonly type: 'endpoint-failed';
      readonly endpoint: string;
      readonly error: unknown;
      readonly isSecurityEvent: boolean;
    }
  | { readonly type: 'endpoint-changed'; readonly endpoint: string; readonly previous: string }
  | { readonly type: 'client-refused'; readonly error: unknown }
  | { readonly type: 'cycle-failed'; readonly error: unknown }
  | { readonly type: 'downtime'; readonly until: Date }
  | { readonly type: 'state-damaged'; readonly file: string; readonly action: string }
  | CredentialEvent
);

type WithoutTime<Event> = Event extends unknown ? Omit<Event, 'at'> : never;

/** Takes what happened; the time is added. */
export type Emit = (event: WithoutTime<AgentEvent>) => void;

/** Signs of an attack, or of a mistake that looks like one. */
const SECURITY: readonly string[] = [
  'manifest-version-not-newer',
  'manifest-url-foreign',
  'digest-mismatch',
  'bundle-document-unlisted',
  'bundle-entry-name',
  'bundle-entry-type',
  'transport-server-untrusted',
  'transport-tls-version',
  'trust-pin-mismatch',
];

/** Whether people who watch over security should hear of it. */
export function isSecurityEvent(error: unknown): boolean {
  return isMargoError(error) && SECURITY.includes(error.code);
}

/** Most events that a reader may be behind. */
const MAXIMUM_BEHIND = 1000;

/** Hands events on to all who read them. A reader that is too slow misses the oldest: the agent never waits for one. */
export class EventStream {
  readonly #readers = new Set<(event: AgentEvent) => void>();
  readonly #now: () => Date;

  constructor(now: () => Date) {
    this.#now = now;
  }

  readonly emit: Emit = (event) => {
    const timed: AgentEvent = { at: this.#now(), ...event };
    for (const read of this.#readers) read(timed);
  };

  subscribe(read: (event: AgentEvent) => void): () => void {
    // What a reader throws is its own affair.
    const guarded = (event: AgentEvent) => {
      try {
        read(event);
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    };
    this.#readers.add(guarded);
    return () => this.#readers.delete(guarded);
  }

  /** The events from now on, until the signal is aborted. */
  async *read(signal: AbortSignal): AsyncGenerator<AgentEvent> {
    const waiting: AgentEvent[] = [];
    let wake = () => {};
    const unsubscribe = this.subscribe((event) => {
      waiting.push(event);
      if (waiting.length > MAXIMUM_BEHIND) waiting.shift();
      wake();
    });
    const end = () => wake();
    signal.addEventListener('abort', end);
    try {
      while (!signal.aborted) {
        const event = waiting.shift();
        if (event !== undefined) yield event;
        else
          await new Promise<void>((resolve) => {
            wake = resolve;
          });
      }
    } finally {
      unsubscribe();
      signal.removeEventListener('abort', end);
    }
  }
}
