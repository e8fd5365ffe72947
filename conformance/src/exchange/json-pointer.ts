import { isObject } from '@margo-contract/protocol';

/** The reference tokens of a JSON Pointer (RFC 6901 §3), undone of their escapes. */
export function pointerTokens(pointer: string): string[] {
  return pointer
    .split('/')
    .slice(1)
    .map((token) => token.replaceAll('~1', '/').replaceAll('~0', '~'));
}

/** The value at a pointer, or undefined when there is none. Inherited members do not count. */
export function valueAt(value: unknown, pointer: string): unknown {
  return pointerTokens(pointer).reduce<unknown>((current, token) => memberOf(current, token), value);
}

function memberOf(value: unknown, token: string): unknown {
  if (Array.isArray(value)) return /^(0|[1-9][0-9]*)$/.test(token) ? value[Number(token)] : undefined;
  return isObject(value) && Object.hasOwn(value, token) ? value[token] : undefined;
}

/** Changes a value of our own at a pointer, in place. @throws TypeError when there is no such place */
export function setAt(value: unknown, pointer: string, member: unknown): void {
  const { parent, token } = placeOf(value, pointer);
  if (Array.isArray(parent)) parent.splice(Number(token), 1, member);
  else parent[token] = member;
}

/** Takes a member or item out of a value of our own, in place. @throws TypeError when there is no such place */
export function removeAt(value: unknown, pointer: string): void {
  const { parent, token } = placeOf(value, pointer);
  if (Array.isArray(parent)) parent.splice(Number(token), 1);
  else delete parent[token];
}

function placeOf(
  value: unknown,
  pointer: string,
): { parent: unknown[] | Record<string, unknown>; token: string } {
  const parent = valueAt(value, pointer.slice(0, pointer.lastIndexOf('/')));
  const token = pointerTokens(pointer).at(-1);
  if (token !== undefined && (Array.isArray(parent) || isObject(parent))) return { parent, token };
  throw new TypeError(`there is nothing that ${JSON.stringify(pointer)} could be part of`);
}

/** Puts a member at a pointer of a value of our own, in place, and makes the objects on the way that are not there. */
export function placeAt(value: unknown, pointer: string, member: unknown): void {
  const tokens = pointerTokens(pointer);
  for (const length of tokens.keys()) {
    const above = `/${tokens.slice(0, length).map(escapeToken).join('/')}`;
    if (length > 0 && valueAt(value, above) === undefined) setAt(value, above, {});
  }
  setAt(value, pointer, member);
}

function escapeToken(token: string): string {
  return token.replaceAll('~', '~0').replaceAll('/', '~1');
}
