/** Milliseconds since 1970 of an HTTP date in the form that servers send (RFC 9110 §5.6.7); undefined for anything else. */
export function readHttpDate(text: string | null): number | undefined {
  const isDate = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text ?? '');
  const milliseconds = isDate ? Date.parse(text ?? '') : Number.NaN;
  return Number.isNaN(milliseconds) ? undefined : milliseconds;
}
