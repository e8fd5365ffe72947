/** One thing wrong with the contract, at the place where it stands. */
export interface Finding {
  /** Absolute path of the file. */
  readonly file: string;
  /** From 1. */
  readonly line: number;
  /** From 1. */
  readonly column: number;
  readonly severity: 'error' | 'warning';
  /** Name of the rule; rules of the tools carry the tool's name: `redocly:struct`, `spectral:path-params`. */
  readonly rule: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly fix: string;
}

/** Sorts by file, line, column and rule, and drops findings that were made twice, such as those of a shared schema. */
export function arrange(findings: readonly Finding[]): Finding[] {
  const distinct = new Map(findings.map((finding) => [keyOf(finding), finding]));
  return [...distinct.values()].sort(compare);
}

function keyOf({ file, line, column, rule, message }: Finding): string {
  return JSON.stringify([file, line, column, rule, message]);
}

function compare(one: Finding, other: Finding): number {
  return (
    compareText(one.file, other.file) ||
    one.line - other.line ||
    one.column - other.column ||
    compareText(one.rule, other.rule) ||
    compareText(one.message, other.message)
  );
}

function compareText(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
