/** One way in which a request differs from what requirements want. */
export interface RequestDeviation {
  readonly requirements: readonly string[];
  readonly level?: 'MUST' | 'SHOULD' | 'MAY';
  /** What should have been, as a phrase. */
  readonly expected: string;
  /** What was, as a phrase. Text of the device in it is hostile. */
  readonly actual: string;
}

const LONGEST = 200;

/** A value of the device for a phrase: text as it came, anything else as JSON, and never long. */
export function show(value: unknown): string {
  const text = value === undefined ? 'nothing' : typeof value === 'string' ? value : JSON.stringify(value);
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}

export function deviation(
  requirement: string | readonly string[],
  expected: string,
  actual: string,
): RequestDeviation {
  return { requirements: [requirement].flat(), expected, actual };
}
