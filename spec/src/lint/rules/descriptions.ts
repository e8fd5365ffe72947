import {
  arrayOf,
  isJsonObject,
  type JsonObject,
  type JsonValue,
  objectOf,
} from '../../generate/json-value.js';
import {
  namedObjects,
  type Operation,
  operations,
  type Placed,
  responseHeaders,
} from '../openapi/operations.js';
import { type PlacedSchema, schemas } from '../openapi/schemas.js';
import type { Rule, RuleContext, Violation } from '../rule.js';

export const described: Rule = {
  name: 'described',
  promise:
    'Every operation has a summary and a description; every tag, parameter, header, response, named schema and member of an object has a description.',
  fix: 'say what it means to the reader',
  *check(document, context) {
    for (const [index, tag] of arrayOf(document.tags).entries()) {
      yield* undescribed(`tag ${objectOf(tag).name}`, ['tags', index], tag);
    }
    for (const operation of operations(document)) yield* undescribedIn(operation);
    for (const schema of schemas(document)) yield* undescribedInSchema(schema, context);
  },
};

function* undescribedIn(operation: Operation): Generator<Violation> {
  const { name, path, value, parameters, responses } = operation;
  yield* undescribed(`operation ${name}`, path, value, 'summary');
  yield* undescribed(`operation ${name}`, path, value);
  for (const parameter of parameters) {
    yield* undescribed(`parameter ${parameter.value.name}`, parameter.path, parameter.value);
  }
  for (const response of responses) {
    yield* undescribed(`response ${response.name}`, response.path, response.value);
    for (const header of responseHeaders(response)) {
      yield* undescribed(`header ${header.name}`, header.path, header.value);
    }
  }
}

function* undescribedInSchema(schema: PlacedSchema, context: RuleContext): Generator<Violation> {
  if (schema.isCondition) return;
  const { path, value, around } = schema;
  if (value.description !== undefined || context.schemaName(path) !== undefined)
    yield* undescribed('schema', path, value);
  for (const [name, member] of Object.entries(objectOf(value.properties))) {
    if (around.some((outer) => isMember(outer, name))) continue;
    yield* undescribed(`member ${name}`, [...path, 'properties', name], member);
  }
}

function isMember(schema: JsonObject, name: string): boolean {
  return Object.hasOwn(objectOf(schema.properties), name);
}

function undescribed(
  what: string,
  path: Placed['path'],
  value: JsonValue,
  text: 'description' | 'summary' = 'description',
): Violation[] {
  if (!isJsonObject(value)) return [];
  const found = value[text];
  if (typeof found === 'string' && found.trim() !== '') return [];
  return [{ path: found === undefined ? path : [...path, text], message: `the ${what} has no ${text}` }];
}

export const descriptionAdds: Rule = {
  name: 'description-adds',
  promise: 'A description says more than the summary above it.',
  fix: 'describe what the summary leaves open: when, by whom, with what effect',
  *check(document) {
    for (const { path, value } of [...operations(document), ...pathItems(document)]) {
      if (typeof value.summary !== 'string' || typeof value.description !== 'string') continue;
      if (plain(value.summary) !== plain(value.description)) continue;
      yield { path: [...path, 'description'], message: 'the description repeats the summary' };
    }
  },
};

function pathItems(document: JsonObject): Placed[] {
  return namedObjects(document.paths, ['paths']);
}

/** The words without capitals, punctuation at the end, and line breaks. */
function plain(text: string): string {
  return text.trim().replace(/[.!]$/, '').replace(/\s+/g, ' ').toLowerCase();
}
