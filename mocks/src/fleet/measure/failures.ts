import { isMargoError } from '@margo-contract/protocol';

/** Failures of one kind. */
export interface FailureKind {
  /** Stable code of the error; `unexpected` when it has none. */
  readonly code: string;
  readonly count: number;
  /** What the first of them said. */
  readonly message: string;
}

/** Counts failures by kind, since a thousand devices fail for the same reason. */
export class Failures {
  readonly #byCode = new Map<string, FailureKind>();
  readonly #onNewKind: (kind: FailureKind) => void;

  constructor(onNewKind: (kind: FailureKind) => void) {
    this.#onNewKind = onNewKind;
  }

  add(error: unknown): void {
    const code = isMargoError(error) ? error.code : 'unexpected';
    const known = this.#byCode.get(code);
    if (known !== undefined) {
      this.#byCode.set(code, { ...known, count: known.count + 1 });
      return;
    }
    const kind = { code, count: 1, message: error instanceof Error ? error.message : String(error) };
    this.#byCode.set(code, kind);
    this.#onNewKind(kind);
  }

  /** The most frequent kind first. */
  kinds(): FailureKind[] {
    return [...this.#byCode.values()].sort((one, other) => other.count - one.count);
  }
}
