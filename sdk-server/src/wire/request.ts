import type { X509Certificate } from 'node:crypto';

/** Header fields in the order and spelling in which they arrived; a repeated field is repeated here. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The octets of a body; `'too-large'` when there are more than asked for; `'incomplete'` when the connection ended before them. */
export type ReceivedBody = Uint8Array | 'too-large' | 'incomplete';

/** What an adapter knows of the other end of the connection. */
export interface Peer {
  /** Network address of the peer, if the adapter knows it. */
  readonly peerAddress?: string | undefined;
  /**
   * The certificate whose key the peer proved to hold in the TLS handshake, and whose chain the server's trust anchors accepted.
   * Absent without one. An adapter never takes it from a header field.
   */
  readonly peerCertificate?: X509Certificate | undefined;
}

/**
 * One HTTP request as an adapter hands it over: nothing decoded, nothing normalised, since a signature is over these very
 * octets (RFC 9421 section 2).
 */
export interface WireRequest extends Peer {
  readonly method: string;
  /** The request target of the request line, as received. */
  readonly target: string;
  readonly fields: Fields;
  /**
   * Reads the body. An adapter stops at the limit and never holds more than it. A body that is there already needs no promise.
   *
   * @param maximumBytes most octets that are accepted
   */
  readBody(maximumBytes: number): ReceivedBody | Promise<ReceivedBody>;
  /** The body as it comes, for an operation that takes a stream. Read it this way or by `readBody`, not by both. */
  streamBody?(): AsyncIterable<Uint8Array>;
}

/**
 * All values of one field, in order.
 *
 * @param name in lowercase
 */
export function fieldValues(fields: Fields, name: string): string[] {
  let values: string[] | undefined; // an array that is begun empty makes room for many
  for (const [key, value] of fields) {
    if (!isNamed(key, name)) continue;
    if (values === undefined) values = [value];
    else values.push(value);
  }
  return values ?? [];
}

/** The field's values as one list (RFC 9110 section 5.3), or `undefined` when the field is absent. */
export function fieldValue(fields: Fields, name: string): string | undefined {
  let value: string | undefined;
  for (const [key, line] of fields) {
    if (isNamed(key, name)) value = value === undefined ? line : `${value}, ${line}`;
  }
  return value;
}

function isNamed(key: string, name: string): boolean {
  return key.length === name.length && key.toLowerCase() === name;
}
