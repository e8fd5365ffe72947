import { expect, it } from 'vitest';
import { Html, html } from '../../src/html/html.js';
import { contentsNavigation, contentsOf } from '../../src/page/contents.js';

it('lists the headings that have an anchor, as text', () => {
  const content = html`<h1 id="a">A</h1><h2 id="b">B &amp; <code>b</code></h2><h2>C</h2><h3 class="x" id="d&quot;">D</h3>`;
  expect(contentsOf(content)).toEqual([
    { anchor: 'b', text: 'B & b', depth: 2 },
    { anchor: 'd"', text: 'D', depth: 3 },
  ]);
  expect(contentsNavigation(content)?.text).toContain('<li class="depth-2"><a href="#b">B &amp; b</a></li>');
});

it('lists entries by the anchor of the entry', () => {
  const content = html`<section class="entry" id="api-A">\n<h3><a href="#api-A">A</a></h3></section>`;
  expect(contentsOf(content)).toEqual([{ anchor: 'api-A', text: 'A', depth: 3 }]);
});

it('lists only the upper level when there is too much of the lower', () => {
  const lower = Array.from({ length: 70 }, (_, index) => `<h3 id="l${index}">L</h3>`).join('');
  const found = contentsOf(new Html(`<h2 id="a">A</h2>${lower}<h2 id="b">B</h2>`));
  expect(found.map(({ anchor }) => anchor)).toEqual(['a', 'b']);
});

it('leaves out contents of a page with one heading', () => {
  expect(contentsNavigation(html`<h2 id="a">A</h2>`)).toBeUndefined();
});
