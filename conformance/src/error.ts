import { type ErrorCode, MargoError } from '@margo-contract/protocol';

/** The suite could not do its work: its input, its surroundings or the target stopped it. Never a verdict. */
export class SuiteError extends MargoError<Extract<ErrorCode, `suite-${string}`>> {
  override readonly name = 'SuiteError';
}

/** A line of OpenSSL, such as `8C:error:0A00045C:SSL routines:read:tlsv13 alert certificate required:rec.c:1601:…`. */
const OF_OPENSSL = /^[0-9A-F]+:error:[0-9A-F]+:[^:]*:[^:]*:([^:]+)/;

/** What went wrong, as one line without the stack; of a line of OpenSSL what it says, without where in its source. */
export function sentenceOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return OF_OPENSSL.exec(text)?.[1] ?? text;
}
