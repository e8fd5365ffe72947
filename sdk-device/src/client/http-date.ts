/** The three forms that recipients have to read; what stands before the time of day is left to the engine. */
const FORM = /^[A-Z][a-z]+,? .*\d\d:\d\d:\d\d( GMT| \d{4})$/;

/** Milliseconds since 1970 of an HTTP date (RFC 9110 §5.6.7); NaN for anything else. */
export function readHttpDate(text: string | null): number {
  const date = FORM.exec(text ?? '')?.[0] ?? '';
  return Date.parse(date.replace(/ \d{4}$/, '$& GMT'));
}
