import { JsonError } from '../error/index.js';

/** What can be told of a JSON text without parsing it. */
export interface JsonOutline {
  /** Number of members that all objects of the text should have together. */
  readonly members: number;
}

/**
 * Walks over a text that may be JSON, before it is parsed by a recursive parser.
 *
 * @throws JsonError `json-too-deep` when arrays and objects nest deeper than `maximumDepth`
 */
export function outlineJson(text: string, maximumDepth: number): JsonOutline {
  let depth = 0;
  let members = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (character === '"') at = endOfString(text, at);
    else if (character === ':') members++;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
    if (depth > maximumDepth)
      throw new JsonError('json-too-deep', `JSON nests deeper than ${maximumDepth} levels`);
  }
  return { members };
}

/** Index of the closing quote; the length of the text when the string never ends. */
function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] === '\\') at++;
    else if (text[at] === '"') return at;
  }
  return text.length;
}
