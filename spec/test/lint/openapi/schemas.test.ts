import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../../src/generate/json-value.js';
import { requestSchemas, responseSchemas, schemas } from '../../../src/lint/openapi/schemas.js';

const document: JsonObject = {
  components: {
    schemas: {
      Root: {
        title: 'root',
        properties: { title: { title: 'member', enum: [{ items: { title: 'a value' } }] } },
        allOf: [{ title: 'part', properties: { x: { title: 'inner', not: { title: 'never' } } } }],
        if: { title: 'condition', properties: { y: { title: 'conditional' } } },
        items: false,
        examples: [{ properties: { title: 'an example' } }],
      },
    },
  },
  paths: {
    '/a': {
      parameters: [{ schema: { title: 'parameter' } }],
      post: {
        requestBody: { content: { 'text/plain': { schema: { title: 'request' } } } },
        responses: {
          200: {
            headers: { A: { schema: { title: 'header' } } },
            content: { 'text/plain': { schema: { title: 'response' } } },
          },
        },
      },
    },
  },
};

describe('schemas', () => {
  const found = [...schemas(document)];
  const titled = (title: string) => found.find(({ value }) => value.title === title);

  it('are all of them, and only schemas', () => {
    expect(found.map(({ value }) => value.title)).toEqual([
      'root',
      'member',
      'part',
      'inner',
      'never',
      'condition',
      'conditional',
      'parameter',
      'request',
      'header',
      'response',
    ]);
  });

  it('know the schemas around them that judge the same value', () => {
    expect(titled('part')?.around.map(({ title }) => title)).toEqual(['root']);
    expect(titled('inner')?.around).toEqual([]);
    expect(titled('never')?.around.map(({ title }) => title)).toEqual(['inner']);
  });

  it('know whether they only state a condition', () => {
    const conditions = found.filter(({ isCondition }) => isCondition).map(({ value }) => value.title);
    expect(conditions).toEqual(['never', 'condition', 'conditional']);
  });

  it('know where they stand', () => {
    const path = ['components', 'schemas', 'Root', 'allOf', 0, 'properties', 'x', 'not'];
    expect(titled('never')?.path).toEqual(path);
  });

  it('are told apart by request and response', () => {
    expect([...requestSchemas(document)].map(({ value }) => value.title)).toEqual(['parameter', 'request']);
    expect([...responseSchemas(document)].map(({ value }) => value.title)).toEqual(['header', 'response']);
  });
});
