import { findViolation, type Schema } from '@margo-contract/generated/schema';
import {
  clientIdSchema,
  deploymentIdSchema,
  deviceIdSchema,
  digestSchema,
} from '@margo-contract/generated/signature/schemas';
import { EndpointError, RequestError } from '../error.js';

/** What the contract says about each path parameter. */
export const PATH_PARAMETERS: ReadonlyMap<string, Schema> = new Map<string, Schema>([
  // The contract sets no greatest length, but servers do for their request targets.
  ['clientId', { ...clientIdSchema, maxLength: 200 }],
  ['deviceId', deviceIdSchema],
  ['deploymentId', deploymentIdSchema],
  ['digest', digestSchema],
]);

/**
 * Puts values into a path template. Nothing is percent-encoded: a deviceId keeps its `/` and a digest its `:`
 * (CAP-011), and values that would need encoding, or would change the path, are refused.
 *
 * @param template path or URL with names in braces
 * @throws RequestError `request-path-parameter`
 */
export function serializePath(template: string, parameters: Readonly<Record<string, unknown>>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => pathParameter(name, parameters[name]));
}

/** The value, when it can stand in a path. @throws RequestError `request-path-parameter` */
export function pathParameter(name: string, value: unknown): string {
  const schema = PATH_PARAMETERS.get(name);
  const violation = schema ? findViolation(schema, value) : ' name';
  // `.` and `..` match the pattern, but every URL parser takes them out of a path.
  const text = `${value}`;
  if (!violation && !/(^|\/)\.\.?(\/|$)/.test(text)) return text;
  const reason = violation ? `breaks its${violation}` : 'has a segment "." or ".."';
  throw new RequestError('request-path-parameter', `The value of ${name} ${reason}`);
}

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
