import { expect, test } from 'vitest';
import { readComponent } from '../../src/command/component.js';

test.each([
  ['acme-wfm@4.2', { name: 'acme-wfm', version: '4.2' }],
  ['@acme/wfm@1.0.0', { name: '@acme/wfm', version: '1.0.0' }],
  ['Acme WFM @ 4', { name: 'Acme WFM', version: '4' }],
])('%s', (text, component) => {
  expect(readComponent(text)).toEqual(component);
});

test.each(['', 'acme', 'acme@', '@4', ' @ ', `${'a'.repeat(201)}@1`, 'a\u001b@1'])(
  '%j is refused',
  (text) => {
    expect(() => readComponent(text)).toThrow(
      /give the name and the version of the product, such as acme-wfm@4\.2/,
    );
  },
);
