import { expect, test } from 'vitest';
import { bundleDocument } from '../../../src/generate/document/bundle.js';
import { emitTypes } from '../../../src/generate/emit/types.js';
import type { JsonObject } from '../../../src/generate/json-value.js';
import { fixtureDirectory } from '../spec-copy.js';

async function typesOf(schema: JsonObject): Promise<string> {
  const document = await bundleDocument(fixtureDirectory, 'signature');
  const value = { ...document.value, paths: {}, components: { schemas: { Value: schema } } };
  const { schemas } = await emitTypes({ ...document, value });
  const types = (schemas.get('Value')?.declaration ?? '')
    .replaceAll(/\/\*\*.*?\*\//gs, '')
    .replaceAll(/\s+/g, ' ')
    .replaceAll(/\$\{string\}/g, '…');
  return /export type Value = (.*);/.exec(types)?.[1] ?? types;
}

test.each<[JsonObject, string]>([
  [{ type: 'integer', format: 'uint64' }, 'bigint'],
  [{ type: 'integer' }, 'number'],
  [{ type: 'string', format: 'binary' }, 'Uint8Array'],
  [{ type: 'string', contentMediaType: 'application/yaml' }, 'string'],
  [{ type: 'object', properties: { a: { type: 'string' } } }, '{ a?: string; }'],
  [{ type: 'object', properties: { a: { type: 'string', default: 'x' } } }, '{ a?: string; }'],
  [{ type: 'object', properties: { a: {} }, additionalProperties: true }, '{ a?: unknown; }'],
  [{ type: 'object', properties: { a: {} }, additionalProperties: false }, '{ a?: unknown; }'],
  [{ type: 'object', additionalProperties: true }, '{ [key: string]: unknown; }'],
  [{ type: 'object', additionalProperties: { type: 'string' } }, '{ [key: string]: string; }'],
  [
    {
      type: 'object',
      required: ['a'],
      properties: { a: {} },
      patternProperties: { '^x-[a-z]*-end$': { type: 'string' } },
    },
    '{ a: unknown; } & { [name: `x-…-end`]: string; }',
  ],
  [
    {
      type: 'object',
      properties: { a: {} },
      patternProperties: { '^x-': { type: 'string' } },
      additionalProperties: true,
    },
    '{ a?: unknown; } & { [name: `x-…`]: string; }',
  ],
  [{ type: 'object', patternProperties: { '^x*y$|^z$': {} } }, '{ [name: `…`]: unknown; }'],
])('%j becomes %s', async (schema, type) => {
  expect(await typesOf(schema)).toBe(type);
});

test('every component schema has a declaration, which names others and does not repeat them', async () => {
  const { text, schemas } = await emitTypes(await bundleDocument(fixtureDirectory, 'signature'));
  expect([...schemas.keys()]).toEqual(['Count', 'Counter', 'CounterId']);
  expect(schemas.get('Counter')?.declaration).toMatch(
    /export type Counter = \{\n {4}value: Count;[^&]*history\?: Count\[\];/,
  );
  expect(schemas.get('Counter')?.mentions).toContain('Count');
  expect(text).toContain("import type { Counter } from '../schema/Counter.js';\n");
  expect(text).toContain('Counter: Counter;');
});
