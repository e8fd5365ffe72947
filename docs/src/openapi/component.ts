import type { SiteOperation } from './operation.js';
import { type ObjectValue, objectAt, resolve, textAt, type Value } from './value.js';

/** What a component is, in the singular. */
export type ComponentKind = 'schema' | 'parameter' | 'header' | 'response';

/** A named part of a document, and where a reader finds it: in the first operation that uses it. */
export interface SiteComponent {
  readonly kind: ComponentKind;
  readonly name: string;
  readonly title: string;
  /** Its description, and those of its members. */
  readonly text: string;
  readonly operationId: string;
}

const KINDS: ReadonlyMap<string, ComponentKind> = new Map([
  ['schemas', 'schema'],
  ['parameters', 'parameter'],
  ['headers', 'header'],
  ['responses', 'response'],
]);

/** The components that operations use, in the order in which these use them. */
export function describeComponents(
  document: ObjectValue,
  operations: readonly SiteOperation[],
): SiteComponent[] {
  const users = new Map<string, string>();
  for (const { operationId, path, method } of operations) {
    const { parameters, [method.toLowerCase()]: operation } = objectAt(objectAt(document.paths)[path]);
    noteReferences(document, [parameters ?? null, operation ?? null], (reference) => {
      if (users.has(reference)) return false;
      users.set(reference, operationId);
      return true;
    });
  }
  return [...users].flatMap(([reference, operationId]) => describe(document, reference, operationId));
}

/** Walks through a value and everything it refers to; `note` says whether to follow a reference. */
function noteReferences(document: ObjectValue, value: Value, note: (reference: string) => boolean): void {
  if (Array.isArray(value)) {
    for (const item of value) noteReferences(document, item, note);
    return;
  }
  const { $ref: reference, ...members } = objectAt(value);
  if (typeof reference === 'string' && note(reference)) {
    noteReferences(document, resolve(document, value), note);
  }
  for (const member of Object.values(members)) noteReferences(document, member, note);
}

function describe(document: ObjectValue, reference: string, operationId: string): SiteComponent[] {
  const [, group = '', name = ''] = /^#\/components\/([^/]+)\/([^/]+)$/.exec(reference) ?? [];
  const kind = KINDS.get(group);
  if (kind === undefined) return [];
  const value = resolve(document, { $ref: reference });
  const members = Object.entries(objectAt(value.properties)).map(
    ([member, schema]) => `${member}: ${textAt(objectAt(schema).description)}`,
  );
  const text = [textAt(value.description), ...members].join(' ').trim();
  return [{ kind, name: textAt(value.name) || name, title: textAt(value.title), text, operationId }];
}
