import { expect, test } from 'vitest';
import { offences } from '../../../src/report/html/offence.js';

const RESPONSE =
  'HTTP/1.1 200\nContent-Type: text/plain\nETag: W/"a"\nRetry-After: x\n\n{"detail":"y","status":"401","errors":[{"field":"a.b"}]}';

function marked(expected: string, actual: string, message = RESPONSE): string[] {
  return offences(message, [{ expected, actual }]).map(([from, to]) => message.slice(from, to));
}

test.each([
  ['status 401 Unauthorized', 'status 200 OK', ['HTTP/1.1 200']],
  ['Content-Type application/json', 'Content-Type text/plain', ['Content-Type: text/plain']],
  ['ETag: "a"', 'ETag: W/"a"', ['ETag: W/"a"']],
  ['no Retry-After', 'Retry-After: x', ['Retry-After: x']],
  ['/detail: a text', '/detail: y', ['"detail"']],
  ['the member status 401', '"401"', ['"status"', '"401"']],
  ['a body with the digest of the manifest', 'another', []],
] as const)('%s: %s', (expected, actual, places) => {
  expect(marked(expected, actual)).toEqual(places);
});

test('a status is marked in the response, not in the request', () => {
  expect(marked('status 401', 'status 200', 'GET /x\nHost: a')).toEqual([]);
});

test('several findings mark each place once', () => {
  const finding = { expected: 'status 401', actual: 'status 200' };
  expect(offences(RESPONSE, [finding, finding])).toEqual([[0, 12]]);
});
