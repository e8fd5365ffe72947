import { describe, expect, it } from 'vitest';
import {
  contentOf,
  errorResponses,
  headerParameter,
  operations,
  requestBody,
  responseHeaders,
  sameHeader,
} from '../../../src/lint/openapi/operations.js';

const document = {
  paths: {
    '/a': {
      summary: 'is no operation',
      parameters: [{ in: 'header', name: 'shared' }, 'no parameter'],
      get: {
        operationId: 'getA',
        parameters: [{ in: 'query', name: 'shared' }],
        requestBody: { content: { 'text/plain': {} } },
        responses: { 200: {}, 404: { headers: { Allow: {} } }, '5XX': {}, default: {} },
      },
      put: {},
    },
    '/b': null,
  },
};

describe('operations', () => {
  const [get, put] = operations(document);
  if (!get || !put) throw new Error('two operations were expected');

  it('are the methods of all paths', () => {
    expect(operations(document).map(({ name, path }) => [name, ...path])).toEqual([
      ['getA', 'paths', '/a', 'get'],
      ['PUT /a', 'paths', '/a', 'put'],
    ]);
  });

  it('have the parameters of their path too', () => {
    expect(get.parameters.map(({ path }) => path.slice(2))).toEqual([
      ['get', 'parameters', 0],
      ['parameters', 0],
    ]);
    expect(headerParameter(put, 'SHARED')?.path).toEqual(['paths', '/a', 'parameters', 0]);
    expect(headerParameter(put, 'other')).toBeUndefined();
  });

  it('know their bodies, responses and headers with their places', () => {
    expect(requestBody(put)).toBeUndefined();
    expect(requestBody(get)?.path.at(-1)).toBe('requestBody');
    expect(
      [requestBody(get)].flatMap((body) => (body ? contentOf(body) : [])).map(({ name }) => name),
    ).toEqual(['text/plain']);
    expect(errorResponses(get).map(({ name }) => name)).toEqual(['404', '5XX']);
    expect(
      errorResponses(get)
        .flatMap(responseHeaders)
        .map(({ path }) => path.at(-1)),
    ).toEqual(['Allow']);
  });

  it.each([{}, { paths: 1 }, { paths: { '/a': [] } }, { paths: { '/a': { get: 'x' } } }])(
    'are none in %j',
    (broken) => {
      expect(operations(broken as never)).toEqual([]);
    },
  );
});

describe('sameHeader', () => {
  it.each([
    ['ETag', 'etag', true],
    ['ETag', 'Date', false],
    [undefined, 'Date', false],
  ])('%s and %s: %s', (one, other, want) => {
    expect(sameHeader(one, other)).toBe(want);
  });
});
