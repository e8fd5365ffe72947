import { expect, test } from 'vitest';
import { escapeHtml, visible } from '../../src/report/escape.js';

test('HTML', () => {
  expect(escapeHtml(`<a href="x" title='y'>&`)).toBe('&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;');
});

test('what could move a cursor or hide text is written out', () => {
  expect(visible('a\u001b[2J\u0000\u009b\u202e\u2028\r\nb\tc')).toBe(
    'a\\u{1b}[2J\\u{0}\\u{9b}\\u{202e}\\u{2028}\\u{d}\nb\tc',
  );
  expect(visible('Größe 5 µm – 漢字 😀')).toBe('Größe 5 µm – 漢字 😀');
});
