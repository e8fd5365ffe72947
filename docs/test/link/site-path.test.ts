import { expect, it } from 'vitest';
import { siteHref } from '../../src/link/site-path.js';

it.each([
  ['errata.html', 'index.html', 'errata.html'],
  ['errata.html', 'guides/a.html', '../errata.html'],
  ['guides/b.html', 'guides/a.html', 'b.html'],
  ['assets/site.css', 'a/b/c.html', '../../assets/site.css'],
])('leads to %s from %s by %s', (to, from, href) => {
  expect(siteHref(to, from)).toBe(href);
});
