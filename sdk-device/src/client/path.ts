import { findViolation, type Schema } from '@margo-contract/generated/schema';
import {
  clientIdSchema,
  deploymentIdSchema,
  deviceIdSchema,
  digestSchema,
} from '@margo-contract/generated/signature/schemas';
import { RequestError } from '../error/index.js';

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
