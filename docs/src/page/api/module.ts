import {
  API_KINDS,
  type ApiComment,
  type ApiDeclaration,
  type ApiExport,
  type ApiKind,
  type ApiModule,
  anchorOf,
} from '../../api/api.js';
import { type Html, html, join } from '../../html/html.js';
import { type SitePath, siteHref } from '../../link/site-path.js';
import { renderMarkdown } from '../../markdown/render.js';
import type { Reference } from '../../reference/reference.js';
import { factList } from '../facts.js';
import type { Page } from '../layout.js';
import { type ApiLinks, linkedCode } from './links.js';
import { API_PAGE } from './overview.js';

/** What the pages of all modules share. */
export interface ApiContext {
  readonly links: ApiLinks;
  readonly reference: Reference;
}

/** The page of a module: each export as it is written, with its comment. */
export function modulePage(module: ApiModule, context: ApiContext): Page {
  const { specifier, page, exports, alsoExports } = module;
  const kinds = (Object.keys(API_KINDS) as ApiKind[])
    .map((kind) => ({ kind, members: exports.filter((one) => one.kind === kind) }))
    .filter(({ members }) => members.length > 0);
  return {
    path: page,
    title: specifier,
    section: API_PAGE,
    content: html`<div class="with-aside">
<article class="prose api">
<h1>${specifier}</h1>
<p class="sub"><a href="${siteHref(API_PAGE, page)}">All modules</a></p>
${alsoExports.length > 0 && alsoExported(module, context)}${kinds.map(
  ({ kind, members }) => html`<section aria-labelledby="${kind}">
<h2 id="${kind}">${API_KINDS[kind]}</h2>
${members.map((member) => exportEntry(member, page, context))}</section>
`,
)}</article>
<div class="aside">
${kinds.map(({ kind, members }) => contents(kind, members))}</div>
</div>`,
  };
}

function alsoExported({ alsoExports, page }: ApiModule, { links }: ApiContext): Html {
  const names = alsoExports.map((name) => {
    const href = links.href(name, page);
    return href === undefined ? name : html`<a href="${href}">${name}</a>`;
  });
  return html`<p>It also exports what other modules declare: ${join(names, ', ')}.</p>\n`;
}

function contents(kind: ApiKind, members: readonly ApiExport[]): Html {
  return html`<nav aria-labelledby="list-${kind}"><h2 id="list-${kind}">${API_KINDS[kind]}</h2>
<ul>
${members.map(({ name }) => html`<li><a href="#${anchorOf(name)}">${name}</a></li>\n`)}</ul></nav>
`;
}

function exportEntry(one: ApiExport, page: SitePath, context: ApiContext): Html {
  const anchor = anchorOf(one.name);
  return html`<section class="entry" id="${anchor}">
<h3><a href="#${anchor}">${one.name}</a></h3>
${declaration(one, page, context)}${
  one.members.length > 0 &&
  html`<div class="members">
${one.members.map((member) => declaration(member, page, context))}</div>
`
}</section>
`;
}

function declaration({ name, code, comment }: ApiDeclaration, page: SitePath, context: ApiContext): Html {
  return html`<pre tabindex="0" data-language="ts"><code>${linkedCode(code, name, context.links, page)}</code></pre>
${commentMarkup(comment, page, context)}`;
}

function commentMarkup({ text, details }: ApiComment, page: SitePath, context: ApiContext): Html {
  const facts = details.map(({ label, text: detail }) => [label, markdown(detail, page, context)] as const);
  return html`${text !== '' && markdown(text, page, context)}${facts.length > 0 && factList(facts)}`;
}

/** A link to a name that is not exported is shown as its text. */
function markdown(text: string, page: SitePath, { links, reference }: ApiContext): Html {
  const resolveLink = (href: string): string | undefined =>
    href.startsWith('api:') ? links.href(href.slice('api:'.length), page) : webAddress(href);
  return renderMarkdown(text, { page, reference, resolveLink }).content;
}

function webAddress(href: string): string | undefined {
  return /^https?:/i.test(href) ? href : undefined;
}
