import { type Html, html } from '../../html/html.js';
import type { SiteError } from '../../link/site-error.js';
import { siteHref } from '../../link/site-path.js';
import { linkResolver } from '../../markdown/link.js';
import { type RenderedMarkdown, renderMarkdown } from '../../markdown/render.js';
import { MARKDOWN_GROUPS, type MarkdownSource } from '../../markdown/source.js';
import type { Reference } from '../../reference/reference.js';
import { groupBy } from '../group-by.js';
import type { Page } from '../layout.js';

const HANDBOOK = 'handbook.html';

/** A page of the handbook and what it was made of. */
export interface HandbookEntry {
  readonly source: MarkdownSource;
  readonly rendered: RenderedMarkdown;
}

/** Renders every Markdown file; what is wrong in them is added to `errors`. */
export function renderHandbook(
  root: string,
  sources: readonly MarkdownSource[],
  reference: Reference,
  errors: SiteError[],
): HandbookEntry[] {
  return sources.map((source) => {
    const resolveLink = linkResolver(root, source, sources, errors);
    return { source, rendered: renderMarkdown(source.text, { page: source.page, reference, resolveLink }) };
  });
}

/** A page for each entry, and the one that lists them. */
export function handbookPages(entries: readonly HandbookEntry[]): Page[] {
  return [handbookIndex(entries), ...entries.map((entry) => handbookPage(entry, entries))];
}

function handbookIndex(entries: readonly HandbookEntry[]): Page {
  const groups = [...groupBy(entries, ({ source }) => source.group)];
  return {
    path: HANDBOOK,
    title: 'Handbook',
    content: html`<h1>Handbook</h1>
<p class="lead">Guides by task, what each package does, and why things are as they are.</p>
<div class="cards">
${groups.map(([group, members]) => html`<section class="card" aria-labelledby="${group}"><h2 id="${group}">${MARKDOWN_GROUPS[group]}</h2>\n${links(members, HANDBOOK)}</section>\n`)}</div>`,
  };
}

function handbookPage({ source, rendered }: HandbookEntry, entries: readonly HandbookEntry[]): Page {
  const siblings = entries.filter((entry) => entry.source.group === source.group);
  const { sections } = rendered;
  return {
    path: source.page,
    title: rendered.title,
    section: HANDBOOK,
    content: html`<div class="with-aside">
<article class="prose">
${rendered.content}</article>
<div class="aside">
${sections.length > 2 && html`<nav aria-labelledby="on-this-page"><h2 id="on-this-page">On this page</h2>\n<ul>\n${sections.map(({ text, anchor }) => html`<li><a href="#${anchor}">${text}</a></li>\n`)}</ul></nav>\n`}<nav aria-labelledby="siblings"><h2 id="siblings">${MARKDOWN_GROUPS[source.group]}</h2>
${links(siblings, source.page)}</nav>
</div>
</div>`,
  };
}

function links(entries: readonly HandbookEntry[], from: string): Html {
  return html`<ul>
${entries.map(
  ({ source: { page }, rendered }) =>
    html`<li><a href="${siteHref(page, from)}"${page === from && html` aria-current="page"`}>${rendered.title}</a></li>\n`,
)}</ul>`;
}
