import { type Html, html } from '../html/html.js';
import type { SitePath } from '../link/site-path.js';
import { renderPage } from '../page/layout.js';

/** The page that stands in for another one while the contract is broken. */
export function errorPage(error: unknown, path: SitePath): string {
  const lines = messageOf(error).split('\n');
  return renderPage(
    {
      path,
      title: 'Broken',
      content: html`<h1>The preview cannot be built</h1>
<p class="lead">This page goes away by itself when the files below are right again.</p>
<ol class="errors">
${lines.map(errorItem)}</ol>`,
    },
    { header: [], tree: [] },
  );
}

/** What went wrong, one problem a line. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function errorItem(line: string): Html {
  const [, where, reason = line] = /^(\S+:\d+(?::\d+)?): (.*)$/.exec(line) ?? [];
  return html`<li>${where !== undefined && html`<code class="where">${where}</code>`}${reason}</li>\n`;
}
