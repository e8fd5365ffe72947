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
  // A name that occurs twice stands twice in the text, and once in the value. NaN is no number of colons.
  return value === undefined || countMembers(value, maximumDepth) !== countColons(text)
    ? undefined
    : { value };
}

/** JSON has no `undefined`. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Colons outside of strings, in a text that is JSON without escapes; each is that of a member. */
function countColons(text: string): number {
  let colons = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) at = text.indexOf('"', at + 1);
    else if (code === COLON) colons++;
  }
  return colons;
}

/** Members of all objects in a value; NaN when it nests too deep, or holds a number that may not be the one in the text. */
function countMembers(value: unknown, depthLeft: number): number {
  if (typeof value === 'number') return isFaithful(value) ? 0 : Number.NaN;
  if (typeof value !== 'object' || value === null) return 0;
  if (depthLeft === 0) return Number.NaN;
  return Array.isArray(value) ? countInArray(value, depthLeft - 1) : countInObject(value, depthLeft - 1);
}

function countInArray(values: readonly unknown[], depthLeft: number): number {
  let members = 0;
  for (const value of values) {
    if (typeof value !== 'string') members += countMembers(value, depthLeft);
  }
  return members;
}

/** With `for…in`, which takes a quarter of the time of `Object.values`. What JSON.parse makes inherits nothing that it would visit. */
function countInObject(object: object, depthLeft: number): number {
  let members = 0;
  for (const name in object) {
    const value: unknown = object[name as keyof typeof object];
    members++;
    if (typeof value !== 'string') members += countMembers(value, depthLeft);
  }
  return members;
}

/** An integer that a double does not hold exactly is read as bigint; one out of range is refused. */
function isFaithful(value: number): boolean {
  return Number.isSafeInteger(value) || (Number.isFinite(value) && !Number.isInteger(value));
}
