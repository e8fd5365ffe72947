import { expect, test } from 'vitest';
import type { JsonObject } from '../../../src/generate/json-value.js';
import { constantOf } from '../../../src/generate/schema/constant.js';

/** The constants made of the component schema `Value`, beside others. */
function constantsOf(schema: JsonObject, others: JsonObject = {}): [string, string][] {
  const document = { components: { schemas: { Value: schema, ...others } } };
  const constants = constantOf(document, 'Value', (name) => `$${name}`);
  return [...constants].map(([name, { expression }]) => [name, expression]);
}

test('a schema stands after those that it refers to', () => {
  const members = {
    one: { $ref: '#/components/schemas/Part' },
    other: { $ref: '#/components/schemas/Part' },
  };
  expect(
    constantsOf({ type: 'object', properties: members, description: 'x' }, { Part: { const: 1 } }),
  ).toEqual([
    ['Part', '{ const: 1 }'],
    ['Value', '{ type: "object", properties: { "one": $Part, "other": $Part } }'],
  ]);
});

test('names what it refers to, once', () => {
  const part = { $ref: '#/components/schemas/Part' };
  const document = { components: { schemas: { Value: { oneOf: [part, part] }, Part: { const: 1 } } } };
  expect(constantOf(document, 'Value', (name) => name).get('Value')?.refers).toEqual(['Part']);
});

test('what comes from the document stays data', () => {
  const [[, text = ''] = []] = constantsOf({
    pattern: '^/[/]\n`\\{x\\}\\$',
    properties: { '"]; process.exit(); //': { const: '`"\\' } },
  });
  const value = new Function(`return ${text}`)();
  expect(value.pattern).toEqual(/^\/[/]\n`\{x\}\$/u);
  expect(value.properties).toEqual({ '"]; process.exit(); //': { const: '`"\\' } });
});

test('bounds keep all digits', () => {
  const schema = { type: 'integer', format: 'uint64', minimum: 0, maximum: 18446744073709551615n };
  expect(constantsOf(schema)).toEqual([['Value', '{ uint64: [0n, 18446744073709551615n] }']]);
});

test.each<[string, JsonObject, RegExp]>([
  ['a keyword that is not known', { minimum: 1 }, /no keyword "minimum"/],
  ['closed objects', { type: 'object', additionalProperties: false }, /additionalProperties/],
  ['a number', { type: 'integer' }, /type "integer"/],
  ['several types', { type: ['string', 'null'] }, /type \["string","null"\]/],
  ['a constant object', { const: {} }, /scalar/],
  ['a reference beside keywords', { $ref: '#/components/schemas/Value', maxLength: 1 }, /stand alone/],
  ['a reference to somewhere else', { $ref: '#/x' }, /stand alone/],
  ['itself', { items: { $ref: '#/components/schemas/Value' } }, /refers to itself/],
  ['nothing', { items: { $ref: '#/components/schemas/Gone' } }, /no schemas for it/],
  ['a member __proto__', { properties: JSON.parse('{"__proto__": {}}') }, /__proto__/],
])('refuses %s', (_, schema, message) => {
  expect(() => constantsOf(schema)).toThrow(message);
});
