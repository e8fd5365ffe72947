import { isObject } from './value.js';

const QUOTE = 0x22;
const COLON = 0x3a;

/**
 * Reads JSON with the engine's own parser, where nothing is in the text that it reads otherwise than `JsonReader`: no
 * escapes, no halves of surrogate pairs, no member twice, no number that loses digits, no deep nesting.
 *
 * @returns `undefined` for any other text, right or wrong: that is for the reader
 */
export function quickParse(text: string, maximumDepth: number): { readonly value: unknown } | undefined {
  if (text.includes('\\') || /[\ud800-\udfff]/.test(text)) return undefined;
  const value = parse(text);
  const members = value === undefined ? undefined : countMembers(value, maximumDepth);
  // A name that occurs twice stands twice in the text, and once in the value.
  return members === undefined || members !== countColons(text) ? undefined : { value };
}

/** JSON has no `undefined`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Colons outside of strings; each is that of a member. */
function countColons(text: string): number {
  let isInside = false;
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) isInside = !isInside;
    else if (code === COLON && !isInside) colons++;
  }
  return colons;
}

/** Members of all objects in a value; `undefined` when it nests too deep, or holds a number that may not be the one in the text. */
function countMembers(value: unknown, depthLeft: number): number | undefined {
  if (typeof value === 'number') return isFaithful(value) ? 0 : undefined;
  if (Array.isArray(value)) return countAll(value, depthLeft);
  if (!isObject(value)) return 0;
  const values = Object.values(value);
  const members = countAll(values, depthLeft);
  return members === undefined ? undefined : members + values.length;
}

function countAll(values: readonly unknown[], depthLeft: number): number | undefined {
  if (depthLeft === 0) return undefined;
  let members = 0;
  for (const value of values) {
    if (typeof value === 'string') continue;
    const inside = countMembers(value, depthLeft - 1);
    if (inside === undefined) return undefined;
    members += inside;
  }
  return members;
}

/** An integer that a double does not hold exactly is read as bigint; one out of range is refused. */
function isFaithful(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}
