import { describe, expect, it } from 'vitest';
import { type RenderedMarkdown, renderMarkdown } from '../../src/markdown/render.js';
import { referenceOf } from '../../src/reference/reference.js';
import { CONTRACT, HOSTILE } from '../fixtures/contract.js';

const reference = referenceOf(CONTRACT);

function render(text: string): RenderedMarkdown {
  const resolveLink = (href: string): string | undefined => (href.endsWith('.yaml') ? undefined : href);
  return renderMarkdown(text, { page: 'guides/a.html', reference, resolveLink });
}

const markup = (text: string): string => render(text).content.text.trim();

describe('renderMarkdown', () => {
  it('knows title and sections', () => {
    const { title, sections } = render('# A `b`\n\n## One\n\nx & y\n\n## One\n\n### Deep\n');
    expect(title).toBe('A b');
    expect(sections).toEqual([
      { heading: '', anchor: '', text: 'A b' },
      { heading: 'One', anchor: 'one', text: 'One x & y' },
      { heading: 'One', anchor: 'one-1', text: 'One Deep' },
    ]);
    expect(render('## One\n').sections.map(({ heading }) => heading)).toEqual(['', 'One']);
  });

  it('gives headings anchors', () => {
    expect(markup('## Not there *yet*')).toBe('<h2 id="not-there-yet">Not there <em>yet</em></h2>');
  });

  it('makes links of names in texts and in code, but not within links and headings', () => {
    expect(markup('TIDE-001')).toContain('<a href="../requirements.html#TIDE-001"');
    expect(markup('`TIDE-001`')).toContain('<code>TIDE-001</code></a>');
    expect(markup('[see TIDE-001 `reportTide`](b.md)')).toBe(
      '<p><a href="b.md">see TIDE-001 <code>reportTide</code></a></p>',
    );
    expect(markup('## TIDE-001')).not.toContain('<a');
  });

  it('shows a link to a file that is not on the site as a path', () => {
    expect(markup('[errata](errata.yaml)')).toBe('<p><span class="path">errata</span></p>');
  });

  it('makes tables that can be scrolled, with headers', () => {
    const table = markup('| a | b |\n|---|---|\n| `x` | y |');
    expect(table).toContain('<div class="scroll" role="region"');
    expect(table).toContain('<th scope="col">a</th><th scope="col">b</th>');
    expect(table).toContain('<td><code>x</code></td>');
  });

  it('shows HTML as it is written, and loads no image', () => {
    const text = markup(`${HOSTILE}\n\n<script>alert(1)</script>\n\n![alt <b>](https://x.example/i.png)\n`);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('<img');
    expect(text).toContain('alt &lt;b&gt;');
  });

  it('escapes code, its language and addresses', () => {
    const text = markup(`\`\`\`"><script>\n${HOSTILE}\n\`\`\`\n\n[a](<x"onclick="y>)`);
    expect(text).not.toContain('<script');
    expect(text).not.toContain('"onclick');
  });
});

it('leaves comments out', () => {
  const text = markup('a\n\n<!-- example given\nconst x = 1;\n-->\n\n```ts\nx;\n```\n');
  expect(text).not.toContain('example given');
  expect(text).toContain('x;');
});
