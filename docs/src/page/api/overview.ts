import { type ApiExport, type ApiModule, anchorOf } from '../../api/api.js';
import { type Html, html } from '../../html/html.js';
import type { SitePath } from '../../link/site-path.js';
import { groupBy } from '../group-by.js';
import type { Page } from '../layout.js';
import { moduleAnchor } from './links.js';

/** The page that lists every module. */
export const API_PAGE: SitePath = 'api.html';

/** Every module and what it exports. */
export function apiPage(modules: readonly ApiModule[]): Page {
  const packages = groupBy(modules, ({ specifier }) => specifier.split('/').slice(0, 2).join('/'));
  return {
    path: API_PAGE,
    title: 'API',
    content: html`<h1>API</h1>
<p class="lead">Everything that the packages export for others, taken from their source. What each package is for, and how to begin, is in the
<a href="handbook.html">handbook</a>.</p>
${[...packages].map(
  ([name, members]) => html`<section aria-labelledby="${moduleAnchor(name)}-package">
<h2 id="${moduleAnchor(name)}-package">${name}</h2>
${members.map(moduleEntry)}</section>
`,
)}`,
  };
}

function moduleEntry({ specifier, page, exports }: ApiModule): Html {
  return html`<article class="entry contents" id="${moduleAnchor(specifier)}">
<h3><a href="${page}">${specifier}</a></h3>
<ul>
${exports.map((one) => html`<li>${exportLink(one, page)}</li>\n`)}</ul>
</article>
`;
}

function exportLink({ name }: ApiExport, page: SitePath): Html {
  return html`<a href="${page}#${anchorOf(name)}"><code>${name}</code></a>`;
}
