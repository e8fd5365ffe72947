import { type Html, html } from '../../html/html.js';
import type { SiteError } from '../../link/site-error.js';
import { linkResolver } from '../../markdown/link.js';
import { type RenderedMarkdown, renderMarkdown } from '../../markdown/render.js';
import { MARKDOWN_GROUPS, type MarkdownSource } from '../../markdown/source.js';
import type { Reference } from '../../reference/reference.js';
import type { Page } from '../layout.js';
import { HANDBOOK_PAGE, journeysOf } from './journeys.js';

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
  return [handbookIndex(entries), ...entries.map(handbookPage)];
}

function handbookIndex(entries: readonly HandbookEntry[]): Page {
  const groups = (['packages', 'reference', 'decisions', 'project'] as const).map((group) => ({
    label: MARKDOWN_GROUPS[group],
    entries: entries.filter(({ source }) => source.group === group),
  }));
  return {
    path: HANDBOOK_PAGE,
    title: 'Guides',
    content: html`<h1>Guides</h1>
<p class="lead">By what you are about, in the order in which you will need them; then what each package does, and why things are as they are.</p>
<div class="cards">
${journeysOf(entries).map(({ label, entries: members }) => card(label, members, 'ol'))}</div>
<div class="cards">
${groups.filter(({ entries: members }) => members.length > 0).map(({ label, entries: members }) => card(label, members, 'ul'))}</div>`,
  };
}

function card(label: string, entries: readonly HandbookEntry[], list: 'ol' | 'ul'): Html {
  const items = entries.map(
    ({ source, rendered }) => html`<li><a href="${source.page}">${rendered.title}</a></li>\n`,
  );
  return html`<section class="card"><h2>${label}</h2>\n${list === 'ol' ? html`<ol>${items}</ol>` : html`<ul>${items}</ul>`}</section>\n`;
}

function handbookPage({ source, rendered }: HandbookEntry): Page {
  return { path: source.page, title: rendered.title, section: HANDBOOK_PAGE, content: rendered.content };
}
