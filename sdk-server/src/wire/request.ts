/** Header fields in the order and spelling in which they arrived; a repeated field is repeated here. */
export type Fields = readonly (readonly [name: string, value: string])[];

/**
 * One HTTP request as an adapter hands it over: nothing decoded, nothing normalised, since the signature is
 * over these very octets (RFC 9421 section 2).
 */
export interface WireRequest {
  readonly method: string;
  /** The request target of the request line, as received. */
  readonly target: string;
  readonly fields: Fields;
  /** Network address of who holds the connection, if the adapter knows it. */
  readonly peerAddress?: string;
  /**
   * Reads the body. An adapter stops at the limit and never holds more than it.
   *
   * @param maximumBytes most octets that are accepted
   * @returns the octets; `'too-large'` when there are more; `'incomplete'` when the connection ended before them
   */
  readBody(maximumBytes: number): Promise<Uint8Array | 'too-large' | 'incomplete'>;
}

/** All values of one field, in order. Names are compared without case. */
export function fieldValues(fields: Fields, name: string): string[] {
  const wanted = name.toLowerCase();
  return fields.filter(([key]) => key.toLowerCase() === wanted).map(([, value]) => value);
}

/** The field's values as one list (RFC 9110 section 5.3), or `undefined` when the field is absent. */
export function fieldValue(fields: Fields, name: string): string | undefined {
  const values = fieldValues(fields, name);
  return values.length === 0 ? undefined : values.join(', ');
}
