import { isJsonObject, type JsonObject, type JsonValue, objectOf } from '../../generate/json-value.js';
import type { JsonPath } from '../rule.js';
import { type Place, placeKey, resolveReference, valueAt } from './reference.js';
import type { SourceTree } from './source-tree.js';

/** An entry document in which every reference is replaced by what it leads to. */
export interface ResolvedDocument {
  /** Equal references give the very same object. One inside of its own target is left as it is. */
  readonly value: JsonObject;
  /** Where something of this document is written: in the file that holds it, with all references followed. */
  locate(path: JsonPath): Place;
}

/**
 * Resolves the references of an entry document. Members beside a `$ref`, such as a description, win over those of
 * its target.
 *
 * @param file absolute path of the entry document, whose files are all well-formed
 */
export function resolveDocument(file: string, tree: SourceTree): ResolvedDocument {
  const known = new Map<string, JsonValue>();

  function resolve(value: JsonValue, holder: string, open: ReadonlySet<string>): JsonValue {
    if (Array.isArray(value)) return value.map((item) => resolve(item, holder, open));
    if (!isJsonObject(value)) return value;
    const target = targetOf(value, holder);
    if (target === undefined) return resolveMembers(value, holder, open);
    const key = placeKey(target);
    if (open.has(key)) return value;
    const found = known.get(key) ?? resolve(read(target) ?? null, target.file, new Set([...open, key]));
    known.set(key, found);
    const { $ref: _, ...beside } = value;
    if (Object.keys(beside).length === 0) return found;
    return { ...objectOf(found), ...resolveMembers(beside, holder, open) };
  }

  function resolveMembers(value: JsonObject, holder: string, open: ReadonlySet<string>): JsonObject {
    const members = Object.entries(value).map(([name, item]) => [name, resolve(item, holder, open)]);
    return Object.fromEntries(members);
  }

  function read({ file: holder, path }: Place): JsonValue | undefined {
    return valueAt(tree.file(holder)?.value, path);
  }

  /** Follows references until something is reached that is none, or has the wanted member beside it. */
  function follow(place: Place, member?: string | number): Place {
    const passed = new Set<string>();
    for (let current = place; ; ) {
      const value = objectOf(read(current));
      const target = targetOf(value, current.file);
      const isBeside = member !== undefined && Object.hasOwn(value, member);
      if (target === undefined || isBeside || passed.has(placeKey(target))) return current;
      passed.add(placeKey(target));
      current = target;
    }
  }

  function locate(path: JsonPath): Place {
    let place: Place = { file, path: [] };
    for (const step of path) {
      const holder = follow(place, step);
      place = { file: holder.file, path: [...holder.path, step] };
    }
    return follow(place);
  }

  return { value: objectOf(resolve(read({ file, path: [] }) ?? null, file, new Set())), locate };
}

function targetOf({ $ref }: JsonObject, file: string): Place | undefined {
  return typeof $ref === 'string' ? resolveReference($ref, file) : undefined;
}
