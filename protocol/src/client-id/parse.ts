import { ClientIdError } from '../error/index.js';

/** Longest client id that is read, in characters. */
export const MAXIMUM_CLIENT_ID_LENGTH = 200;

/**
 * Reads a client id: unreserved characters (RFC 3986 §2.3, CLI-001). It has no further meaning and is kept as it
 * is. `.` and `..` are refused, since they cannot be a segment of a path.
 *
 * @throws ClientIdError `client-id-malformed`
 */
export function parseClientId(text: string): string {
  const isClientId =
    text.length <= MAXIMUM_CLIENT_ID_LENGTH && /^[A-Za-z0-9._~-]+$/.test(text) && !/^\.\.?$/.test(text);
  if (isClientId) return text;
  const shown = JSON.stringify(text.slice(0, MAXIMUM_CLIENT_ID_LENGTH));
  throw new ClientIdError('client-id-malformed', `Not a client id: ${shown}`);
}
