import type { Field } from '@margo-contract/protocol';
import type { HeaderChanges } from '../action.js';

/** Header fields with changes: a text replaces every line of the name, null takes them away. */
export function changeFields(fields: readonly Field[], changes: HeaderChanges = {}): readonly Field[] {
  const changed = new Set(Object.keys(changes).map((name) => name.toLowerCase()));
  const kept = fields.filter(([name]) => !changed.has(name.toLowerCase()));
  const added = Object.entries(changes).flatMap(([name, value]): Field[] =>
    value === null ? [] : [[name, value]],
  );
  return [...kept, ...added];
}

/** Header fields with one more, or with another value where the name is there already. */
export function setField(fields: readonly Field[], name: string, value: string): readonly Field[] {
  return changeFields(fields, { [name]: value });
}
