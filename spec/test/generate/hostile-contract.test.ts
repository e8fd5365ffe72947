import ts from 'typescript';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { generate } from '../../src/generate/generate.js';
import { loadModule } from './load-module.js';
import { copySpec, fixtureDirectory, type Workspace } from './spec-copy.js';

const escapes = [
  '"',
  "'",
  '`',
  '\\',
  '\n',
  '\r',
  '\u2028',
  '*/',
  '//',
  '</script>',
  ['$', '{globalThis.owned = 1}'].join(''),
  'constructor',
];
const hostile = `${escapes.join(' ')}; globalThis.owned = 1; throw new Error("ran") //`;
const flat = hostile.replaceAll(/[\n\r\u2028]/g, ' ');

/** A contract in which every free text is hostile. */
const document = {
  openapi: '3.1.0',
  info: { title: hostile, version: hostile, description: hostile },
  'x-margo-profile': 'signature',
  paths: {
    [`/${flat}/{id}`]: {
      get: {
        operationId: 'getCounter',
        summary: hostile,
        description: hostile,
        parameters: [
          {
            name: 'id',
            in: 'path',
            required: true,
            description: hostile,
            schema: { type: 'string', pattern: `^[^${'`"\''}]$` },
          },
          { name: hostile, in: 'query', schema: { type: 'string', enum: [hostile] } },
          { name: flat, in: 'header', schema: { type: 'string', default: hostile } },
        ],
        responses: {
          '200': {
            description: hostile,
            headers: { [flat]: { schema: { type: 'string' } } },
            content: { [flat]: { schema: { $ref: '#/components/schemas/Counter' } } },
          },
          '404': { description: hostile, 'x-margo-problem-types': [hostile] },
        },
      },
      put: {
        operationId: 'putCounter',
        requestBody: {
          content: { 'application/json': { schema: { $ref: '#/components/schemas/Counter' } } },
        },
        responses: { '204': { description: hostile } },
      },
    },
  },
  components: {
    schemas: {
      Counter: {
        type: 'object',
        title: hostile,
        description: hostile,
        required: [hostile],
        properties: {
          [hostile]: { type: 'string', enum: [hostile, 'plain'], description: hostile },
          constructor: { const: hostile },
        },
        patternProperties: { [`^${'`'}\\$\\{globalThis\\}`]: { type: 'string', pattern: '^["\'`]*$' } },
        additionalProperties: false,
        examples: [hostile],
      },
    },
  },
};

async function generateHostile(): Promise<Workspace> {
  const workspace = await copySpec(fixtureDirectory);
  await workspace.write('openapi/signature.yaml', stringify(document));
  await workspace.replace('errata.yaml', 'The book says both.', `${JSON.stringify(`${hostile}.`)}`);
  await workspace.replace(
    'problem-types.yaml',
    'There is no such counter.',
    `${JSON.stringify(`There is ${flat}.`)}`,
  );
  await generate(workspace);
  return workspace;
}

test('texts of a contract stay data in everything made of it', async () => {
  const workspace = await generateHostile();
  const { operations } = await loadModule(await workspace.read('src/signature/operations.ts'));
  expect(operations).toMatchObject({
    getCounter: { path: `/${flat}/{id}`, responses: { '404': { problemTypes: [hostile] } } },
  });
  const { errata } = await loadModule(await workspace.read('src/errata.ts'));
  expect(errata).toMatchObject({ 'C-01': { texts: `${hostile}.` } });
  const { validateCounter } = await loadModule(await workspace.read('src/schema/signature/Counter.js'));
  const validate = validateCounter as (value: unknown) => boolean;
  expect([
    validate({ [hostile]: hostile }),
    validate({ [hostile]: 'other' }),
    validate({ [flat]: 1 }),
  ]).toEqual([true, false, false]);
  const { 'x-generated': _, ...json } = JSON.parse(await workspace.read('openapi/signature.json'));
  const { 'x-generated': __, ...yaml } = parse(await workspace.read('openapi/signature.yaml'));
  expect(json).toEqual(yaml);
  expect(json.info).toEqual(document.info);
  expect(globalThis).not.toHaveProperty('owned');
});

test('the types made of a hostile contract are declarations and nothing else', async () => {
  const workspace = await generateHostile();
  const outputs = await workspace.outputs();
  for (const [name, text] of outputs) {
    // Written by hand, and copied as it is.
    if (!name.endsWith('.ts') || name === 'src/schema.ts') continue;
    const file = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true);
    const kinds = file.statements.map(({ kind }) => ts.SyntaxKind[kind]);
    expect(
      kinds.filter((kind) => !allowedKinds.has(kind)),
      name,
    ).toEqual([]);
    await loadModule(/ from '\.\.?\//.test(text) ? '' : text);
  }
  expect(globalThis).not.toHaveProperty('owned');
});

const allowedKinds = new Set([
  'ImportDeclaration',
  'ExportDeclaration',
  'InterfaceDeclaration',
  'TypeAliasDeclaration',
  // `export const … = …`: its text is checked by running it.
  'VariableStatement',
  'FirstStatement',
]);
