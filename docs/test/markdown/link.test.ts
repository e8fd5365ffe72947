import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { SiteError } from '../../src/link/site-error.js';
import { linkResolver } from '../../src/markdown/link.js';
import type { MarkdownSource } from '../../src/markdown/source.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

const source: MarkdownSource = {
  file: 'docs/guides/a.md',
  page: 'guides/a.html',
  group: 'guides',
  text: '# A\n\nSee [this](nowhere.md).\n',
};
const other: MarkdownSource = {
  file: 'spec/README.md',
  page: 'packages/spec.html',
  group: 'packages',
  text: '',
};

function resolve(href: string): { address: string | undefined; errors: string[] } {
  const errors: SiteError[] = [];
  const address = linkResolver(root, source, [source, other], errors)(href);
  return { address, errors: errors.map(({ message }) => message) };
}

describe('linkResolver', () => {
  it.each([
    ['https://www.rfc-editor.org/rfc/rfc9421', 'https://www.rfc-editor.org/rfc/rfc9421'],
    ['mailto:a@b.example', 'mailto:a@b.example'],
    ['#below', '#below'],
    ['../../spec/README.md', '../packages/spec.html'],
    ['../../spec/README.md#commands', '../packages/spec.html#commands'],
    ['a.md', 'a.html'],
  ])('leads %s to %s', (href, address) => {
    expect(resolve(href)).toEqual({ address, errors: [] });
  });

  it('has no address for files and folders that are not on the site', () => {
    expect(resolve('../../spec/errata.yaml')).toEqual({ address: undefined, errors: [] });
    expect(resolve('../../spec/requirements')).toEqual({ address: undefined, errors: [] });
  });

  it.each([
    ['nowhere.md', 'docs/guides/a.md:3: the link to nowhere.md leads to no file'],
    ['../../../elsewhere', 'docs/guides/a.md:1: the link to ../../../elsewhere leads to no file'],
    [
      'javascript:alert(1)',
      'docs/guides/a.md:1: the link to javascript:alert(1) has a scheme other than https and mailto',
    ],
    [
      'data:text/html,x',
      'docs/guides/a.md:1: the link to data:text/html,x has a scheme other than https and mailto',
    ],
  ])('refuses %s', (href, message) => {
    expect(resolve(href)).toEqual({ address: undefined, errors: [message] });
  });
});
