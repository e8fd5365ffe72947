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
import { codeBlock, highlighted } from '../../markdown/code.js';
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
    .map((kind) => ({ kind, members: mainFirst(exports.filter((one) => one.kind === kind)) }))
    .filter(({ members }) => members.length > 0);
  return {
    path: page,
    title: specifier,
    section: API_PAGE,
    content: html`<article class="api">
<h1>${specifier}</h1>
<p class="sub"><a href="${siteHref(API_PAGE, page)}">All modules</a></p>
${codeBlock(highlighted(importLine(module), 'ts'), 'ts')}${kinds.map(({ kind, members }) => index(API_KINDS[kind], members, page, context))}${
  alsoExports.length > 0 && alsoExported(module, context)
}${kinds.map(
  ({ kind, members }) => html`<section aria-labelledby="${kind}">
<h2 id="${kind}">${API_KINDS[kind]}</h2>
${members.map((member) => exportEntry(member, page, context))}</section>
`,
)}</article>`,
  };
}

/** What one begins with comes first: classes with most to do, and errors last. */
function mainFirst(exports: readonly ApiExport[]): ApiExport[] {
  const isError = ({ name }: ApiExport): number => (name.endsWith('Error') ? 1 : 0);
  return [...exports].sort((a, b) => isError(a) - isError(b) || b.members.length - a.members.length);
}

function importLine({ specifier, exports }: ApiModule): string {
  const [first] = mainFirst(exports.filter(({ kind }) => kind === 'class' || kind === 'function'));
  return first === undefined
    ? `import type {} from '${specifier}';`
    : `import { ${first.name} } from '${specifier}';`;
}

/** Names with the first sentence of what is said about them. */
function index(label: string, members: readonly ApiExport[], page: SitePath, context: ApiContext): Html {
  const rows = members.map(
    ({ name, comment }) => html`<tr><th scope="row"><a href="#${anchorOf(name)}"><code>${name}</code></a></th>
<td>${markdown(firstSentence(comment.text), page, context)}</td></tr>
`,
  );
  return html`<table class="data index"><caption>${label}</caption><tbody>
${rows}</tbody></table>
`;
}

/** The text up to the first full stop that ends a sentence. */
function firstSentence(text: string): string {
  const [paragraph = ''] = text.split('\n\n');
  return /^[\s\S]*?[.!?](?=\s+[A-Z]|$)/.exec(paragraph)?.[0] ?? paragraph;
}

function alsoExported({ alsoExports, page }: ApiModule, { links }: ApiContext): Html {
  const names = alsoExports.map((name) => {
    const href = links.href(name, page);
    return href === undefined ? name : html`<a href="${href}">${name}</a>`;
  });
  return html`<p>It also exports what other modules declare: ${join(names, ', ')}.</p>\n`;
}

function exportEntry(one: ApiExport, page: SitePath, context: ApiContext): Html {
  const anchor = anchorOf(one.name);
  return html`<section class="entry" id="${anchor}">
<h3><a href="#${anchor}">${one.name}</a></h3>
${declaration(one, page, context)}${
  one.members.length > 0 &&
  html`<div class="members">
${one.members.map((member) => memberEntry(member, one.name, page, context))}</div>
`
}</section>
`;
}

function memberEntry(member: ApiDeclaration, owner: string, page: SitePath, context: ApiContext): Html {
  const anchor = anchorOf(`${owner}.${member.name}`);
  return html`<h4 id="${anchor}"><a href="#${anchor}">${member.name}</a></h4>
${declaration(member, page, context)}`;
}

function declaration({ name, code, comment }: ApiDeclaration, page: SitePath, context: ApiContext): Html {
  return html`${codeBlock(linkedCode(code, name, context.links, page), 'ts')}${commentMarkup(comment, page, context)}`;
}

function commentMarkup({ text, details }: ApiComment, page: SitePath, context: ApiContext): Html {
  const facts = details.map(({ label, text: detail }) => {
    const linked = label === 'Throws' ? withLinkedErrors(detail) : detail;
    return [label, markdown(linked, page, context)] as const;
  });
  return html`${text !== '' && markdown(text, page, context)}${facts.length > 0 && factList(facts)}`;
}

/** Names of errors that are not links yet become links to their classes. */
function withLinkedErrors(text: string): string {
  return text.replace(/(?<![\w`[:])[A-Z]\w*Error\b(?![`\]])/g, (name) => `[${name}](api:${name})`);
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
