import { expect, it } from 'vitest';
import { visible, withoutControls } from '../../src/process/log.js';

it.each([
  ['\u001b[31mred', '\\u{1b}[31mred'],
  ['a\u202etxt.yaml', 'a\\u{202e}txt.yaml'],
  ['a\u2066b', 'a\\u{2066}b'],
  ['two\nlines\r', 'two\\u{a}lines\\u{d}'],
  ['\u0085\u009b2J\u2028', '\\u{85}\\u{9b}2J\\u{2028}'],
  ['Größe 線.yaml', 'Größe 線.yaml'],
])('shows the name %j as it is', (name, shown) => {
  expect(visible(name)).toBe(shown);
});

it('keeps the lines of a text that has several', () => {
  expect(withoutControls('Error: \u001b[2J\n    at x')).toBe('Error: \\u{1b}[2J\n    at x');
});
