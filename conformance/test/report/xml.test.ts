import { expect, test } from 'vitest';
import { attributes, element, xmlText } from '../../src/report/xml.js';

test('text cannot become markup', () => {
  expect(xmlText('a < b && c > d ]]>')).toBe('a &lt; b &amp;&amp; c &gt; d ]]&gt;');
});

test('attributes keep quotes, line ends and tabs', () => {
  expect(attributes({ a: '"1"\n\t<' })).toBe(' a="&quot;1&quot;&#10;&#9;&lt;"');
});

test('characters that XML 1.0 does not have are written out', () => {
  expect(xmlText('\u0000\u001b\uffff\ufffe\ud800')).toBe('\\u{0}\\u{1b}\\u{ffff}\\u{fffe}\\u{d800}');
});

test('an element without content is empty', () => {
  expect(element('a', {}, '')).toBe('<a/>\n');
  expect(element('a', { b: 'c' }, '<d/>')).toBe('<a b="c"><d/></a>\n');
});
