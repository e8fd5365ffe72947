import type { JsonValue } from '../../generate/json-value.js';

/** Whether a `pattern` of JSON Schema admits a text. One that is no regular expression admits nothing. */
export function admits(pattern: JsonValue | undefined, text: string): boolean {
  if (typeof pattern !== 'string') return false;
  try {
    return new RegExp(pattern, 'u').test(text);
  } catch {
    return false;
  }
}
