import { expect, test } from 'vitest';
import { hintFor } from '../../src/report/hints.js';

const FINDING = { level: 'MUST', step: 1, source: 'expectation', aside: false } as const;

test.each([
  [['SIG-010'], 'status 200 OK', 'status 401 Unauthorized', /Compare its signature base/],
  [['SIG-010'], 'status 401 Unauthorized', 'status 200 OK', /should not trust/],
  [['DIG-002'], 'status 400 Bad Request', 'status 401 Unauthorized', /Content-Digest is checked before/],
  [['CAP-007'], 'status 422', 'status 201 Created', /stored wrong content/],
  [['CAP-007'], 'status 422', 'status 500 Internal Server Error', /its log/],
  [['TLS-002'], 'a connection refused', 'accepted: with TLSv1.2', /still takes versions older/],
  [['TLS-002'], 'a connection accepted', 'refused: alert', /does not speak TLS 1\.3/],
  [['CACHE-001'], 'ETag: "x"', 'ETag: absent', /between double quotes/],
])('%j, expected %s, seen %s', (requirements, expected, actual, hint) => {
  expect(hintFor({ ...FINDING, requirements, expected, actual })).toMatch(hint);
});

test('no hint is made up', () => {
  expect(hintFor({ ...FINDING, requirements: ['MAN-019'], expected: 'a', actual: 'b' })).toBeUndefined();
  const other = { requirements: ['TLS-002'], expected: 'status 200 OK', actual: 'status 404 Not Found' };
  expect(hintFor({ ...FINDING, ...other })).toBeUndefined();
});
