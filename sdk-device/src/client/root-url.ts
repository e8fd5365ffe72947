import { EndpointError } from '../error/index.js';

/**
 * Reads the root URL of a WFM, as an operator typed it. Its path, if there is one, goes before the path of every
 * operation.
 *
 * @returns the URL in normal form, without a slash at the end
 * @throws EndpointError
 */
export function parseRootUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url?.protocol === 'https:' && !(url.username || url.password || url.search || url.hash)) {
    return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
  }
  // User information may hold a password.
  const shown = JSON.stringify(text.slice(0, 200).replace(/\/\/[^/]*@/, '//…@'));
  throw new EndpointError('endpoint-malformed', `${shown} is no https URL without user, query and fragment`);
}
