import { examplesOfSchema } from '../openapi/examples.js';
import { schemas } from '../openapi/schemas.js';
import type { Rule } from '../rule.js';

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
