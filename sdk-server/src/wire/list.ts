/**
 * Cuts a field value at each separator that stands outside quotes (RFC 9110 section 5.6.4). It looks at each octet once, whatever
 * the value holds; a quote that is never closed takes the rest.
 */
export function splitUnquoted(text: string, separator: ',' | ';'): string[] {
  if (!text.includes('"')) return text.split(separator);
  const parts: string[] = [];
  let start = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '"') isQuoted = !isQuoted;
    else if (character === '\\' && isQuoted) index++;
    else if (character === separator && !isQuoted) {
      parts.push(text.slice(start, index));
      start = index + 1;
    }
  }
  parts.push(text.slice(start));
  return parts;
}

/** One element of a list with weights, such as a media range of Accept. */
export interface Weighted {
  /** Without parameters, in lowercase. */
  readonly value: string;
  /** From 0, which rules the value out, to 1. */
  readonly quality: number;
}

/** A weight of RFC 9110 section 12.4.2: at most three digits after the point. */
const QUALITY = /^(?:0(?:\.\d{0,3})?|1(?:\.0{0,3})?)$/;

/** Reads a list of Accept or Accept-Encoding (RFC 9110 section 12.4.2). A weight that is none rules its value out. */
export function parseWeightedList(text: string): Weighted[] {
  return splitUnquoted(text, ',').map((element) => {
    const [value = '', ...parameters] = splitUnquoted(element, ';').map((part) => part.trim().toLowerCase());
    const weight = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    return { value, quality: weight === undefined ? 1 : qualityOf(weight) };
  });
}

function qualityOf(weight: string): number {
  return QUALITY.test(weight) ? Number(weight) : 0;
}

/** Whether a character is one of an entity tag (RFC 9110 section 8.8.3): visible, and no quote. */
function isTagCharacter(code: number): boolean {
  return code === 0x21 || (code >= 0x23 && code !== 0x7f);
}

/**
 * The opaque tags of If-None-Match, with their quotes and without the mark of a weak one (RFC 9110 section 13.1.2).
 *
 * @returns `'any'` for `*`; `undefined` for a value that does not follow the syntax, be it in one element only
 */
export function parseEntityTags(text: string): string[] | 'any' | undefined {
  if (text.trim() === '*') return 'any';
  const tags: string[] = [];
  let index = 0;
  while (index < text.length) {
    index = skipSpace(text, index);
    if (text[index] !== ',' && index < text.length) {
      const start = text.startsWith('W/', index) ? index + 2 : index;
      const end = endOfTag(text, start);
      if (end === undefined) return undefined;
      tags.push(text.slice(start, end));
      index = skipSpace(text, end);
    }
    if (index < text.length && text[index] !== ',') return undefined;
    index++;
  }
  return tags;
}

function skipSpace(text: string, from: number): number {
  let index = from;
  while (text[index] === ' ' || text[index] === '\t') index++;
  return index;
}

function endOfTag(text: string, start: number): number | undefined {
  if (text[start] !== '"') return undefined;
  let index = start + 1;
  while (index < text.length && isTagCharacter(text.charCodeAt(index))) index++;
  return text[index] === '"' ? index + 1 : undefined;
}
