import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { contractFromGenerated } from '../../src/contract/from-generated.js';
import { readMarkdown } from '../../src/markdown/source.js';
import { loadAssets } from '../../src/site/assets.js';
import { checkLinks } from '../../src/site/check-links.js';
import { renderSite, type Site, type SiteSources } from '../../src/site/site.js';
import { API } from '../fixtures/api.js';
import { CONTRACT, HOSTILE_CONTRACT } from '../fixtures/contract.js';

const root = fileURLToPath(new URL('../../..', import.meta.url));

async function sources(parts: Partial<SiteSources>): Promise<SiteSources> {
  return { contract: CONTRACT, markdown: [], assets: await loadAssets(), root, ...parts };
}

describe('the site of this repository', () => {
  it('is built, with a page for everything', async () => {
    const contract = await contractFromGenerated();
    const site = renderSite(await sources({ contract, markdown: await readMarkdown(root) }));
    for (const page of [
      'index',
      'signature',
      'mtls',
      'trust-bundle',
      'operator',
      'requirements',
      'requirements-signature',
      'requirements-mtls',
      'migration',
      'errata',
      'problem-types',
      'search',
      'cases',
      'cases-device',
      'faults',
      'faults-device',
    ]) {
      expect(site.has(`${page}.html`)).toBe(true);
    }
    const search = ['assets/search-index.js', 'assets/search.js'].map((path) => site.get(path)?.length ?? 0);
    expect(search.reduce((sum, length) => sum + length)).toBeLessThan(150_000);
    expect(site.get('openapi/signature.json')).toContain('18446744073709551615');
    expect(site.get('decisions/0002-own-rfc9421-core.html')).toContain('RFC 9421');
  });

  it('has no link that leads nowhere and loads nothing from elsewhere', async () => {
    const contract = await contractFromGenerated();
    const site = renderSite(await sources({ contract, markdown: await readMarkdown(root) }));
    expect(checkLinks(site)).toEqual([]);
    const pages = [...site].filter(([path]) => path.endsWith('.html'));
    const loads = pages.flatMap(
      ([, text]) => text.match(/<(?:script|link|img|iframe)\b[^>]*https?:[^>]*>/g) ?? [],
    );
    expect(loads).toEqual([]);
  });
});

function searchIndex(site: Site): string {
  const [, packed = ''] = /'([^']*)'/.exec(site.get('assets/search-index.js') ?? '') ?? [];
  return inflateRawSync(Buffer.from(packed, 'base64')).toString();
}

describe('renderSite', () => {
  it('has pages about the API, and a way to them, when somebody read it', async () => {
    const site = renderSite(await sources({ api: API }));
    expect(site.get('api/tides/gauge.html')).toContain('<h1>tides/gauge</h1>');
    expect(site.get('index.html')).toContain('<a href="api.html">API</a>');
    expect(searchIndex(site)).toContain('api/tides/gauge.html#api-Gauge');
    expect(renderSite(await sources({})).has('api.html')).toBe(false);
  });

  it('lets no hostile text of the contract become markup', async () => {
    const site = renderSite(await sources({ contract: HOSTILE_CONTRACT }));
    for (const [path, text] of site) {
      if (!path.endsWith('.html')) continue;
      expect(text, path).not.toContain('<script>');
      expect(text, path).not.toContain('<img');
    }
  });

  it('refuses links in Markdown that lead nowhere', async () => {
    const text = '# A\n\n[x](x.md)\n\n[y](#y)\n';
    const page = { file: 'docs/guides/a.md', page: 'guides/a.html', group: 'guides' as const, text };
    const bad = await sources({ markdown: [page] });
    expect(() => renderSite(bad)).toThrow('docs/guides/a.md:3: the link to x.md leads to no file');
  });

  it('refuses links to anchors that are not there', async () => {
    const page = {
      file: 'docs/guides/a.md',
      page: 'guides/a.html',
      group: 'guides' as const,
      text: '# A\n\n[y](#y)\n',
    };
    const bad = await sources({ markdown: [page] });
    expect(() => renderSite(bad)).toThrow('links to #y, but guides/a.html has no anchor y');
  });
});
