import type { Validator } from '@margo-contract/generated';
import { type FieldError, JsonError, parseJson, toFieldErrors } from '@margo-contract/protocol';
import { Refusal } from '../response/refusal.js';
import type { ReceivedBody, WireRequest } from '../wire/request.js';

/** How large a body may be, and how long it may take. */
export interface BodyLimits {
  readonly maximumBytes: number;
  /** How long a body may take to arrive. */
  readonly timeoutMilliseconds: number;
}

/** Takes the body of a request, or refuses it. */
export type BodyReader = (request: WireRequest) => Uint8Array | Promise<Uint8Array>;

const CLOSE = { connection: 'close' };
const NO_BODY = new Uint8Array();

/** Leaves a body alone. */
export const leaveBody: BodyReader = () => NO_BODY;

/** Reads the body, or refuses it: with 413 when it is too large, with 400 when it does not arrive completely in time. */
export function bodyReader(limits: BodyLimits): BodyReader {
  return (request) => {
    const body = request.readBody(limits.maximumBytes);
    if (!(body instanceof Promise)) return checkBody(body, limits);
    return inTime(body, limits).then((received) => checkBody(received, limits));
  };
}

function checkBody(body: ReceivedBody, limits: BodyLimits): Uint8Array {
  if (body instanceof Uint8Array) return body;
  if (body === 'incomplete') {
    throw new Refusal('invalid-request', 400, {
      detail: 'The body did not arrive completely in time.',
      headers: CLOSE,
    });
  }
  throw bodyTooLarge(limits.maximumBytes);
}

/** The rest of such a body stays unread, so the connection is closed. */
export function bodyTooLarge(maximumBytes: number): Refusal {
  return new Refusal('about:blank', 413, {
    detail: `The body has more than ${maximumBytes} octets, which is all that is accepted.`,
    headers: CLOSE,
  });
}

/** Refuses any body, of which nothing is read. @param refuse makes the refusal */
export function bodyRefuser(limits: BodyLimits, refuse: () => Refusal): BodyReader {
  const checkEmpty = (body: ReceivedBody): Uint8Array => {
    if (body instanceof Uint8Array && body.length === 0) return body;
    throw refuse();
  };
  return (request) => {
    const body = request.readBody(0);
    return body instanceof Promise ? inTime(body, limits).then(checkEmpty) : checkEmpty(body);
  };
}

function inTime(body: Promise<ReceivedBody>, { timeoutMilliseconds }: BodyLimits): Promise<ReceivedBody> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, timeoutMilliseconds, 'incomplete' as const).unref();
    body.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

/** Parses JSON, or refuses with 400 `invalid-request` (CAP-006, STA-003). */
export function parseBody(body: Uint8Array): unknown {
  if (body.length === 0) throw new Refusal('invalid-request', 400, { detail: 'The body is missing.' });
  try {
    return parseJson(body);
  } catch (error) {
    if (!(error instanceof JsonError)) throw error;
    throw new Refusal('invalid-request', 400, { detail: `${error.message}.`, cause: error });
  }
}

/** Parses a JSON object, or refuses with 400 `invalid-request`. */
export function parseObject(body: Uint8Array): object {
  const value = parseBody(body);
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new Refusal('invalid-request', 400, { detail: 'The body is JSON, but not an object.' });
}

/** The value, or a refusal with 422 `semantic-error` that names every wrong member (CAP-007, STA-004, ERR-010). */
export function validated<Body>(value: unknown, validate: Validator<Body>): Body {
  if (validate(value)) return value;
  throw semanticError(toFieldErrors(validate.errors));
}

/** A refusal with 422 `semantic-error`. */
export function semanticError(errors: readonly FieldError[]): Refusal {
  const detail = errors.length === 1 ? '1 member is not valid.' : `${errors.length} members are not valid.`;
  return new Refusal('semantic-error', 422, { detail, errors });
}
