import { RequestError } from '../error/index.js';

/** Patterns and greatest lengths that the contract gives the path parameters. */
export const PATH_PARAMETERS: ReadonlyMap<
  string,
  { readonly pattern: RegExp; readonly maximumLength: number }
> = new Map([
  ['clientId', { pattern: /^[A-Za-z0-9._~-]+$/u, maximumLength: 200 }],
  ['deviceId', { pattern: /^[A-Za-z0-9._~-]+(\/[A-Za-z0-9._~-]+)*$/u, maximumLength: 512 }],
  ['deploymentId', { pattern: /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/u, maximumLength: 36 }],
  ['digest', { pattern: /^sha256:[0-9a-f]{64}$/u, maximumLength: 71 }],
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
  const rule = PATH_PARAMETERS.get(name);
  if (rule === undefined) throw refused(name, 'is no path parameter of the contract');
  if (typeof value !== 'string' || value.length > rule.maximumLength || !rule.pattern.test(value)) {
    throw refused(name, `does not match ${rule.pattern.source}`);
  }
  // `.` and `..` match the pattern, but every URL parser takes them out of a path.
  if (value.split('/').some((segment) => segment === '.' || segment === '..')) {
    throw refused(name, 'has a segment "." or ".."');
  }
  return value;
}

function refused(name: string, reason: string): RequestError {
  return new RequestError('request-path-parameter', `The value of ${name} ${reason}`);
}
