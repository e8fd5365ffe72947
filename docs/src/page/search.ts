import { html } from '../html/html.js';
import type { Page } from './layout.js';

/** The page that finds requirements, operations, errata, problem types and what people wrote. */
export const searchPage: Page = {
  path: 'search.html',
  title: 'Search',
  scripts: ['assets/search-index.js', 'assets/search.js'],
  content: html`<h1>Search</h1>
<form class="search" role="search" aria-label="Results" data-search>
<label for="query">An id, a header, a member, a status, or words</label>
<input class="field" id="query" type="search" name="q" autocomplete="off" autofocus>
</form>
<p role="status" data-search-status>Results appear as you type.</p>
<ol class="results" data-search-results></ol>
<noscript><p>The search needs scripts. Without them, use your browser’s search on the pages
<a href="requirements.html">Requirements</a>, <a href="errata.html">Errata</a> and <a href="problem-types.html">Problem types</a>.</p></noscript>`,
};
