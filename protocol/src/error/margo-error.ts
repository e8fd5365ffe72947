import type { ErrorCode } from './codes.js';

/**
 * The error that every package of the contract throws. Decide by `code`, which is stable;
 * `message` is for people.
 */
export class MargoError<Code extends ErrorCode = ErrorCode> extends Error {
  override readonly name: string = 'MargoError';
  /** Stable machine key, see `ERROR_CODES`. */
  readonly code: Code;

  constructor(code: Code, message: string, options?: ErrorOptions) {
    super(message, options);
    this.code = code;
  }
}

/**
 * Whether a caught value is a `MargoError`. Unlike `instanceof`, which TypeScript narrows to a code of type
 * any, this keeps `code` one of the catalogue.
 */
export function isMargoError(error: unknown): error is MargoError {
  return error instanceof MargoError;
}
