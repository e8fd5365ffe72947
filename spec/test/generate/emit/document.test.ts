import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { bundleDocument } from '../../../src/generate/document/bundle.js';
import { emitDocument } from '../../../src/generate/emit/document.js';
import { fixtureDirectory } from '../spec-copy.js';

test('JSON and YAML say the same, with every digit', async () => {
  const { json, yaml } = emitDocument(await bundleDocument(fixtureDirectory, 'signature'));
  expect(json).toContain('"maximum": 18446744073709551615\n');
  expect(yaml).toContain('maximum: 18446744073709551615\n');
  expect(parse(yaml)).toEqual(JSON.parse(json));
});

test('words that old YAML readers take for booleans are quoted', () => {
  const nowhere = { file: '', line: 1, column: 1 };
  const value = { openapi: '3.1.0', info: { title: 'no', version: 'on' } };
  const { yaml } = emitDocument({
    name: 'x',
    source: 'x',
    value,
    locate: () => nowhere,
    locateComponent: () => nowhere,
    schemaHome: () => ({ path: 'x', source: 'x' }),
  });
  expect(yaml).toMatch(/title: "no"\n {2}version: "on"/);
});
