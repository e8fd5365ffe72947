import type { Clock } from '@margo-contract/protocol';
import type { TlsCredentials } from '../transport/verifying-agent.js';
import type { WfmClient } from './wfm-client.js';

/** What every operation takes. */
export interface CallOptions {
  /** Ends the call; it then rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
}

/** Gives as many random bytes as asked for. */
export type RandomBytes = (count: number) => Uint8Array;

/** Method and path template of an operation. */
export type OperationTarget = `${'GET' | 'PUT' | 'POST' | 'DELETE'} /${string}`;

/** A request on its way out. */
export interface OutgoingRequest {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer> | undefined;
  readonly signal: AbortSignal;
  readonly maximumResponseBytes: number;
  readonly timeoutMilliseconds: number;
}

/** Sends one request and reads its response. */
export type Send = (request: OutgoingRequest) => Promise<Response>;

/** What a profile needs of the world around it. */
export interface ProfileContext {
  readonly clock: Clock;
  readonly random: RandomBytes;
}

/**
 * A security profile on the device: where its operations are, and how the device proves who it is. Everything else is the same
 * for all profiles, and knows operations by their operationId alone.
 */
export interface SecurityProfile<Name extends string = string> {
  readonly name: Name;
  /** The operations of the profile by operationId. */
  readonly operations: Readonly<Record<string, OperationTarget>>;
  /** Members that the profile puts in front of a body, by the name of its schema. */
  readonly envelopes: Readonly<Record<string, object>>;
  /** Whether each status report says which manifest it is about (STA-013). */
  readonly reportsAdoptedVersion?: boolean;
  /** What the device shows in the TLS handshake, in profiles where it does. */
  readonly credentials?: TlsCredentials;
  /** Adds what proves to the WFM who sends a request. */
  secure(send: Send, context: ProfileContext): Send;
  /** Introduces the client, and gives its clientId; absent in profiles without onboarding. */
  onboard?(wfm: WfmClient, options?: CallOptions): Promise<string>;
}

/** Who the device is, by one of the profiles. */
export interface Identity<Name extends string = string> {
  readonly profile: SecurityProfile<Name>;
  /** Where an SVID proves it. */
  readonly spiffeId?: string;
  /** End of that SVID. */
  readonly notAfter?: Date;
}
