import { fieldValue, type WireRequest } from '../wire/request.js';

/**
 * Whether If-None-Match names the current entity tag (RFC 9110 section 13.1.2): one tag, a list, or `*`; compared
 * weakly, as that section demands.
 */
export function isNotModified({ fields }: WireRequest, etag: string): boolean {
  const condition = fieldValue(fields, 'if-none-match');
  if (condition === undefined) return false;
  if (condition.trim() === '*') return true;
  const tags = condition.match(/(?:W\/)?"[^"]*"/g) ?? [];
  return tags.some((tag) => tag.replace(/^W\//, '') === etag);
}
