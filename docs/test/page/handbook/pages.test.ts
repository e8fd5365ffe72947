import { describe, expect, it } from 'vitest';
import type { SiteError } from '../../../src/link/site-error.js';
import type { MarkdownSource } from '../../../src/markdown/source.js';
import { handbookPages, renderHandbook } from '../../../src/page/handbook/pages.js';
import { referenceOf } from '../../../src/reference/reference.js';
import { CONTRACT } from '../../fixtures/contract.js';

const sources: MarkdownSource[] = [
  { file: 'docs/guides/a.md', page: 'guides/a.html', group: 'guides', text: '# A\n\n## x\n\n## y\n\n## z\n' },
  { file: 'docs/guides/b.md', page: 'guides/b.html', group: 'guides', text: '# B\n\n[a](a.md) [c](c.md)\n' },
];

describe('handbookPages', () => {
  const errors: SiteError[] = [];
  const [index, a, b] = handbookPages(renderHandbook('.', sources, referenceOf(CONTRACT), errors));

  it('lists all pages by group', () => {
    expect(index?.content.text).toContain('<h2>More guides</h2>');
    expect(index?.content.text).toContain('<a href="guides/b.html">B</a>');
  });

  it('gives a page its title and its text', () => {
    expect(a?.title).toBe('A');
    expect(a?.content.text).toContain('<h2 id="y">y</h2>');
    expect(b?.section).toBe('handbook.html');
  });

  it('notes links that lead nowhere', () => {
    expect(errors.map(({ message }) => message)).toEqual([
      'docs/guides/b.md:3: the link to c.md leads to no file',
    ]);
  });
});
