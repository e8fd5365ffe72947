import { describe, expect, it } from 'vitest';
import { html } from '../../src/html/html.js';
import { renderPage } from '../../src/page/layout.js';
import { HOSTILE } from '../fixtures/contract.js';

const entries = [
  { label: 'One', page: 'one.html' },
  { label: 'Guides', page: 'handbook.html' },
];
const navigation = {
  header: entries,
  tree: [
    { label: 'Here', entries: [{ label: 'A', page: 'guides/a.html' }] },
    { label: 'There', entries: [{ label: 'B', page: 'guides/b.html' }] },
  ],
};

describe('renderPage', () => {
  const text = renderPage(
    {
      path: 'guides/a.html',
      title: 'A <guide>',
      content: html`<h1>A</h1><p>First &amp; <b>foremost</b></p><h2 id="x">X</h2><h2 id="y">Y</h2>`,
      section: 'handbook.html',
      scripts: ['assets/x.js'],
    },
    navigation,
  );

  it('has landmarks, a language, and a way past the navigation', () => {
    for (const part of [
      '<html lang="en">',
      '<header>',
      '<nav aria-label="Sections">',
      '<nav class="tree" id="site-tree" aria-label="All pages">',
      '<nav class="contents" aria-labelledby="on-this-page">',
      '<main id="content">',
      '<footer>',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toContain('<a class="skip" href="#content">');
  });

  it('marks where the reader is', () => {
    expect(text).toContain('<a href="../handbook.html" aria-current="page">Guides</a>');
    expect(text).toContain('<a href="../one.html">One</a>');
    expect(text).toContain('<a href="a.html" aria-current="page">A</a>');
    expect(text).toMatch(/<details open><summary>Here<[\s\S]*<details><summary>There</);
  });

  it('says what it is about to those who get a link to it', () => {
    expect(text).toContain('<meta name="description" content="First &amp; foremost">');
    expect(text).toContain('<meta property="og:title" content="A &lt;guide&gt;">');
    expect(text).toMatch(/<meta property="og:url" content="https:[^"]+\/guides\/a\.html">/);
    const long = renderPage(
      { path: 'b.html', title: 'B', content: html`<p>${'word '.repeat(99)}</p>` },
      navigation,
    );
    expect(/og:description" content="([^"]*)"/.exec(long)?.[1]).toMatch(/^(word ){39}word …$/);
  });

  it('loads styles and scripts from the site only, and says so to the browser', () => {
    expect(text).toContain('<script src="../assets/x.js" defer></script>');
    expect(text).toContain('href="../assets/site.css"');
    expect(text).toContain('content="default-src &#39;self&#39;;');
  });

  it('escapes title, labels and paths', () => {
    expect(text).toContain('<title>A &lt;guide&gt; · Device–WFM contract</title>');
    const entry = { label: HOSTILE, page: HOSTILE };
    const hostile = renderPage(
      { path: HOSTILE, title: HOSTILE, content: html`<p>${HOSTILE}</p>`, scripts: [HOSTILE] },
      { header: [entry], tree: [{ label: HOSTILE, entries: [entry] }] },
    );
    expect(hostile).not.toContain('<script>');
    expect(hostile).not.toContain('<img');
  });
});
