import { EndpointError } from '../error/index.js';

/**
 * Reads the root URL of a WFM, as an operator typed it. Its path, if there is one, goes before the path of every
 * operation.
 *
 * @returns the URL in normal form, without a slash at the end
 * @throws EndpointError
 */
export function parseRootUrl(text: string): string {
  const url = parse(text);
  if (url.protocol !== 'https:') throw malformed(text, 'it does not begin with https://');
  if (url.username !== '' || url.password !== '') throw malformed(text, 'it has user information');
  if (url.search !== '' || url.hash !== '') throw malformed(text, 'it has a query or a fragment');
  return `${url.origin}${url.pathname.replace(/\/+$/, '')}`;
}

function parse(text: string): URL {
  try {
    return new URL(text);
  } catch {
    throw malformed(text, 'it is no absolute URL');
  }
}

function malformed(text: string, reason: string): EndpointError {
  // User information may hold a password.
  const shown = JSON.stringify(text.slice(0, 200).replace(/\/\/[^/]*@/, '//…@'));
  return new EndpointError('endpoint-malformed', `${shown} cannot be the root URL of a WFM: ${reason}`);
}
