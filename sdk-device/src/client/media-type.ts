/** The media type of an answer in lower case, without parameters (RFC 9110 §8.3.1); empty when there is none. */
export function mediaTypeOf({ headers }: Response): string {
  return /^[^\s;]*/.exec(headers.get('content-type') ?? '')?.[0].toLowerCase() ?? '';
}
