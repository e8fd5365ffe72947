import { describe, expect, it } from 'vitest';
import { checkLinks } from '../../src/site/check-links.js';

const page = (body: string): string => `<!doctype html>\n<p id="here">\n${body}\n`;

function faults(body: string): string[] {
  const site = new Map([
    ['a.html', page(body)],
    ['b/c.html', page('')],
    ['assets/x.js', ''],
  ]);
  return checkLinks(site).map(({ message }) => message);
}

describe('checkLinks', () => {
  it.each([
    '<a href="#here">',
    '<a href="a.html">',
    '<a href="b/c.html#here">',
    '<a href="b/c.html?operation=x#here">',
    '<a href="https://elsewhere.example/#x">',
    '<a href="mailto:a@b.example">',
    '<script src="assets/x.js" defer>',
    '<p>src=&quot;https://elsewhere.example/&quot;</p>',
  ])('has nothing against %s', (body) => {
    expect(faults(body)).toEqual([]);
  });

  it.each([
    ['<a href="#there">', 'a.html:3: links to #there, but a.html has no anchor there'],
    ['<a href="b/d.html">', 'a.html:3: links to b/d.html, but there is no file b/d.html'],
    ['<a href="b/c.html#there">', 'a.html:3: links to b/c.html#there, but b/c.html has no anchor there'],
    ['<form action="search.html">', 'a.html:3: links to search.html, but there is no file search.html'],
    ['<a href="assets/x.js#x">', 'a.html:3: links to assets/x.js#x, but assets/x.js has no anchor x'],
    [
      '<script src="https://elsewhere.example/x.js">',
      'a.html:3: loads https://elsewhere.example/x.js, which is not part of the site',
    ],
    [
      '<img src="//elsewhere.example/x.png">',
      'a.html:3: loads //elsewhere.example/x.png, which is not part of the site',
    ],
    [
      '<link rel="stylesheet" href="https://elsewhere.example/x.css">',
      'a.html:3: loads https://elsewhere.example/x.css, which is not part of the site',
    ],
  ])('refuses %s', (body, message) => {
    expect(faults(body)).toEqual([message]);
  });
});
