import type { Html } from '../../html/html.js';
import { html } from '../../html/html.js';
import { type SiteDocument, type SiteOperation, tagSlug } from '../../openapi/operation.js';
import { type ObjectValue, objectAt, textAt, textsAt, type Value } from '../../openapi/value.js';
import { documentPage, hrefOf, type Reference, targetOf } from '../../reference/reference.js';
import { operationNotes, requirementLinks } from './operation-notes.js';

/**
 * The document as Redoc gets it: descriptions end in the requirements that belong to them, links between operations lead
 * where Redoc shows these, and no integer has lost a digit.
 */
export function prepareDocument(document: SiteDocument, reference: Reference): ObjectValue {
  const page = documentPage(document.name);
  const linked = objectAt(mapText(document.value, (text) => linkOperations(text, reference, document.name)));
  return {
    ...linked,
    info: withNotes(objectAt(linked.info), generalNotes(document, reference, page)),
    tags: Array.isArray(linked.tags) ? linked.tags.map((tag) => withPlainName(objectAt(tag))) : [],
    paths: mapMembers(objectAt(linked.paths), (item, path) =>
      mapMembers(objectAt(item), (value, method) => {
        const operation = findOperation(document, path, method);
        return operation === undefined ? value : prepareOperation(objectAt(value), operation, reference);
      }),
    ),
  };
}

function prepareOperation(value: ObjectValue, operation: SiteOperation, reference: Reference): ObjectValue {
  return {
    ...withNotes(value, operationNotes(operation, reference)),
    tags: textsAt(value.tags).map(tagSlug),
  };
}

function generalNotes({ requirements }: SiteDocument, reference: Reference, page: string): Html | undefined {
  if (requirements.length === 0) return undefined;
  const list = requirementLinks(requirements, reference, page);
  return html`<div class="notes"><p><b>Requirements on the interface as a whole</b></p>${list}</div>`;
}

function withNotes(value: ObjectValue, notes: Html | undefined): ObjectValue {
  if (notes === undefined) return value;
  return { ...value, description: `${textAt(value.description)}\n\n${notes.text}\n` };
}

function withPlainName(tag: ObjectValue): ObjectValue {
  const name = textAt(tag.name);
  return { ...tag, name: tagSlug(name), 'x-displayName': name };
}

function findOperation(document: SiteDocument, path: string, method: string): SiteOperation | undefined {
  return document.operations.find((one) => one.path === path && one.method === method.toUpperCase());
}

/** Redoc documents link to operations as `#operation/<operationId>`, without the tag that is part of the fragment. */
function linkOperations(text: string, reference: Reference, document: string): string {
  return text.replace(/\]\(#operation\/([A-Za-z0-9]+)\)/g, (link, operationId: string) => {
    const target = targetOf(operationId, reference, document);
    return target === undefined ? link : `](${hrefOf(target, documentPage(document))})`;
  });
}

function mapMembers(value: ObjectValue, change: (member: Value, name: string) => Value): ObjectValue {
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, change(member, name)]));
}

/** Changes every description, leaves conditions out, and writes integers that a double cannot hold as their digits. */
function mapText(value: Value, change: (text: string) => string, isMapOfNames = false): Value {
  if (typeof value === 'bigint') return String(value);
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapText(item, change));
  const object = isMapOfNames ? value : withoutCondition(value);
  return mapMembers(object, (member, name) =>
    name === 'description' && typeof member === 'string'
      ? change(member)
      : mapText(member, change, name === 'properties' && !isMapOfNames),
  );
}

/** Redoc makes of a condition two schemas that it cannot merge with the rest, so the text has to do. */
function withoutCondition(schema: ObjectValue): ObjectValue {
  if (!('if' in schema)) return schema;
  const { if: _if, then: _then, else: _else, ...rest } = schema;
  const hint = 'The schema states a condition that is not shown here.';
  return { ...rest, description: `${textAt(rest.description)} ${hint}`.trim() };
}
