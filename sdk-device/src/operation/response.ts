import { findViolation, type Schema } from '@margo-contract/generated/schema';
import { ResponseError } from '../error.js';
import { readJson } from './json.js';

/** The media type of a response in lower case, without parameters (RFC 9110 §8.3.1); empty when there is none. */
export function mediaTypeOf({ headers }: Pick<Response, 'headers'>): string {
  return /^[^\s;]*/.exec(headers.get('content-type') ?? '')?.[0].toLowerCase() ?? '';
}

/** A response as it came, without content coding. */
export interface WfmResponse {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** Refuses a body of another media type (MAN-022). @throws ResponseError `response-unusable-content-type` */
export function expectMediaType(response: WfmResponse, expected: string): void {
  const received = mediaTypeOf(response);
  if (received === expected) return;
  const message = `The response is of type ${JSON.stringify(received.slice(0, 100))}, not ${expected}`;
  throw new ResponseError('response-unusable-content-type', message);
}

/**
 * The body of a response as JSON that follows the contract; 64-bit integers are bigint.
 *
 * @throws ResponseError `response-unusable-content-type`, `response-unusable-content`
 */
export function readResult<T>(response: WfmResponse, schema: Schema<T>): T {
  expectMediaType(response, 'application/json');
  return checkContent(parseContent(response.bytes), schema);
}

/** Reads a JSON body without loss. @throws ResponseError `response-unusable-content` */
export function parseContent(bytes: Uint8Array): unknown {
  try {
    return readJson(bytes);
  } catch (cause) {
    const message = bytes.length === 0 ? 'The response is empty' : 'The response is no acceptable JSON';
    throw new ResponseError('response-unusable-content', message, { cause });
  }
}

/** Checks parsed content against the contract. @throws ResponseError `response-unusable-content` */
export function checkContent<T>(value: unknown, schema: Schema<T>): T {
  const violation = findViolation(schema, value);
  if (violation === undefined) return value as T;
  const message = `The response breaks the contract: ${violation}`;
  throw new ResponseError('response-unusable-content', message);
}
