/** Header fields in the order and spelling in which they arrived; a repeated field is repeated here. */
export type Fields = readonly (readonly [name: string, value: string])[];

/** The octets of a body; `'too-large'` when there are more than asked for; `'incomplete'` when the connection ended before them. */
export type ReceivedBody = Uint8Array | 'too-large' | 'incomplete';

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
  readonly peerAddress?: string | undefined;
  /**
   * Reads the body. An adapter stops at the limit and never holds more than it. A body that is there already needs no promise.
   *
   * @param maximumBytes most octets that are accepted
   */
  readBody(maximumBytes: number): ReceivedBody | Promise<ReceivedBody>;
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
