import { describe, expect, it } from 'vitest';
import { html } from '../../src/html/html.js';
import { renderPage } from '../../src/page/layout.js';
import { HOSTILE } from '../fixtures/contract.js';

const navigation = [
  { label: 'One', page: 'one.html' },
  { label: 'Handbook', page: 'handbook.html' },
];

describe('renderPage', () => {
  const text = renderPage(
    {
      path: 'guides/a.html',
      title: 'A <guide>',
      content: html`<h1>A</h1>`,
      section: 'handbook.html',
      scripts: ['assets/x.js'],
    },
    navigation,
  );

  it('has landmarks, a language, and a way past the navigation', () => {
    for (const part of [
      '<html lang="en">',
      '<header>',
      '<nav aria-label="Site">',
      '<main id="content">',
      '<footer>',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('<a class="skip" href="#content">');
  });

  it('marks where the reader is', () => {
    expect(text).toContain('<a href="../handbook.html" aria-current="page">Handbook</a>');
    expect(text).toContain('<a href="../one.html">One</a>');
  });

  it('loads styles and scripts from the site only, and says so to the browser', () => {
    expect(text).toContain('<script src="../assets/x.js" defer></script>');
    expect(text).toContain('href="../assets/site.css"');
    expect(text).toContain('content="default-src &#39;self&#39;;');
  });

  it('escapes title, labels and paths', () => {
    expect(text).toContain('<title>A &lt;guide&gt; · Device–WFM contract</title>');
    const hostile = renderPage({ path: HOSTILE, title: HOSTILE, content: html``, scripts: [HOSTILE] }, [
      { label: HOSTILE, page: HOSTILE },
    ]);
    expect(hostile).not.toContain('<script>');
    expect(hostile).not.toContain('<img');
  });
});
