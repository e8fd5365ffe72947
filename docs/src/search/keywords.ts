import { type ObjectValue, objectAt, resolve, textAt, type Value } from '../openapi/value.js';

/** The members of a schema whose keys are names that people search for. */
const NAMED = new Set(['properties', 'headers']);

/**
 * Names that occur in an operation: of parameters, headers and members of its bodies, schemas included. With them a search
 * for `manifestVersion` finds the operations that speak of it.
 */
export function keywordsOf(document: ObjectValue, pathItem: ObjectValue, method: string): string[] {
  const found = new Set<string>();
  const visited = new Set<object>();
  collect(document, pathItem.parameters, found, visited);
  collect(document, pathItem[method], found, visited);
  return [...found].sort();
}

function collect(
  document: ObjectValue,
  value: Value | undefined,
  found: Set<string>,
  visited: Set<object>,
): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(document, item, found, visited);
    return;
  }
  const object = resolve(document, value);
  if (visited.has(object)) return;
  visited.add(object);
  if (typeof object.in === 'string') found.add(textAt(object.name));
  for (const [key, member] of Object.entries(object)) {
    if (key === 'examples' || key === 'example') continue;
    if (NAMED.has(key)) for (const name of Object.keys(objectAt(member))) found.add(name);
    collect(document, member, found, visited);
  }
}
