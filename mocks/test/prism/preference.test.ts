import { expect, it } from 'vitest';
import { readPreference } from '../../src/prism/preference.js';

it.each([
  [undefined, {}],
  ['', {}],
  ['code=404', { code: 404 }],
  ['code="503"', { code: 503 }],
  ['example=twoDocuments', { exampleKey: 'twoDocuments' }],
  ['respond-async, code=404; example=noRoute', { code: 404, exampleKey: 'noRoute' }],
  ['code=42', {}],
  ['code=4040', {}],
  ['status-code=404', {}],
  ['code=999', {}],
])('reads Prefer: %s', (header, preference) => {
  expect(readPreference(header)).toEqual(preference);
});
