/** Writes a value as JSON, 64-bit integers in full: JSON.stringify would refuse them. Members that are undefined are left out. */
export function writeJson(value: unknown): string {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null';
  if (Array.isArray(value)) return `[${value.map(writeJson)}]`;
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return `{${members.map(([name, member]) => `${JSON.stringify(name)}:${writeJson(member)}`)}}`;
}

/** Deepest nesting that is read. */
const MAXIMUM_DEPTH = 64;
/** Most tokens that are read: enough for a manifest of 100,000 deployments. Each costs memory, and nothing interrupts the reading. */
const MAXIMUM_TOKENS = 2_000_000;
/** The tokens of a JSON text, without those that only separate. */
const TOKEN = /"(?:[^"\\]+|\\.)*"|[{}[\]]|[^\s{}[\]:,"]+/g;

/**
 * Reads a JSON text as strictly as `parseJson` of protocol: UTF-8, no member twice, no half surrogate pair, integers
 * beyond ±(2^53−1) as bigint. The engine judges the syntax, which makes it a fourth as long, and slower.
 *
 * @throws Error
 */
export function readJson(bytes: Uint8Array): unknown {
  const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  limitTokens(text);
  JSON.parse(text);
  const tokens = text.match(TOKEN) ?? [];
  let at = 0;
  return readValue(0);

  function readValue(depth: number): unknown {
    const token = tokens[at++] ?? '';
    if (token !== '{' && token !== '[') return readScalar(token);
    if (depth === MAXIMUM_DEPTH) throw new Error('too deep');
    const values: unknown[] = [];
    while (tokens[at] !== '}' && tokens[at] !== ']') values.push(readValue(depth + 1));
    at++;
    return token === '[' ? values : withMembers(values);
  }
}

/** Every token begins or ends with one of these characters, so that counting them bounds the tokens without making any. */
function limitTokens(text: string): void {
  let marks = 0;
  for (let at = 0; at < text.length; at++) {
    const mark = text.charCodeAt(at);
    if (mark === 0x2c || mark === 0x3a || mark === 0x5b || mark === 0x7b) marks++;
  }
  if (marks > MAXIMUM_TOKENS) throw new Error('too many tokens');
}

/** @param values each name, followed by what belongs to it */
function withMembers(values: readonly unknown[]): unknown {
  const members = new Map<unknown, unknown>();
  for (let at = 0; at < values.length; at += 2) {
    if (members.has(values[at])) throw new Error(`${values[at]} is there twice`);
    members.set(values[at], values[at + 1]);
  }
  return Object.fromEntries(members);
}

function readScalar(token: string): unknown {
  const value: unknown = JSON.parse(token);
  if (value === Infinity || value === -Infinity || /\p{Surrogate}/u.test(`${value}`)) {
    throw new Error(`${token} is not exact`);
  }
  const isLarge = typeof value === 'number' && !Number.isSafeInteger(value) && /^-?\d+$/.test(token);
  return isLarge ? BigInt(token) : value;
}
