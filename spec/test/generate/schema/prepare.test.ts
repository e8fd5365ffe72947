import { expect, test } from 'vitest';
import { prepareSchema, rootSchemaOf, schemaNames } from '../../../src/generate/schema/prepare.js';

const document = {
  components: {
    schemas: {
      Node: {
        title: 'Node',
        'x-note': 1,
        type: 'object',
        properties: {
          title: { type: 'string', description: 'A member called title.', format: 'uuid' },
          next: { $ref: '#/components/schemas/Node', description: 'The next.' },
          kind: { enum: ['title', 'example'] },
          count: { $ref: '#/components/schemas/Count' },
        },
        examples: [{ title: 'x' }],
      },
      Count: { type: 'integer', format: 'uint64', minimum: 0, maximum: 18446744073709551615n },
      Other: { type: 'string' },
    },
  },
};

test('a root schema holds what it needs, at its place in the document, without annotations', () => {
  expect(rootSchemaOf(document, 'Node')).toEqual({
    $ref: '#/components/schemas/Node',
    components: {
      schemas: {
        Count: { uint64: { minimum: '0', maximum: '18446744073709551615' } },
        Node: {
          type: 'object',
          properties: {
            title: { type: 'string' },
            next: { $ref: '#/components/schemas/Node' },
            kind: { enum: ['title', 'example'] },
            count: { $ref: '#/components/schemas/Count' },
          },
        },
      },
    },
  });
});

test('names are those of the component schemas', () => {
  expect(schemaNames(document)).toEqual(['Node', 'Count', 'Other']);
  expect(schemaNames({})).toEqual([]);
});

const extensible = {
  type: 'object',
  properties: { id: { type: 'string' }, 'a.b': { type: 'string' } },
  patternProperties: { '^x-[a-z]+$': { type: 'object' } },
  additionalProperties: true,
};

test('an object that lists the names of its members is closed', () => {
  const { propertyNames, ...closed } = { ...extensible, propertyNames: { pattern: '^(id|a\\.b|x-[a-z]+)$' } };
  expect(prepareSchema({ ...closed, propertyNames })).toEqual({ ...closed, additionalProperties: false });
});

test('one that lists other names keeps its pattern', () => {
  const schema = { ...extensible, propertyNames: { pattern: '^(id|x-[a-z]+)$' } };
  expect(prepareSchema(schema)).toEqual(schema);
});
