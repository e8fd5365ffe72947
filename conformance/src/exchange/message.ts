import type { Field } from '@margo-contract/protocol';
import { sentenceOf } from '../error.js';

/** An SVID that a client presents in the handshake, and the key by which it proves it. */
export interface PresentedSvid {
  /** The client that it is meant for, whatever name its leaf has. */
  readonly spiffeId: string;
  /** The leaf, then what is sent along; PEM. */
  readonly chain: string;
  /** PEM; it goes into no report. */
  readonly key: string;
}

/** A request exactly as it goes over the wire. */
export interface SentRequest {
  readonly method: string;
  /** Scheme, authority and request target; what `@target-uri` covers. */
  readonly targetUri: string;
  /** The request target of the request line, in origin form. */
  readonly target: string;
  readonly fields: readonly Field[];
  readonly body?: Uint8Array;
  /** The operation it is meant for; absent when there is none. */
  readonly operationId?: string;
  /** Octets in place of those that fields and body make. */
  readonly octets?: Uint8Array;
  /** By which the caller authenticates in the handshake; nothing is presented without. */
  readonly presented?: PresentedSvid;
  /** It breaks HTTP/1.1, so the response need not be one of the interface. */
  readonly malformed?: true;
}

/** A response as it came. */
export interface ReceivedResponse {
  readonly status: number;
  readonly httpVersion: string;
  readonly fields: readonly Field[];
  /** Octets of the body as sent. */
  readonly body: Uint8Array;
  /** The same without content coding; equal to `body` when there is none, or when it cannot be undone. */
  readonly content: Uint8Array;
  /** The content in the words of the contract, where the WFM speaks a dialect that has others. */
  readonly translated?: Uint8Array;
  /** It is an error in the form that a dialect has in place of problem objects. */
  readonly foreignError?: true;
  /** How many octets followed it on the connection; absent when nobody looked. */
  readonly followed?: number;
}

/** A request and what became of it: a response, or the reason why there was none. */
export interface Exchange {
  readonly request: SentRequest;
  readonly response?: ReceivedResponse;
  readonly failure?: string;
  /** Code of the error that kept the response from coming; absent when it had none. */
  readonly failureCode?: string;
  /** Whether a request with the same SVID got a response before, so that the want of one is no refusal of the SVID. */
  readonly wasServed?: true;
}

/** An exchange that an error ended before its response. */
export function failedExchange(request: SentRequest, error: unknown): Exchange {
  const { code } = error instanceof Error ? (error as NodeJS.ErrnoException) : {};
  return { request, failure: sentenceOf(error), ...(code !== undefined && { failureCode: code }) };
}

/** Why there is no response when none came in time, in milliseconds. */
export function silence(timeout: number): string {
  return `no complete answer came within ${timeout / 1000} s`;
}

/** Whether a server neither answered nor ended the connection. */
export function isSilence({ response, failure = '' }: Exchange): boolean {
  return response === undefined && failure.startsWith('no complete answer came within');
}

/** The value of a header field, several lines joined by commas (RFC 9110 §5.3), or undefined. */
export function fieldValue(fields: readonly Field[], name: string): string | undefined {
  const lines = fields.filter(([other]) => other.toLowerCase() === name.toLowerCase());
  return lines.length === 0 ? undefined : lines.map(([, value]) => value.trim()).join(', ');
}

/** The media type of a message in lower case, without parameters; undefined without Content-Type. */
export function mediaType(fields: readonly Field[]): string | undefined {
  return fieldValue(fields, 'content-type')?.split(';', 1)[0]?.trim().toLowerCase();
}
