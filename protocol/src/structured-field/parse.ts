import {
  type Dictionary,
  type InnerList,
  type Item,
  isInnerList,
  type List,
  parseDictionary as readDictionary,
  parseItem as readItem,
  parseList as readList,
} from 'structured-headers';
import { StructuredFieldError } from '../error/index.js';

/**
 * Whether a dictionary key or parameter that occurs twice is an error (`refuse`) or the last one
 * counts, as RFC 8941 §3.1.2 and §3.2 say (`last-wins`).
 */
export type Duplicates = 'refuse' | 'last-wins';

/** Reads a Dictionary (RFC 8941 §3.2). @throws StructuredFieldError */
export function parseDictionary(text: string, duplicates: Duplicates): Dictionary {
  const outside = withoutStrings(text);
  const dictionary = read(readDictionary, text, outside);
  if (duplicates === 'refuse') refuseDuplicates(outside, dictionary);
  return dictionary;
}

/** Reads a List (RFC 8941 §3.1); of a parameter that occurs twice the last counts. @throws StructuredFieldError */
export function parseList(text: string): List {
  return read(readList, text, withoutStrings(text));
}

/** Reads an Item (RFC 8941 §3.3); of a parameter that occurs twice the last counts. @throws StructuredFieldError */
export function parseItem(text: string): Item {
  return read(readItem, text, withoutStrings(text));
}

function read<Value>(reader: (text: string) => Value, text: string, outside: string): Value {
  refuseUnfaithful(outside);
  try {
    return reader(text);
  } catch (cause) {
    throw new StructuredFieldError('structured-field-malformed', 'Not a structured field of RFC 8941', {
      cause,
    });
  }
}

/**
 * The library reads RFC 9651, whose dates and display strings do not exist in RFC 8941, and holds
 * `1.0` as the integer 1, so that it would be written back as another value.
 */
function refuseUnfaithful(outside: string): void {
  if (outside.includes('@')) throw malformed('A date is no value of RFC 8941');
  if (outside.includes('%"')) throw malformed('A display string is no value of RFC 8941');
  if (/(?:^|[=( ,\t])-?\d+\.0+(?=$|[;) ,\t])/.test(outside)) {
    throw malformed('A decimal without fraction cannot be told from an integer');
  }
}

/**
 * The library keeps the last of several equal keys in silence. Outside of strings a comma stands only
 * between members and a semicolon only before a parameter, so the text tells how many there should be.
 */
function refuseDuplicates(outside: string, dictionary: Dictionary): void {
  if (dictionary.size > 0 && count(outside, ',') + 1 !== dictionary.size) throw duplicate('dictionary key');
  let parameters = 0;
  for (const member of dictionary.values()) parameters += parameterCount(member);
  if (count(outside, ';') !== parameters) throw duplicate('parameter');
}

function parameterCount(member: Item | InnerList): number {
  const own = member[1].size;
  return isInnerList(member) ? member[0].reduce((sum, item) => sum + item[1].size, own) : own;
}

/** A string that never ends counts to the end of the text, so that every character is looked at once. */
function withoutStrings(text: string): string {
  return text.replace(/"(?:[^"\\]|\\.?)*(?:"|$)/gs, '""');
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}

function malformed(message: string): StructuredFieldError {
  return new StructuredFieldError('structured-field-malformed', message);
}

function duplicate(what: string): StructuredFieldError {
  return new StructuredFieldError('structured-field-duplicate', `A ${what} occurs twice`);
}
