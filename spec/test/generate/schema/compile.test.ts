import { Ajv2020 } from 'ajv/dist/2020.js';
import { transform } from 'esbuild';
import { describe, expect, test } from 'vitest';
import { bundleDocument } from '../../../src/generate/document/bundle.js';
import { compileValidator } from '../../../src/generate/schema/compile.js';
import { rootSchemaOf } from '../../../src/generate/schema/prepare.js';
import { specDirectory } from '../spec-copy.js';
import { validatorOf } from '../validate.js';

test('a validator is a module that imports nothing and fits on a device', async () => {
  const { value } = await bundleDocument(specDirectory, 'signature');
  const source = await compileValidator(rootSchemaOf(value, 'StateManifest'), 'validateStateManifest');
  expect(source).not.toMatch(/\b(import|require|eval|Function)\b/);
  const { code } = await transform(source, { minify: true });
  expect(code.length).toBeLessThan(14_000);
});

test('everything that is wrong is reported, up to a bound', async () => {
  const validate = await validatorOf({
    type: 'object',
    required: ['a', 'b'],
    properties: { a: { type: 'string' }, list: { type: 'array', items: { type: 'string', minLength: 2 } } },
    patternProperties: { '^x-': { type: 'string' } },
    additionalProperties: false,
  });
  expect(validate({ a: 1, list: ['', 'ok', 3], extra: 1 })).toBe(false);
  expect(validate.errors?.map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)).toEqual([
    ' required',
    ' additionalProperties',
    '/a type',
    '/list/0 minLength',
    '/list/2 type',
  ]);
  const members = (prefix: string) =>
    Object.fromEntries(Array.from({ length: 5000 }, (_, i) => [`${prefix}${i}`, i]));
  for (const hostile of [{ list: Array(5000).fill(0) }, members('y'), members('x-')]) {
    expect(validate({ a: '', b: '', ...hostile })).toBe(false);
    expect(validate.errors?.length).toBeLessThanOrEqual(102);
  }
});

describe('the bound', () => {
  const listOf = (type: string) => ({ type: 'array', items: { type } });

  test.each([
    ['a failed alternative', { anyOf: [listOf('string'), listOf('number')] }],
    ['a failed alternative and a negation', { anyOf: [listOf('string'), { not: listOf('boolean') }] }],
    ['another list', { type: 'object', properties: { a: listOf('string'), b: listOf('number') } }],
    ['items that do not count', { contains: listOf('number'), items: { type: ['number', 'array'] } }],
  ])('changes no verdict after %s', async (_, schema) => {
    const ajv = new Ajv2020({ strictTypes: false });
    const judge = ajv.compile(schema);
    const validate = await validatorOf(schema);
    const lists = [true, 1, 'a'].flatMap((item) => {
      const list = Array(500).fill(item);
      return [
        list,
        [...list, 1],
        [...list, 'a'],
        [...list, [1]],
        [...Array(500).fill(list), [1]],
        [...list, list],
      ];
    });
    for (const value of [...lists, ...lists.map((a) => ({ a, b: a })), { a: lists[1], b: lists[7] }]) {
      expect(validate(structuredClone(value)), JSON.stringify(value).slice(-20)).toBe(judge(value));
    }
  });
});

test('lengths count code points, as JSON Schema says', async () => {
  const validate = await validatorOf({ type: 'string', maxLength: 2, minLength: 2 });
  expect(['😀😀', '😀', 'ab', 'abc'].map((text) => validate(text))).toEqual([true, false, true, false]);
});

test('a schema that refers to itself can be compiled', async () => {
  const node = {
    type: 'object',
    properties: { next: { $ref: '#/components/schemas/Value' } },
    additionalProperties: false,
  };
  const validate = await validatorOf(node);
  expect([validate({ next: { next: {} } }), validate({ next: { last: {} } })]).toEqual([true, false]);
});

test('a member may have the name of one that every object inherits', async () => {
  const text = { type: 'string' };
  const validate = await validatorOf({
    type: 'object',
    properties: { constructor: text },
    required: ['valueOf'],
  });
  expect([validate({ valueOf: 1 }), validate({}), validate({ valueOf: 1, constructor: 1 })]).toEqual([
    true,
    false,
    false,
  ]);
});

test('unevaluated members are seen across schemas', async () => {
  const validate = await validatorOf(
    { allOf: [{ $ref: '#/components/schemas/Base' }], properties: { own: {} }, unevaluatedProperties: false },
    { Base: { type: 'object', properties: { inherited: {} } } },
  );
  expect([validate({ own: 1, inherited: 1 }), validate({ other: 1 })]).toEqual([true, false]);
});

test.each([
  ['a reference to nothing', { $ref: '#/components/schemas/Gone' }, /can't resolve reference/],
  ['an unknown keyword', { type: 'string', maxLenght: 1 }, /unknown keyword/],
  ['a keyword of the wrong type', { type: 'string', maxLength: '1' }, /maxLength value must be \["number"\]/],
  ['a dynamic reference', { $dynamicRef: '#x' }, /unknown keyword/],
  ['a comparison of objects', { const: { a: 1 } }, /would need AJV's helper equal at run time/],
])('%s is an error', async (_, schema, message) => {
  await expect(validatorOf(schema)).rejects.toThrow(message);
});
