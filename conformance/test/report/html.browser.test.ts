import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { axeFindings } from '../../../test/support/axe.js';
import { isOnDisk, openPage, startBrowser, type WatchedPage } from '../../../test/support/browser.js';
import { matrixHtml } from '../../src/matrix/html.js';
import { mergeReports } from '../../src/matrix/matrix.js';
import { renderHtml } from '../../src/report/html.js';
import { renderJunit } from '../../src/report/junit.js';
import { caseOf } from '../support/cases.js';
import { POOR_CONTRASTS } from '../support/contrast.js';
import { EVIL, hostileReport } from '../support/hostile-report.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }], { errata: ['C-09'] });
const cases = ['failed', 'passed', 'not-run'].map((name) => ({
  ...item,
  id: `bench-${name}`,
  requirements: [name === 'failed' ? 'SIG-011' : 'ONB-002'],
}));
const results = cases.map((one) => {
  if (one.id === 'bench-failed') return failureOf(one, { evidence: evidence() });
  return resultOf(one, one.id === 'bench-passed' ? {} : { verdict: 'not-run', reason: 'no operator' });
});

function evidence() {
  const request = { method: 'POST', target: '/x', targetUri: 'https://w.example/x', fields: [] };
  const answer = {
    status: 200,
    httpVersion: '1.1',
    fields: [],
    body: Buffer.from('Hello'),
    content: Buffer.of(),
  };
  return [
    {
      step: 0,
      at: new Date(0),
      outcome: { kind: 'exchange', exchange: { request, response: answer } } as const,
    },
  ];
}

let folder: string;
let browser: Browser;
let watched: WatchedPage;
let page: Page;

beforeAll(async () => {
  [browser, folder] = await Promise.all([startBrowser(), mkdtemp(path.join(tmpdir(), 'margo-page-'))]);
});

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

async function open(html: string, name = 'report.html'): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, html);
  await page.goto(pathToFileURL(file).href);
}

describe.each([
  ['light', 1280],
  ['dark', 1280],
  ['light', 390],
  ['dark', 320],
] as const)('in %s colours, %i pixels wide', (colorScheme, width) => {
  beforeEach(async () => {
    watched = await openPage(browser, { colorScheme, viewport: { width, height: 800 } }, isOnDisk);
    page = watched.page;
  });

  afterEach(async () => {
    await page.context().close();
    expect(watched.complaints).toEqual([]);
  });

  test('a report opens from disk, and says in its heading how it ended', async () => {
    await open(renderHtml(reportOf(cases, results)));
    expect(await page.locator('h1').textContent()).toBe('https://wfm.example:8443: not conformant');
    expect(await page.locator('main').count()).toBe(1);
    const wider = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
    expect(wider).toBe(false);
  });

  test('axe finds nothing, with every part unfolded', async () => {
    await open(renderHtml(reportOf(cases, results)));
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
    await page.locator('#case-bench-failed pre').first().waitFor({ state: 'attached' });
    await page.evaluate("for (const part of document.querySelectorAll('details')) part.open = true");
    expect(await axeFindings(page)).toEqual([]);
  });

  test('every text has the contrast of WCAG AA', async () => {
    await open(renderHtml(reportOf(cases, results)));
    expect(await page.evaluate(POOR_CONTRASTS)).toEqual([]);
  });
});

describe('a report', () => {
  beforeEach(async () => {
    watched = await openPage(browser, {}, isOnDisk);
    page = watched.page;
    await open(renderHtml(reportOf(cases, results)));
  });

  afterEach(async () => {
    await page.context().close();
    expect(watched.complaints).toEqual([]);
  });

  const visibleCases = () =>
    page.locator('[data-entry=cases]:visible').evaluateAll((found) => found.map(({ id }) => id));

  test('shows a failure open with its evidence folded', async () => {
    const failed = page.locator('#case-bench-failed');
    expect(await failed.evaluate((part) => part.hasAttribute('open'))).toBe(true);
    const step = failed.locator('summary', { hasText: 'Step 1' });
    await step.waitFor();
    expect(await failed.locator('pre').first().isVisible()).toBe(false);
    await step.click();
    expect(await failed.locator('pre').allTextContents()).toEqual([
      expect.stringContaining('curl -gsi'),
      'POST https://w.example/x',
      'HTTP/1.1 200\n\nHello',
    ]);
  });

  test('marks in the exchange what a finding is about, and copies the line that repeats it', async () => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const failed = page.locator('#case-bench-failed');
    const step = failed.locator('summary', { hasText: 'Step 1' });
    expect(await step.textContent()).toBe('Step 1: POST /x not as expected');
    await step.click();
    expect(await failed.locator('pre mark').allTextContents()).toEqual(['HTTP/1.1 200']);
    expect(await failed.locator('.copy').count()).toBe(1);
    await failed.getByRole('button', { name: 'Copy' }).click();
    await failed.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate('navigator.clipboard.readText()')).toMatch(/^curl -gsi/);
  });

  test('is narrowed down to the group of a tile', async () => {
    await page.locator(`a[data-group="${item.group}"]`).click();
    expect(await visibleCases()).toHaveLength(3);
    await page.getByRole('searchbox').fill('group:other');
    expect(await visibleCases()).toEqual([]);
    expect(await page.locator('[data-none]').isVisible()).toBe(true);
  });

  test('is narrowed down by verdict', async () => {
    expect(await page.getByRole('checkbox', { name: 'passed' }).isChecked()).toBe(false);
    expect(await visibleCases()).toEqual(['case-bench-failed', 'case-bench-not-run']);
    await page.getByRole('checkbox', { name: 'not-run' }).uncheck();
    expect(await visibleCases()).toEqual(['case-bench-failed']);
    expect(await page.locator('form output').textContent()).toMatch(
      /^1 of 3 cases, \d+ of \d+ requirements$/,
    );
    expect(await page.locator('h3[data-heading]:visible').allTextContents()).toEqual(['Needs attention (1)']);
    await page.getByRole('button', { name: 'Show all' }).click();
    await page.locator('#case-bench-passed').waitFor({ state: 'visible' });
  });

  test('is narrowed down by requirement', async () => {
    await page.getByRole('searchbox').fill('sig-011');
    expect(await visibleCases()).toEqual(['case-bench-failed']);
    const shown = page.locator('[data-entry=requirements]:visible');
    expect(await shown.evaluateAll((found) => found.map(({ id }) => id))).toEqual(['SIG-011']);
  });

  test('shows what a link leads to, even when it was filtered away or folded', async () => {
    await page.getByRole('searchbox').fill('sig-011');
    await page.evaluate("location.hash = '#case-bench-passed'");
    await page.locator('#case-bench-passed[open]').waitFor({ state: 'visible' });
  });

  test('is printed with the evidence of what is wrong', async () => {
    await page.locator('#case-bench-failed pre').first().waitFor({ state: 'attached' });
    await page.evaluate("dispatchEvent(new Event('beforeprint'))");
    expect(await page.locator('#case-bench-failed pre').first().isVisible()).toBe(true);
    expect(await page.locator('#case-bench-passed').evaluate((part) => part.hasAttribute('open'))).toBe(
      false,
    );
    await page.evaluate("dispatchEvent(new Event('afterprint'))");
    expect(await page.locator('#case-bench-failed pre').first().isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('form.filter').isVisible()).toBe(false);
  });

  test('has landmarks, one order of headings, and a name for every control', async () => {
    for (const role of ['banner', 'main', 'search', 'navigation'] as const) {
      expect(await page.getByRole(role).count(), role).toBe(1);
    }
    const levels = await page
      .locator('h1, h2, h3')
      .evaluateAll((found) => found.map(({ tagName }) => tagName));
    expect(levels.filter((level) => level === 'H1')).toEqual(['H1']);
    expect(levels.indexOf('H3')).toBeGreaterThan(levels.indexOf('H2'));
    const nameless = await page
      .locator('input, button')
      .evaluateAll(
        (found) => found.filter((one) => !(one.textContent || one.closest('label')?.textContent)).length,
      );
    expect(nameless).toBe(0);
  });

  test('can be used with the keyboard', async () => {
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('To the cases');
    await page.getByRole('checkbox', { name: 'passed' }).check();
    await page.locator('#case-bench-passed > summary').focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('#case-bench-passed').evaluate((part) => part.hasAttribute('open'))).toBe(true);
  });
});

describe('what a hostile server said', () => {
  beforeEach(async () => {
    watched = await openPage(browser, {}, isOnDisk);
    page = watched.page;
  });

  afterEach(() => page.context().close());

  test('is only text in the report', async () => {
    await open(renderHtml(await hostileReport()));
    expect(await page.title()).toMatch(/^not conformant: /);
    expect(await page.locator('img, iframe, object, script').count()).toBe(1);
    await page.locator('pre').first().waitFor({ state: 'attached' });
    expect(await page.locator('pre').allTextContents()).toContainEqual(expect.stringContaining('onerror='));
    expect(watched.complaints).toEqual([]);
  });

  test('is only text in a matrix', async () => {
    await open(matrixHtml(mergeReports([{ file: EVIL, report: await hostileReport() }])), 'matrix.html');
    expect(await page.title()).toBe('Conformance matrix');
    expect(await page.locator('img, script').count()).toBe(0);
    expect(await page.locator('th').allTextContents()).toContainEqual(expect.stringContaining('</script>'));
    expect(watched.complaints).toEqual([]);
  });

  test('could do nothing even if it were markup', async () => {
    const html = renderHtml(await hostileReport()).replace(
      '<h1>',
      `<script>document.title = 'broken'</script><h1>`,
    );
    await open(html);
    expect(await page.title()).toMatch(/^not conformant: /);
    expect(watched.complaints.join()).toContain('Content Security Policy');
  });

  test('leaves the XML for CI well-formed', async () => {
    const xml = renderJunit(await hostileReport());
    const parse = `new DOMParser().parseFromString(${JSON.stringify(xml)}, 'application/xml')`;
    const fault = await page.evaluate(
      `(({ documentElement: root }) => root.querySelector('parsererror')?.textContent ?? root.tagName)(${parse})`,
    );
    expect(fault).toBe('testsuites');
  });
});
