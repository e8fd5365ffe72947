import { dirname, resolve } from 'node:path';
import { isJsonObject, type JsonValue } from '../../generate/json-value.js';
import type { JsonPath } from '../rule.js';

/** A place in one of the files. */
export interface Place {
  /** Absolute path of the file. */
  readonly file: string;
  readonly path: JsonPath;
}

/**
 * Resolves the text of a `$ref`: a relative path, and a fragment that is a JSON pointer (RFC 6901). Undefined when it
 * is a URI of its own, names an anchor, or its escapes are broken.
 *
 * @param file absolute path of the file with the reference
 */
export function resolveReference(text: string, file: string): Place | undefined {
  if (/^([a-z][a-z0-9+.-]+:|\/\/)/i.test(text)) return undefined;
  const [address = '', fragment = ''] = text.split('#', 2);
  if (fragment !== '' && !fragment.startsWith('/')) return undefined;
  try {
    const target = address === '' ? file : resolve(dirname(file), decodeURIComponent(address));
    return { file: target, path: fragment.split('/').slice(1).map(unescapeStep) };
  } catch {
    return undefined;
  }
}

function unescapeStep(step: string): string {
  return decodeURIComponent(step).replaceAll('~1', '/').replaceAll('~0', '~');
}

/** One text for each place, to look it up by. */
export function placeKey({ file, path }: Place): string {
  return JSON.stringify([file, ...path.map(String)]);
}

/** The value at a path; undefined when there is none. */
export function valueAt(value: JsonValue | undefined, path: JsonPath): JsonValue | undefined {
  return path.reduce<JsonValue | undefined>((holder, step) => {
    if (Array.isArray(holder)) return holder[Number(step)];
    return isJsonObject(holder) && Object.hasOwn(holder, step) ? holder[step] : undefined;
  }, value);
}
