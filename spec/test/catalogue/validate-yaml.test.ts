import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { compileSchema, validateYaml } from '../../src/catalogue/validate-yaml.js';
import { specDirectory } from './spec-copy.js';

const validate = compileSchema<{ list: { state: string }[] }>({
  type: 'object',
  properties: {
    list: {
      type: 'array',
      items: {
        type: 'object',
        required: ['state'],
        additionalProperties: false,
        properties: {
          state: { enum: ['on', 'off'] },
          name: { description: 'lower case', pattern: '^[a-z]+$' },
        },
      },
    },
  },
});

function problemsOf(value: unknown): string[] {
  const file = {
    value,
    locate: (to: readonly (string | number)[]) => ({ file: to.join('/'), line: 1, column: 1 }),
  };
  try {
    validateYaml(file, validate);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
}

describe('validateYaml', () => {
  it('has nothing to say about a good value', () => {
    expect(problemsOf({ list: [{ state: 'on' }] })).toEqual([]);
  });

  it('says what a member may be, which one lacks, and which one is unknown', () => {
    expect(problemsOf({ list: [{ state: 'up' }, {}, { state: 'on', colour: 'red' }] })).toEqual([
      'list/0/state:1:1: list.0.state must be one of on, off, not "up"',
      'list/1:1:1: list.1 lacks the member state',
      'list/2/colour:1:1: list.2 has the unknown member colour; known are state, name',
    ]);
  });

  it('adds what the description of the schema advises', () => {
    expect(problemsOf({ list: [{ state: 'on', name: 'A' }] })).toEqual([
      'list/0/name:1:1: list.0.name must match pattern "^[a-z]+$"; lower case',
    ]);
  });

  it('speaks of the file when all of it is wrong', () => {
    expect(problemsOf(null)).toEqual([':1:1: the file must be object']);
  });
});

describe('json-schema', async () => {
  const folder = path.join(specDirectory, 'json-schema');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.schema.json'));

  it('has a schema for each catalogue', () => {
    for (const catalogue of ['errata', 'problem-types', 'requirements']) {
      expect(names).toContain(`${catalogue}.schema.json`);
    }
  });

  it.each(names)('%s is a valid schema of draft 2020-12', async (name) => {
    const schema = JSON.parse(await readFile(path.join(folder, name), 'utf8'));
    expect(schema.$schema).toBe('https://json-schema.org/draft/2020-12/schema');
    expect(new Ajv2020().validateSchema(schema)).toBe(true);
  });

  it.each([
    ['requirements/tls.yaml', '../json-schema/requirements.schema.json'],
    ['errata.yaml', 'json-schema/errata.schema.json'],
    ['problem-types.yaml', 'json-schema/problem-types.schema.json'],
  ])('%s tells editors its schema', async (name, schema) => {
    const text = await readFile(path.join(specDirectory, ...name.split('/')), 'utf8');
    expect(text.split('\n')[0]).toBe(`# yaml-language-server: $schema=${schema}`);
    expect(names).toContain(path.posix.basename(schema));
  });
});
