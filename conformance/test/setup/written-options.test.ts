import { expect, test } from 'vitest';
import { commandLine } from '../../src/setup/written-options.js';

test('a command line has a line for each option', () => {
  expect(commandLine('margo-conformance wfm', { url: 'https://wfm.example:8443/a', manual: true })).toBe(
    'margo-conformance wfm \\\n  --url https://wfm.example:8443/a \\\n  --manual',
  );
});

test.each([
  ['python3 adapter.py', `'python3 adapter.py'`],
  [`it's`, `'it'\\''s'`],
  ['$(reboot)', `'$(reboot)'`],
  ['C:\\ca.pem', `'C:\\ca.pem'`],
  ['', `''`],
])('the value %s is quoted', (value, quoted) => {
  expect(commandLine('x', { a: value })).toBe(`x \\\n  --a ${quoted}`);
});
