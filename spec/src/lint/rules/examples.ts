import { parse } from 'yaml';
import { isJsonObject, type JsonObject, type JsonValue } from '../../generate/json-value.js';
import { ExampleValidator } from '../example-validator.js';
import { examplesOf, examplesOfSchema, type PlacedExample } from '../openapi/examples.js';
import { contentOf, operations, type Placed, requestBody } from '../openapi/operations.js';
import { schemaHolders, schemas } from '../openapi/schemas.js';
import type { Rule, Violation } from '../rule.js';

export const namedSchemaExamples: Rule = {
  name: 'named-schema-examples',
  promise: 'Every schema with a name – a component, or the target of a reference – has an example.',
  fix: 'add `examples` with a value somebody could meet in the field',
  *check(document, context) {
    for (const schema of schemas(document)) {
      if (context.schemaName(schema.path) === undefined || examplesOfSchema(schema).length > 0) continue;
      yield { path: schema.path, message: 'the schema has no example' };
    }
  },
};

/** Formats a person can read; an archive has no example that fits into a document. */
const textual = /json|yaml|text\//;

export const mediaTypeExamples: Rule = {
  name: 'media-type-examples',
  promise: 'Every textual body, of a request or a response, has an example.',
  fix: 'add `example`, or `examples` with a summary each',
  *check(document) {
    for (const { name, path, value } of bodies(document).flatMap(contentOf)) {
      if (!textual.test(name) || examplesOf({ path, value }).length > 0) continue;
      yield { path, message: `${name} has no example` };
    }
  },
};

function bodies(document: JsonObject): Placed[] {
  return operations(document).flatMap((operation) => {
    const body = requestBody(operation);
    return [...(body ? [body] : []), ...operation.responses];
  });
}

export const validExamples: Rule = {
  name: 'valid-examples',
  promise:
    'Every example is valid by its schema, with formats checked and 64-bit integers exact; so is what an example in text says, by `contentSchema`.',
  fix: 'correct the example or the schema',
  *check(document) {
    const validator = new ExampleValidator();
    const slips = slipsOf(document, validator);
    yield* slips;
    for (const { schema, example } of judgedExamples(document)) {
      // A slip in one schema keeps every schema that holds it from compiling; the slip alone is worth telling.
      if (slips.length > 0 && !validator.compiles(schema)) continue;
      const { path, value } = example;
      const fault = validator.faultOf(schema, value) ?? contentFault(schema, value, validator);
      if (fault !== undefined) yield { path, message: `the example is not valid: ${fault}` };
    }
  },
};

/** How the finding about a schema starts that does not compile by itself. */
export const slip = 'the schema does not compile:';

/** The schemas that do not compile by themselves. */
function slipsOf(document: JsonObject, validator: ExampleValidator): Violation[] {
  return [...schemas(document)].flatMap(({ path, value }) => {
    const fault = validator.faultOfSchema(value);
    return fault === undefined ? [] : [{ path, message: `${slip} ${fault}` }];
  });
}

interface JudgedExample {
  readonly schema: JsonObject;
  readonly example: PlacedExample;
}

function* judgedExamples(document: JsonObject): Generator<JudgedExample> {
  for (const placed of schemas(document)) {
    for (const example of examplesOfSchema(placed)) yield { schema: placed.value, example };
  }
  for (const holder of schemaHolders(document)) {
    const { schema } = holder.value;
    if (!isJsonObject(schema)) continue;
    for (const example of examplesOf(holder)) yield { schema, example };
  }
}

/** JSON Schema only annotates text with the schema of its content; examples are held against it all the same. */
function contentFault(schema: JsonObject, text: JsonValue, validator: ExampleValidator): string | undefined {
  if (!isJsonObject(schema.contentSchema) || typeof text !== 'string') return undefined;
  try {
    return validator.faultOf(schema.contentSchema, parse(text, { prettyErrors: false }) as JsonValue);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
