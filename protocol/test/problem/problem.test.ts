import { problemTypes } from '@margo-contract/generated/problem-types';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  createProblem,
  fieldPath,
  findProblemType,
  type ProblemType,
  parseProblem,
  problemType,
} from '../../src/problem/index.js';

const BASE = 'https://docs.margo.org/specification/problem-types#';
const REGISTRY: readonly ProblemType[] = [
  { uri: `${BASE}semantic-error`, slug: 'semantic-error', title: 'Semantic Error', status: 422 },
  {
    uri: `${BASE}spiffe-bundle-not-found`,
    slug: 'spiffe-bundle-not-found',
    title: 'x',
    status: 404,
    retryable: true,
    backoffStrategy: 'exponential',
  },
];

describe('createProblem', () => {
  it('takes title and status from the type', () => {
    const errors = [{ field: 'properties.vendor', message: 'is required' }];
    const type = problemType('semantic-error', REGISTRY);
    expect(createProblem({ type, detail: 'd', instance: '/x', errors })).toEqual({
      type: `${BASE}semantic-error`,
      title: 'Semantic Error',
      status: 422,
      detail: 'd',
      instance: '/x',
      retryable: false,
      backoffStrategy: 'none',
      errors,
    });
  });

  it.each([
    [404, 'Not Found', false],
    [405, 'Method Not Allowed', false],
    [413, 'Content Too Large', false],
    [429, 'Too Many Requests', true],
    [500, 'Internal Server Error', true],
    [501, 'Not Implemented', false],
    [503, 'Service Unavailable', true],
    [799, 'Unknown Status', false],
  ])('makes about:blank for %i with its retry members', (status, title, retryable) => {
    expect(createProblem({ status, retryAfterSeconds: 9 })).toEqual({
      type: 'about:blank',
      title,
      status,
      retryAfterSeconds: 9,
      retryable,
      backoffStrategy: retryable ? 'exponential' : 'none',
    });
  });

  it('lets a type decide whether to repeat', () => {
    const type = problemType('spiffe-bundle-not-found', REGISTRY);
    expect(createProblem({ type })).toMatchObject({
      status: 404,
      retryable: true,
      backoffStrategy: 'exponential',
    });
  });

  it('takes the registry of the contract', () => {
    const registry = Object.values(problemTypes);
    for (const { slug, uri, title, status, retryable, backoffStrategy } of registry) {
      const problem = createProblem({ type: problemType(slug, registry) });
      expect(problem).toEqual({ type: uri, title, status, retryable, backoffStrategy });
    }
  });

  it('keeps extension members beside the standard ones', () => {
    const problem = createProblem({ status: 409, extensions: { clientId: 'c', status: 200, type: 'x' } });
    expect(problem).toMatchObject({ clientId: 'c', status: 409, type: 'about:blank' });
  });

  it('does not know every slug', () => {
    expect(() => problemType('nope', REGISTRY)).toThrow(
      expect.objectContaining({ code: 'problem-type-unknown' }),
    );
  });
});

describe('parseProblem', () => {
  const parse = (value: unknown, type = 'application/problem+json') =>
    parseProblem(503, type, Buffer.from(typeof value === 'string' ? value : JSON.stringify(value)));

  it('reads what createProblem writes', () => {
    const problem = createProblem({
      status: 503,
      detail: 'd',
      retryAfterSeconds: 900,
      extensions: { vendorCode: 1 },
    });
    expect(parse(problem)).toEqual(problem);
    expect(parse(problem, 'Application/Problem+JSON; charset=utf-8')).toEqual(problem);
  });

  const blank = { type: 'about:blank', title: 'Service Unavailable', status: 503 };

  it.each([
    ['an empty object', {}],
    ['an empty body', ''],
    ['HTML', '<html>'],
    ['an array', []],
    ['null', null],
    ['a duplicate member', '{"type":"a","type":"a"}'],
    ['deep nesting', '{"a":'.repeat(1000)],
    [
      'wrong types',
      { type: 1, title: null, detail: [], instance: {}, retryable: 'yes', backoffStrategy: 'later' },
    ],
    ['impossible waits', { retryAfterSeconds: -1, errors: 'none' }],
    ['too much', { detail: 'x'.repeat(70_000) }],
  ])('makes the best of %s', (_, value) => {
    expect(parse(value)).toEqual(blank);
  });

  it('does not look at another media type', () => {
    expect(parse({ type: 'x' }, 'application/json')).toEqual(blank);
    expect(parseProblem(503, undefined, Buffer.from('{"type":"x"}'))).toEqual(blank);
  });

  it('believes the status line, not the body', () => {
    expect(parse({ status: 200 }).status).toBe(503);
  });

  it('keeps well-formed errors only, and not without end', () => {
    const good = { field: 'a', message: 'b' };
    expect(parse({ errors: [good, { field: 1, message: 'x' }, null, 'x'] }).errors).toEqual([good]);
    expect(parse({ errors: Array.from({ length: 500 }, () => good) }).errors).toHaveLength(100);
  });

  it('does not touch prototypes', () => {
    const problem = parse('{"__proto__":{"polluted":1}}');
    expect(Object.getPrototypeOf(problem)).toBe(Object.prototype);
    expect(problem.polluted).toBeUndefined();
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.uint8Array(), fc.jsonValue(), (octets, value) => {
        parseProblem(400, 'application/problem+json', octets);
        expect(parse(value).status).toBe(503);
      }),
    );
  });
});

describe('findProblemType', () => {
  it.each([
    `${BASE}semantic-error`,
    'https://docs.margo.org/specification/problem-types/semantic-error',
    'https://docs.margo.org/specification/problems/semantic-error',
    'https://docs.margo.org/specification/margo-management-interface/problem-types#semantic-error',
    'https://margo.org/docs/errors/semantic-error',
    'https://margo.org/problems/semantic-error',
  ])('knows the spelling %s', (uri) => {
    expect(findProblemType(uri, REGISTRY)?.slug).toBe('semantic-error');
  });

  it.each([
    'about:blank',
    '',
    'semantic-error',
    'https://vendor.example/problems/semantic-error',
    'https://notmargo.org/problems/semantic-error',
    'https://margo.org.evil.example/problems/semantic-error',
    'https://margo.org@evil.example/problems/semantic-error',
    'https://margo.org/problems/semantic-error?x',
    'https://margo.org/problems/constructor',
    `https://margo.org/${'/'.repeat(100_000)}`,
  ])('does not take %s for a registered type', (uri) => {
    expect(findProblemType(uri, REGISTRY)).toBeUndefined();
  });
});

describe('fieldPath', () => {
  it.each([
    ['/properties/interfaces/1/type', undefined, 'properties.interfaces[1].type'],
    ['/properties', 'vendor', 'properties.vendor'],
    ['', 'vendor', 'vendor'],
    ['', undefined, ''],
    ['/labels/a~1b~0c', undefined, 'labels.a/b~c'],
    ['/labels/~01', undefined, 'labels.~1'],
    ['/components/0/error', 'code', 'components[0].error.code'],
    ['/0', undefined, '0'],
  ])('%s and %s give %s', (pointer, member, path) => {
    expect(fieldPath(pointer, member)).toBe(path);
  });
});
