import {
  isInnerList,
  serializeDictionary,
  serializeInnerList,
  serializeItem,
  serializeList,
} from 'structured-headers';
import { SignatureError } from '../error/index.js';
import { parseDictionary, parseItem, parseList } from '../structured-field/parse.js';
import { type Component, serializeComponent } from './component.js';
import type { Field, Message } from './message.js';

/** What the value of a field is by its definition (RFC 9651 §3). */
export type StructuredFieldType = 'dictionary' | 'list' | 'item';

/** Lowercase names of fields with the type that `sf` and `key` read them as. */
export type StructuredFieldTypes = Readonly<Record<string, StructuredFieldType>>;

const KNOWN_TYPES: ReadonlyMap<string, StructuredFieldType> = new Map([
  ['content-digest', 'dictionary'],
  ['repr-digest', 'dictionary'],
  ['want-content-digest', 'dictionary'],
  ['want-repr-digest', 'dictionary'],
  ['signature', 'dictionary'],
  ['signature-input', 'dictionary'],
  ['accept-signature', 'dictionary'],
  ['priority', 'dictionary'],
  ['cache-status', 'list'],
  ['client-cert', 'item'],
  ['client-cert-chain', 'list'],
]);

/** The value of a covered field (RFC 9421 §2.1). @throws SignatureError */
export function fieldComponentValue(
  message: Message,
  component: Component,
  types: StructuredFieldTypes,
): string {
  const { tr, bs, key, sf } = component.parameters;
  const lines = fieldLines((tr ? message.trailers : message.fields) ?? [], component.name);
  if (lines.length === 0) throw absent(component, 'is not in the message');
  if (bs) return lines.map((line) => wrapBytes(line, component)).join(', ');
  const value = combineLines(lines);
  if (key !== undefined) return dictionaryMember(value, key, component, types);
  return checkValue(sf ? serializeStrictly(value, component, types) : value, component);
}

/** The lines of a field in wire order, without surrounding white space and line folding (RFC 9421 §2.1). */
export function fieldLines(fields: readonly Field[], name: string): string[] {
  let lines: string[] | undefined; // an array that is begun empty makes room for many
  for (const field of fields) {
    if (field[0].length !== name.length || field[0].toLowerCase() !== name) continue;
    if (lines === undefined) lines = [unfold(field[1])];
    else lines.push(unfold(field[1]));
  }
  return lines ?? [];
}

/** The lines of a field as its one value (RFC 9110 §5.3). */
export function combineLines(lines: readonly string[]): string {
  return lines.length === 1 ? (lines[0] ?? '') : lines.join(', ');
}

function unfold(value: string): string {
  if (!value.includes('\n')) return stripWhitespace(value);
  const folds = value.split(/\r?\n(?=[ \t])/);
  return stripWhitespace(folds.map(stripWhitespace).join(' '));
}

/** Strips spaces and tabs only; a regular expression for the end would take quadratic time. */
function stripWhitespace(text: string): string {
  if (!isWhitespace(text[0]) && !isWhitespace(text[text.length - 1])) return text;
  let start = 0;
  let end = text.length;
  while (start < end && isWhitespace(text[start])) start++;
  while (end > start && isWhitespace(text[end - 1])) end--;
  return text.slice(start, end);
}

function isWhitespace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function wrapBytes(line: string, component: Component): string {
  if (/[^\t\x20-\x7e\x80-\xff]/.test(line)) throw malformed(component, 'holds a control character');
  return serializeItem([Buffer.from(line, 'latin1'), new Map()]);
}

function serializeStrictly(value: string, component: Component, types: StructuredFieldTypes): string {
  const type = typeOf(component, types);
  return strictly(component, () => {
    if (type === 'dictionary') return serializeDictionary(parseDictionary(value, 'last-wins'));
    return type === 'list' ? serializeList(parseList(value)) : serializeItem(parseItem(value));
  });
}

function dictionaryMember(
  value: string,
  key: string,
  component: Component,
  types: StructuredFieldTypes,
): string {
  if (typeOf(component, types) !== 'dictionary') throw malformed(component, 'is no dictionary');
  const member = strictly(component, () => parseDictionary(value, 'last-wins')).get(key);
  if (member === undefined) throw absent(component, 'names a key that is not in the field');
  return isInnerList(member) ? serializeInnerList(member) : serializeItem(member);
}

function typeOf(component: Component, types: StructuredFieldTypes): StructuredFieldType {
  const own = Object.hasOwn(types, component.name) ? types[component.name] : undefined;
  const type = own ?? KNOWN_TYPES.get(component.name);
  if (type === undefined) throw malformed(component, 'is not known to be a structured field');
  return type;
}

function strictly<Value>(component: Component, read: () => Value): Value {
  try {
    return read();
  } catch (cause) {
    throw malformed(component, 'is no well-formed structured field', cause);
  }
}

/** A base consists of ASCII, one line per component: no field value may break that (RFC 9421 §2.5). */
function checkValue(value: string, component: Component): string {
  if (/[^\t\x20-\x7e]/.test(value))
    throw malformed(component, 'holds a character that needs the parameter bs');
  return value;
}

function absent(component: Component, message: string): SignatureError {
  return new SignatureError('signature-component-absent', `${serializeComponent(component)} ${message}`);
}

function malformed(component: Component, message: string, cause?: unknown): SignatureError {
  return new SignatureError('signature-component-malformed', `${serializeComponent(component)} ${message}`, {
    cause,
  });
}
