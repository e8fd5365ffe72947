import { JsonError } from '../error/index.js';
import { isObject, parseJson } from '../json/index.js';

/** Longest JSON that is written anew, in octets: it is written some sixty times. */
const MAXIMUM_OCTETS = 65_536;

/** How a library writes JSON. */
interface Style {
  readonly name: string;
  /** White space of one level; none for everything on one line. */
  readonly indent: string;
  readonly comma: string;
  readonly colon: string;
  readonly isSorted: boolean;
}

const LAYOUTS = [
  { name: 'without white space', indent: '', comma: ',', colon: ':' },
  { name: 'with a space after , and :', indent: '', comma: ', ', colon: ': ' },
  { name: 'with a space after :', indent: '', comma: ',', colon: ': ' },
  { name: 'indented by 2 spaces', indent: '  ', comma: ',', colon: ': ' },
  { name: 'indented by 4 spaces', indent: '    ', comma: ',', colon: ': ' },
  { name: 'indented by tabs', indent: '\t', comma: ',', colon: ': ' },
] as const;

const STYLES: readonly Style[] = LAYOUTS.flatMap((layout) => [
  { ...layout, isSorted: false },
  { ...layout, name: `${layout.name}, members sorted`, isSorted: true },
]);

/** How libraries escape characters of strings, beyond what JSON demands. */
const ESCAPES: readonly (readonly [name: string, escape: (text: string) => string])[] = [
  ['', (text) => text],
  [', everything but ASCII escaped', (text) => text.replace(/[\u0080-\uffff]/g, escaped)],
  [', slashes escaped', (text) => text.replaceAll('/', '\\/')],
  [', <, > and & escaped', (text) => text.replace(/[<>&]/g, escaped)],
];

/** One way to write the JSON of a body. */
export interface JsonForm {
  /** How it is written, in words. */
  readonly name: string;
  readonly text: string;
}

/** The JSON of a body as libraries write it, each text once; nothing for a body that is no JSON, or a long one. */
export function jsonForms(body: Uint8Array): readonly JsonForm[] {
  if (body.length > MAXIMUM_OCTETS) return [];
  const value = jsonOf(body);
  if (value === undefined) return [];
  const forms = new Map<string, string>();
  for (const style of STYLES) {
    const text = write(value.json, style, '');
    for (const [name, escaping] of ESCAPES) {
      const written = escaping(text);
      if (!forms.has(written)) forms.set(written, `${style.name}${name}`);
    }
  }
  return [...forms].flatMap(([text, name]) => [
    { name, text },
    { name: `${name}, with a line feed at the end`, text: `${text}\n` },
  ]);
}

function jsonOf(body: Uint8Array): { readonly json: unknown } | undefined {
  try {
    return { json: parseJson(body, { maximumTokens: 20_000 }) };
  } catch (error) {
    if (error instanceof JsonError) return undefined;
    throw error;
  }
}

/** The parser bounds how deep a value nests. */
function write(value: unknown, style: Style, margin: string): string {
  if (typeof value === 'bigint') return value.toString();
  const inner = margin + style.indent;
  const items = Array.isArray(value)
    ? value.map((item) => write(item, style, inner))
    : isObject(value)
      ? membersOf(value, style).map(
          ([name, member]) => `${JSON.stringify(name)}${style.colon}${write(member, style, inner)}`,
        )
      : undefined;
  if (items === undefined) return JSON.stringify(value);
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  if (style.indent === '' || items.length === 0) return `${open}${items.join(style.comma)}${close}`;
  return `${open}\n${inner}${items.join(`${style.comma}\n${inner}`)}\n${margin}${close}`;
}

function membersOf(object: Record<string, unknown>, { isSorted }: Style): [string, unknown][] {
  const members = Object.entries(object);
  return isSorted ? members.sort(([one], [other]) => (one < other ? -1 : 1)) : members;
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
