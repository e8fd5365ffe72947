import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { operator, requirements, signature } from '@margo-contract/generated';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { isLocal, openPage, startBrowser, type WatchedPage } from '../../test/support/browser.js';
import { readApi } from '../src/api/read-api.js';
import { contractFromGenerated } from '../src/contract/from-generated.js';
import { readExampleReport } from '../src/contract/read-report.js';
import { readMarkdown } from '../src/markdown/source.js';
import { type SiteServer, serveSite } from '../src/preview/server.js';
import { loadAssets } from '../src/site/assets.js';
import { renderSite, type Site } from '../src/site/site.js';
import { writeSite } from '../src/site/write-site.js';
import { HOSTILE_CONTRACT } from './fixtures/contract.js';

const root = fileURLToPath(new URL('../..', import.meta.url));

let site: Site;
let server: SiteServer;
let browser: Browser;

beforeAll(async () => {
  browser = await startBrowser();
  const assets = await loadAssets();
  site = renderSite({
    contract: await contractFromGenerated(),
    markdown: await readMarkdown(root),
    api: await readApi(root),
    example: await readExampleReport(),
    assets,
    root,
  });
  server = await serveSite({ site }, 0);
});

afterAll(async () => {
  await browser?.close();
  await server?.close();
});

/** Opens a reference page and waits until Redoc has taken over. */
async function openDocument(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await page.locator('#redoc[data-ready]').waitFor();
}

let watched: WatchedPage;
let page: Page;

/** Opens a page for each test of a group, and holds it to have no complaint. */
function opensPages(colorScheme: 'light' | 'dark'): void {
  beforeEach(async () => {
    watched = await openPage(browser, { colorScheme }, isLocal);
    page = watched.page;
  });

  afterEach(async () => {
    await page.context().close();
    expect(watched.complaints).toEqual([]);
  });
}

/** Pages that are visited side by side. */
const TABS = 3;

/** Opens a page, which has to show its heading and to be no wider than its window. */
async function visit(page: Page, path: string): Promise<void> {
  await page.goto(`${server.url}${path}`);
  if ((await page.locator('#redoc').count()) > 0) await page.locator('#redoc[data-ready]').waitFor();
  expect(await page.locator('h1').first().isVisible(), path).toBe(true);
  const excess = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
  expect(excess, path).toBeLessThanOrEqual(0);
}

describe.each(['light', 'dark'] as const)('in %s colours', (colorScheme) => {
  opensPages(colorScheme);

  it('has every page without a complaint, none wider than a phone', async () => {
    const pages = [...site.keys()].filter((file) => file.endsWith('.html'));
    // No page is wider in the dark; one of each kind shows that its colours are there.
    const isAlike = (file: string) => colorScheme === 'dark' && file.includes('/');
    const waiting = pages.filter((file) => !isAlike(file));
    expect(waiting.length).toBeGreaterThan(10);
    const tabs = Array.from({ length: TABS }, async () => {
      const tab = await openPage(browser, { colorScheme, viewport: { width: 360, height: 740 } }, isLocal);
      for (let path = waiting.shift(); path !== undefined; path = waiting.shift())
        await visit(tab.page, path);
      await tab.page.context().close();
      expect(tab.complaints).toEqual([]);
    });
    await Promise.all(tabs);
  });

  it('has enough contrast between text and page', async () => {
    await page.goto(`${server.url}requirements.html`);
    for (const selector of ['p.lead', '.catalogue th a', '.facts dt', 'footer p']) {
      expect(await contrast(page, selector), selector).toBeGreaterThanOrEqual(4.5);
    }
  });
});

describe('a reader', () => {
  opensPages('light');

  it.each([
    ['signature', Object.values(signature.operations)],
    ['operator', Object.values(operator.operations)],
  ])('Redoc shows every operation of the document %s, with its requirements', async (name, operations) => {
    await openDocument(page, `${server.url}${name}.html`);
    for (const operation of operations) {
      const section = page.locator(`[data-section-id$="/operation/${operation.operationId}"]`);
      expect(await section.count(), operation.operationId).toBe(1);
      const text = await section.textContent();
      expect(text).toContain(operation.path);
      for (const id of operation.requirements) expect(text).toContain(id);
    }
    expect(operations.length).toBeGreaterThan(8);
  });

  it('shows all digits of 64-bit integers', async () => {
    await openDocument(page, `${server.url}signature.html`);
    const manifest = page.locator('[data-section-id$="/operation/getStateManifest"]');
    expect(await manifest.textContent()).toContain('18446744073709551615');
  });

  it('leads from a search to the API, and from a type to its declaration', async () => {
    await page.goto(`${server.url}search.html?q=DeviceClient`);
    await page.getByRole('link', { name: 'DeviceClient', exact: true }).click();
    expect(page.url()).toBe(`${server.url}api/sdk-device.html#api-DeviceClient`);
    await page
      .locator('#api-DeviceClient')
      .getByRole('link', { name: 'DeviceClientOptions' })
      .first()
      .click();
    await expect.poll(() => isInView(page, '#api-DeviceClientOptions')).toBe(true);
  });

  it('leads from a requirement to its operation and back', async () => {
    await page.goto(`${server.url}requirements.html#MAN-005`);
    await page.locator('#MAN-005 details').first().locator('summary').first().click();
    await page.locator('#MAN-005').getByRole('link', { name: 'getStateManifest' }).click();
    await page.locator('#redoc[data-ready]').waitFor();
    const section = page.locator('[data-section-id="tag/Desired-state/operation/getStateManifest"]');
    await section.getByRole('heading', { name: 'Poll the desired state' }).waitFor();
    await expect.poll(() => isInView(page, '[data-section-id$="/operation/getStateManifest"] h2')).toBe(true);
    await section.getByRole('link', { name: 'MAN-005' }).click();
    await expect.poll(() => page.url()).toContain('requirements.html#MAN-005');
    await expect.poll(() => isInView(page, '#MAN-005')).toBe(true);
  });

  it('narrows requirements down, keeps the choice in the address, and shows all again', async () => {
    const all = Object.keys(requirements).length;
    await page.goto(`${server.url}requirements.html`);
    const shown = page.locator('[data-entry]:visible');
    expect(await shown.count()).toBe(all);
    await page.getByLabel('Level').selectOption('MAY');
    expect(await shown.count()).toBe(idsOf(({ level }) => level === 'MAY').length);
    await page.getByLabel('Actor').selectOption('wfm');
    await page.getByLabel('Text', { exact: true }).fill('bundle');
    expect(await page.locator('#BUN-005').isVisible()).toBe(true);
    expect(await page.getByRole('status').textContent()).toMatch(/^\d+ of \d+ requirements$/);
    await page.reload();
    expect(await page.getByLabel('Level').inputValue()).toBe('MAY');
    expect(await shown.count()).toBeLessThan(all);
    await page.getByRole('button', { name: 'Show all' }).click();
    await expect.poll(() => shown.count()).toBe(all);
    expect(page.url()).not.toContain('?');
  });

  it('narrows requirements down to an operation when asked in the address', async () => {
    await page.goto(`${server.url}requirements.html?operation=getBundle`);
    const expected = idsOf(({ operations }) => operations === 'every' || operations.includes('getBundle'));
    expect(await page.locator('[data-entry]:visible').count()).toBe(expected.length);
  });

  it('shows a requirement that a link leads to, whatever the filter says', async () => {
    await page.goto(`${server.url}requirements.html?level=MAY#SIG-001`);
    expect(await page.locator('#SIG-001').isVisible()).toBe(true);
  });

  it('highlights the requirement that a link leads to', async () => {
    await page.goto(`${server.url}requirements.html#SIG-001`);
    expect(await page.locator('#SIG-001:target').count()).toBe(1);
  });

  it('finds a rule from any page', async () => {
    await page.goto(`${server.url}errata.html`);
    await page.keyboard.press('/');
    await page.keyboard.type('If-None-Match 304');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'CACHE-002' }).click();
    expect(page.url()).toBe(`${server.url}requirements.html#CACHE-002`);
    expect(await page.locator('#CACHE-002').isVisible()).toBe(true);
  });

  it('shows results while the query is typed, and takes markup in it as text', async () => {
    await page.goto(`${server.url}search.html`);
    const results = page.locator('[data-search-results] li');
    const field = page.getByLabel('An id, a header');
    await field.fill('getBundle');
    expect(await results.first().textContent()).toContain('getBundle');
    await field.fill('<img src=x onerror=alert(1)>');
    expect(await page.locator('img').count()).toBe(0);
    await field.fill('zzzz');
    expect(await page.locator('[data-search-status]').textContent()).toContain(
      'Nothing has any of these words',
    );
  });
});

describe('from disk', () => {
  it('works without a server', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'margo-contract-docs-'));
    await writeSite(folder, site);
    const { page, complaints } = await openPage(browser, {}, isLocal);
    const at = (path: string): string => pathToFileURL(join(folder, ...path.split('/'))).href;
    await openDocument(page, at('signature.html'));
    expect(await page.locator('[data-section-id$="/operation/getBundle"]').count()).toBe(1);
    await page.goto(`${at('search.html')}?q=SIG-009`);
    await page.getByRole('link', { name: 'SIG-009', exact: true }).click();
    await page.locator('#SIG-009').waitFor();
    await page.getByLabel('Level').selectOption('MAY');
    expect(await page.locator('#SIG-009').isVisible()).toBe(false);
    await page.context().close();
    await rm(folder, { recursive: true });
    expect(complaints).toEqual([]);
  });
});

describe('a hostile contract', () => {
  it('runs no script', async () => {
    const assets = await loadAssets();
    const hostile = renderSite({ contract: HOSTILE_CONTRACT, markdown: [], assets, root });
    const other = await serveSite({ site: hostile }, 0);
    const { page } = await openPage(browser, {}, isLocal);
    for (const path of ['requirements.html', 'errata.html', 'problem-types.html', 'search.html?q=script']) {
      await page.goto(`${other.url}${path}`);
      expect(await page.evaluate('globalThis.hostile'), path).toBeUndefined();
    }
    await openDocument(page, `${other.url}signature.html`);
    expect(await page.evaluate('globalThis.hostile')).toBeUndefined();
    expect(await page.locator('#redoc [onerror], #redoc script').count()).toBe(0);
    await page.context().close();
    await other.close();
  });
});

function idsOf(wanted: (requirement: (typeof requirements)[keyof typeof requirements]) => boolean): string[] {
  return Object.values(requirements)
    .filter(wanted)
    .map(({ id }) => id);
}

function isInView(page: Page, selector: string): Promise<boolean> {
  return page.evaluate<boolean>(`(() => {
    const { top, bottom } = document.querySelector(${JSON.stringify(selector)}).getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  })()`);
}

/** Contrast between the colour of an element and that of the page (WCAG 2.2, relative luminance). */
function contrast(page: Page, selector: string): Promise<number> {
  return page.evaluate<number>(`(() => {
    const luminance = (colour) => {
      const [r, g, b] = colour.match(/[\\d.]+/g).map((part) => {
        const value = Number(part) / 255;
        return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const text = luminance(getComputedStyle(document.querySelector(${JSON.stringify(selector)})).color);
    const back = luminance(getComputedStyle(document.body).backgroundColor);
    return (Math.max(text, back) + 0.05) / (Math.min(text, back) + 0.05);
  })()`);
}
