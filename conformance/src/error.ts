import { type ErrorCode, MargoError } from '@margo-contract/protocol';

/** The suite could not do its work: its input, its surroundings or the target stopped it. Never a verdict. */
export class SuiteError extends MargoError<Extract<ErrorCode, `suite-${string}`>> {
  override readonly name = 'SuiteError';
}

/** What went wrong, as one line without the stack. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
