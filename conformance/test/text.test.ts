import pc from 'picocolors';
import { expect, test } from 'vitest';
import { jsonText, terminalText, visible, visibleLine } from '../src/text.js';

const EVIL = 'a\u001b[2J\u0000\u009b\u202e\u2028\r\nb\tc';

test('what could move a cursor or hide text is written out', () => {
  expect(visible(EVIL)).toBe('a\\u{1b}[2J\\u{0}\\u{9b}\\u{202e}\\u{2028}\\u{d}\nb\tc');
  expect(visible('Größe 5 µm – 漢字 😀')).toBe('Größe 5 µm – 漢字 😀');
});

test('in one line, line ends and tabs are too', () => {
  expect(visibleLine(EVIL)).toBe('a\\u{1b}[2J\\u{0}\\u{9b}\\u{202e}\\u{2028}\\u{d}\\u{a}b\\u{9}c');
});

test('a terminal gets our colours and no other escape sequence', () => {
  const colors = pc.createColors(true);
  const text = colors.bold(colors.red('failed')) + colors.dim('x');
  expect(terminalText(text, true)).toBe(text);
  expect(terminalText(`${text}\u001b[8mhidden\u001b]0;t\u0007`, true)).toBe(
    `${text}\\u{1b}[8mhidden\\u{1b}]0;t\\u{7}`,
  );
  expect(terminalText('\u001b[31mred', false)).toBe('\\u{1b}[31mred');
});

test('JSON stays the same value, and acts on no terminal', () => {
  const value = { [EVIL]: [EVIL, '\u{e0001}\u{f0000} 😀', '\ud800'] };
  const text = jsonText(value, 2);
  expect(text).toMatch(/^[^\p{Cc}\p{Cf}\p{Co}\p{Cs}\u2028]*$/mu);
  expect(JSON.parse(text)).toEqual(value);
});
