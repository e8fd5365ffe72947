import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { mapSchema, walkSchema } from '../../../src/generate/schema/walk.js';

const schema = parse(`
properties: { type: { const: a }, items: { items: { const: b } } }
patternProperties: { x: { const: c } }
additionalProperties: { const: d }
allOf: [{ const: e }, { if: { const: f }, then: { const: g }, else: { not: { const: h } } }]
prefixItems: [true, { const: i }]
$defs: { y: { const: j } }
examples: [{ const: not a schema }]
default: { const: not a schema }
enum: [{ const: not a schema }]
`);

test('every schema is visited, and nothing that only looks like one', () => {
  const found: unknown[] = [];
  walkSchema(schema, (inner) => found.push(inner.const));
  expect(found.filter((value) => value !== undefined)).toEqual([
    'a',
    'b',
    'c',
    'd',
    'e',
    'f',
    'g',
    'h',
    'i',
    'j',
  ]);
});

test('a change is made to a copy', () => {
  const before = structuredClone(schema);
  const changed = mapSchema(schema, (inner) => ('const' in inner ? { const: 'changed' } : inner));
  expect(schema).toEqual(before);
  expect(changed).toMatchObject({
    properties: { type: { const: 'changed' } },
    examples: [{ const: 'not a schema' }],
  });
});
