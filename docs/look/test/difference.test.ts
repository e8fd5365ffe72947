import fc from 'fast-check';
import { expect, it } from 'vitest';
import { difference, type Stretch } from '../src/difference.js';

function marked(stretches: readonly Stretch[]): string {
  return stretches.map(({ text, differs }) => (differs ? `[${text}]` : text)).join('');
}

it.each([
  ['status 401 Unauthorized', 'status 200 OK', 'status [401 Unauthorized]', 'status [200 OK]'],
  ['"sha256:ab"', 'W/"sha256:ab"', '"sha256:ab"', '[W/]"sha256:ab"'],
  ['max-age=0, no-store', 'max-age=60, no-store', 'max-age=0, no-store', 'max-age=[6]0, no-store'],
  ['same', 'same', 'same', 'same'],
  ['', 'new', '', '[new]'],
  [
    'an archive of 2 documents',
    'the member a/b is no file',
    'an archive of 2 documents',
    'the member a/b is no file',
  ],
])('%j and %j', (one, other, first, second) => {
  expect(difference(one, other).map(marked)).toEqual([first, second]);
});

it('loses and invents no character, and marks nothing in equal texts', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '😀'), maxLength: 40 });
  fc.assert(
    fc.property(text, text, (one, other) => {
      const found = difference(one, other);
      expect(found.map((stretches) => stretches.map((part) => part.text).join(''))).toEqual([one, other]);
      expect(difference(one, one)[0].every(({ differs }) => !differs)).toBe(true);
    }),
  );
});

it('compares megabytes without comparing each character with each', () => {
  const [one, other] = difference(
    `${'a'.repeat(600_000)}${'x'.repeat(500_000)}b`,
    `${'a'.repeat(600_000)}${'y'.repeat(500_000)}b`,
  );
  expect(one.map(({ differs }) => differs)).toEqual([false, true, false]);
  expect(other).toHaveLength(3);
});
