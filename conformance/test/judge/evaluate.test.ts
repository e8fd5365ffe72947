import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Expectation } from '../../src/case/expectation.js';
import type { ReceivedResponse } from '../../src/exchange/message.js';
import { evaluate } from '../../src/judge/evaluate.js';
import { answerOf, caseContext, jsonAnswer } from '../support/context.js';

const request = { method: 'GET', target: '/', targetUri: 'https://wfm.example/', fields: [] };
const context = await caseContext();
context.variables.set('known', 'value');
context.variables.set('seven', '7');

function deviations(expectation: Expectation, response: ReceivedResponse) {
  return evaluate(expectation, { kind: 'exchange', exchange: { request, response } }, context);
}

const json = (value: unknown) => jsonAnswer(200, value);
const hello = `sha256:${createHash('sha256').update('hello').digest('hex')}`;
const problem = (type: string, status = 404) => jsonAnswer(status, { type }, 'application/problem+json');
const BASE = 'https://docs.margo.org/specification/problem-types#';

/** Every kind of expectation, with a response that meets it and one that does not. */
const KINDS: readonly (readonly [string, Expectation, ReceivedResponse, ReceivedResponse])[] = [
  ['status', { status: 200 }, answerOf(200), answerOf(201)],
  [
    'names',
    { names: 'a.b' },
    jsonAnswer(422, { errors: [{ field: 'a.b', message: 'no' }] }, 'application/problem+json'),
    jsonAnswer(422, { errors: [] }, 'application/problem+json'),
  ],
  ['onlyAnswer', { onlyAnswer: true }, answerOf(200), { ...answerOf(200), followed: 7 }],
  ['several statuses', { status: [200, 201] }, answerOf(201), answerOf(204)],
  [
    'contentType',
    { contentType: 'application/yaml' },
    answerOf(200, { 'Content-Type': 'Application/YAML; charset=utf-8' }),
    answerOf(200),
  ],
  [
    'header that equals',
    { headers: { ETag: '"{known}"' } },
    answerOf(200, { etag: '"value"' }),
    answerOf(200, { etag: 'value' }),
  ],
  [
    'header that matches',
    { headers: { Vary: { pattern: 'ncod' } } },
    answerOf(200, { vary: 'Accept-Encoding' }),
    answerOf(200),
  ],
  [
    'header that is there',
    { headers: { ETag: { present: true } } },
    answerOf(200, { ETag: '' }),
    answerOf(200),
  ],
  [
    'header that is not there',
    { headers: { ETag: { present: false } } },
    answerOf(200),
    answerOf(200, { ETag: 'x' }),
  ],
  ['json that equals', { json: { '/a': '{known}' } }, json({ a: 'value' }), json({ a: 'other' })],
  ['json null', { json: { '/a': null } }, json({ a: null }), json({})],
  ['json not', { json: { '/a': { not: '{known}' } } }, json({ a: 'other' }), json({ a: 'value' })],
  ['json not, absent', { json: { '/a': { not: 'x' } } }, json({ a: 'y' }), json({})],
  ['json length', { json: { '/a': { length: 1 } } }, json({ a: [1] }), json({ a: [] })],
  ['json above', { json: { '/a': { above: '{seven}' } } }, json({ a: 8 }), json({ a: 7 })],
  ['json oneOf', { json: { '/a': { oneOf: [1, '{known}'] } } }, json({ a: 'value' }), json({ a: 2 })],
  ['json type', { json: { '/a': { type: 'array' } } }, json({ a: [] }), json({ a: {} })],
  [
    'json deep',
    { json: { '/a/0/b~1c': { equals: { d: [1] } } } },
    json({ a: [{ 'b/c': { d: [1] } }] }),
    json({ a: [{ 'b/c': { d: [2] } }] }),
  ],
  ['json at all', { json: { '/a': { present: false } } }, json({}), answerOf(200, {}, '<html>')],
  ['yaml', { yaml: { '/id': '{known}' } }, answerOf(200, {}, 'id: value\n'), answerOf(200, {}, 'id: [')],
  ['schema', { schema: 'OnboardingResult' }, json({ clientId: 'x' }), json({ clientId: 'a/b' })],
  ['digest', { digest: hello }, answerOf(200, {}, 'hello'), answerOf(200, {}, 'hello\n')],
  ['empty body', { body: 'empty' }, answerOf(204), answerOf(200, {}, ' ')],
  [
    'problem of the catalogue',
    { problem: 'device-not-found' },
    problem(`${BASE}device-not-found`),
    problem('about:blank'),
  ],
  [
    'problem, one of several',
    { problem: ['invalid-client', 'device-not-found'] },
    problem(`${BASE}device-not-found`),
    problem(`${BASE}invalid-bundle`),
  ],
  [
    'problem about:blank',
    { problem: 'about:blank' },
    problem('about:blank'),
    problem(`${BASE}invalid-client`),
  ],
  [
    'problem of the supplier',
    { problem: 'about:blank' },
    problem('https://wfm.example/x'),
    problem('https://docs.margo.org/x'),
  ],
  ['problem at all', { problem: 'device-not-found' }, problem(`${BASE}device-not-found`), answerOf(404)],
  ['httpVersion', { httpVersion: '1.1' }, answerOf(200), { ...answerOf(200), httpVersion: '1.0' }],
];

describe('a wrong type of a problem', () => {
  const about = { requirements: ['SIG-011'] };

  test.each([
    ['is about the types', { status: 401, problem: 'semantic-error', ...about }, ['ERR-003']],
    ['is about about:blank', { status: 401, problem: 'about:blank', ...about }, ['ERR-004']],
    [
      'is about what an expectation of nothing else says',
      { problem: 'semantic-error', ...about },
      ['SIG-011'],
    ],
  ])('%s', (_name, expectation, expected) => {
    const found = deviations(expectation, problem(`${BASE}invalid-client`, 401));
    expect(found.map(({ requirements }) => requirements)).toEqual([expected]);
  });

  test('says nothing of an error that is no problem at all', () => {
    const other = jsonAnswer(401, { error: 'no', message: 'So.' });
    const wanted = { status: 401, problem: 'semantic-error', json: { '/retryable': false }, names: 'a' };
    expect(deviations(wanted, other)).toEqual([]);
  });
});

test('each place that breaks a schema is about its own requirement', () => {
  const expectation = { schema: 'DeploymentDocument', requirements: ['EXT-001'] };
  const found = deviations(expectation, answerOf(200, { 'content-type': 'text/plain' }, 'id: x\n'));
  expect(found.flatMap(({ requirements }) => requirements)).toEqual(
    expect.arrayContaining(['DEP-003', 'DEP-004', 'DEP-005']),
  );
});

test.each(KINDS)('%s', (_name, expectation, good, bad) => {
  expect(deviations(expectation, good)).toEqual([]);
  expect(deviations(expectation, bad).length).toBeGreaterThan(0);
});

test('integers beyond 2^53 are compared exactly', () => {
  context.variables.set('large', '18446744073709551614');
  const at = (text: string) => answerOf(200, {}, `{"a":${text}}`);
  expect(deviations({ json: { '/a': { above: '{large}' } } }, at('18446744073709551615'))).toEqual([]);
  expect(deviations({ json: { '/a': { above: '{large}' } } }, at('18446744073709551614'))).toHaveLength(1);
});

test('a response that is no error needs no problem', () => {
  expect(deviations({ problem: 'device-not-found' }, answerOf(204))).toEqual([]);
});

describe('when', () => {
  test('another status, the expectation does not count', () => {
    expect(deviations({ when: { status: 304 }, body: 'empty' }, json({}))).toEqual([]);
    expect(deviations({ when: { status: 200 }, body: 'empty' }, json({}))).toHaveLength(1);
  });

  test('no such header, the expectation does not count', () => {
    const expectation = { when: { header: 'Cache-Control' }, headers: { 'Cache-Control': 'no-cache' } };
    expect(deviations(expectation, json({}))).toEqual([]);
    expect(deviations(expectation, answerOf(200, { 'cache-control': 'public' }))).toHaveLength(1);
  });
});

test('a deviation carries the requirements and the level of its expectation', () => {
  const expectation = { requirements: ['ERR-010'], level: 'SHOULD', status: 200 } as const;
  expect(deviations(expectation, answerOf(422))).toMatchObject([
    { requirements: ['ERR-010'], level: 'SHOULD' },
  ]);
});

test('a connection is accepted or refused', () => {
  const outcome = (of: 'accepted' | 'refused') =>
    ({ kind: 'connection', description: '', connection: { outcome: of, detail: 'so' } }) as const;
  expect(evaluate({ connection: 'refused' }, outcome('refused'), context)).toEqual([]);
  expect(evaluate({ connection: 'refused' }, outcome('accepted'), context)).toEqual([
    { expected: 'a connection refused', actual: 'accepted: so' },
  ]);
});

test('every mismatch is told', () => {
  const expectation = { contentType: 'a/b', headers: { ETag: 'x' }, json: { '/a': 1, '/b': 2 } };
  expect(deviations(expectation, json({})).map(({ expected }) => expected)).toEqual([
    'Content-Type a/b',
    'ETag: "x"',
    '/a: 1',
    '/b: 2',
  ]);
});

test('a connection that ends without a response is right where that is left to the server', () => {
  const outcome = { kind: 'exchange', exchange: { request, failure: 'the server hung up' } } as const;
  expect(evaluate({ status: 400, mayClose: true }, outcome, context)).toEqual([]);
  expect(evaluate({ status: 400 }, outcome, context)).toHaveLength(1);
});
