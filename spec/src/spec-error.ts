/** A place in a file of the contract. `file` is relative to the folder above `spec/`, with `/`; line and column count from 1. */
export interface SpecLocation {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One thing that is wrong in a file of the contract. `message` starts with the place, `reason` is the sentence alone. */
export class SpecError extends Error {
  override readonly name: string = 'SpecError';
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly reason: string;

  constructor(location: SpecLocation, reason: string) {
    super(`${location.file}:${location.line}:${location.column}: ${reason}`);
    this.file = location.file;
    this.line = location.line;
    this.column = location.column;
    this.reason = reason;
  }
}

/** Everything that is wrong, each thing once, sorted by file, line and column; `message` has one line for each. */
export class SpecErrors extends Error {
  override readonly name: string = 'SpecErrors';
  readonly errors: readonly SpecError[];

  constructor(errors: Iterable<SpecError>) {
    const distinct = new Map([...errors].map((error) => [error.message, error]));
    const sorted = [...distinct.values()].sort(inReadingOrder);
    super(sorted.map((error) => error.message).join('\n'));
    this.errors = sorted;
  }
}

/** Throws one {@link SpecErrors} with all of `errors`, or does nothing when there are none. */
export function throwIfAny(errors: readonly SpecError[]): void {
  if (errors.length > 0) throw new SpecErrors(errors);
}

/**
 * Waits for all of `tasks`, so that what is wrong in several files is reported together.
 *
 * @throws SpecErrors with the problems of every task that failed; any other failure is thrown as it is.
 */
export async function collectSpecErrors<T extends readonly unknown[]>(
  tasks: {
    readonly [K in keyof T]: Promise<T[K]>;
  },
): Promise<T>;
export async function collectSpecErrors(tasks: readonly Promise<unknown>[]): Promise<readonly unknown[]> {
  const settled = await Promise.allSettled(tasks);
  throwIfAny(settled.flatMap((result) => (result.status === 'rejected' ? specErrorsOf(result.reason) : [])));
  return settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
}

/** What went wrong, in the words of a library or of the operating system. */
export function sentenceOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function specErrorsOf(reason: unknown): readonly SpecError[] {
  if (reason instanceof SpecErrors) return reason.errors;
  if (reason instanceof SpecError) return [reason];
  throw reason;
}

function inReadingOrder(a: SpecError, b: SpecError): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.line - b.line || a.column - b.column;
}
