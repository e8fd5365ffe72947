import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** Looks for what is hard to use in a page; the findings of axe that it calls minor are left out. */
const RUN = `axe.run(document, { resultTypes: ['violations'] }).then(({ violations }) =>
  violations.filter(({ impact }) => impact !== 'minor').flatMap(({ id, impact, nodes }) =>
    nodes.slice(0, 5).map(({ html, any }) => impact + ' ' + id + ': ' + html.slice(0, 160) + ' ' + (any[0]?.message ?? ''))))`;

/** What axe finds in a page, moderate or worse: one line each. */
export async function axeFindings(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate<string[]>(RUN);
}
