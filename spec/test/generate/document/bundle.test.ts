import { expect, test } from 'vitest';
import { bundleDocument } from '../../../src/generate/document/bundle.js';
import { type JsonValue, objectOf } from '../../../src/generate/json-value.js';
import { fixtureDirectory, specDirectory } from '../spec-copy.js';

function referencesIn(value: JsonValue): string[] {
  if (Array.isArray(value)) return value.flatMap(referencesIn);
  if (typeof value !== 'object' || value === null) return [];
  const own = typeof value.$ref === 'string' ? [value.$ref] : [];
  return [...own, ...Object.values(value).flatMap(referencesIn)];
}

test.each(['signature', 'operator'])(
  'all references of %s become internal, and lead somewhere',
  async (name) => {
    const { value } = await bundleDocument(specDirectory, name);
    const references = referencesIn(value);
    expect(references.length).toBeGreaterThan(100);
    for (const reference of references) {
      const [, , group = '', component = ''] = reference.split('/');
      expect(reference).toBe(`#/components/${group}/${component}`);
      expect(objectOf(objectOf(value.components)[group]), reference).toHaveProperty(component);
    }
  },
);

test('components are sorted, and 64-bit bounds keep their digits', async () => {
  const { components } = (await bundleDocument(fixtureDirectory, 'signature')).value;
  const { schemas } = objectOf(components);
  expect(Object.keys(objectOf(components))).toEqual(['parameters', 'schemas']);
  expect(Object.keys(objectOf(schemas))).toEqual(['Count', 'Counter', 'CounterId']);
  expect(objectOf(schemas).Count).toMatchObject({ maximum: 18446744073709551615n });
});

test('members and components are found in the files they came from', async () => {
  const document = await bundleDocument(fixtureDirectory, 'signature');
  expect(document.source).toBe('spec/openapi/signature.yaml');
  expect(document.locate('operationId', 'putCounter')).toEqual({
    file: 'fixture/openapi/signature.yaml',
    line: 36,
    column: 7,
  });
  expect(document.locateComponent('Count')).toMatchObject({
    file: 'fixture/openapi/schemas/Count.yaml',
    line: 1,
  });
  expect(document.locateComponent('SignatureInput')).toMatchObject({
    file: 'fixture/openapi/signature.yaml',
    line: 48,
  });
  expect(document.locate('nothing')).toEqual({ file: 'fixture/openapi/signature.yaml', line: 1, column: 1 });
});
