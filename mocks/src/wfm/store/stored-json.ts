/**
 * Writes a value as JSON text that `readStoredJson` gives back as it was. What JSON lacks – bigint, Date, octets – becomes an
 * object with one member whose name begins with `$`; other names that begin so get a second one.
 */
export function writeStoredJson(value: unknown): string {
  return JSON.stringify(toJson(value));
}

/** Reads text of `writeStoredJson`. @throws SyntaxError */
export function readStoredJson(text: string): unknown {
  return fromJson(JSON.parse(text));
}

function toJson(value: unknown): unknown {
  if (typeof value === 'bigint') return { $bigint: String(value) };
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof Date) return { $date: value.toISOString() };
  if (value instanceof Uint8Array) return { $octets: Buffer.from(value).toString('base64') };
  if (Array.isArray(value)) return value.map(toJson);
  return mapMembers(value, (name) => (name.startsWith('$') ? `$${name}` : name), toJson);
}

function fromJson(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(fromJson);
  if ('$bigint' in value) return BigInt(String(value.$bigint));
  if ('$date' in value) return new Date(String(value.$date));
  if ('$octets' in value) return Buffer.from(String(value.$octets), 'base64');
  return mapMembers(value, (name) => name.replace(/^\$/, ''), fromJson);
}

function mapMembers(value: object, rename: (name: string) => string, change: (value: unknown) => unknown) {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [rename(name), change(member)]));
}
