import { type Html, html } from '../html/html.js';
import { type SitePath, siteHref } from '../link/site-path.js';
import type { NavigationEntry } from './navigation.js';

/** What a page adds to the frame that all pages share. */
export interface Page {
  readonly path: SitePath;
  readonly title: string;
  readonly content: Html;
  /** The entry of the navigation that it belongs to, if it is not an entry itself. */
  readonly section?: SitePath;
  /** Scripts that it needs, in this order. */
  readonly scripts?: readonly SitePath[];
  /** Lets the content use the whole width. */
  readonly wide?: boolean;
}

/**
 * Nothing is loaded from anywhere but the site, whatever a text in the contract says. `data:` images and inline styles are
 * what Redoc is made of.
 */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

/** The whole HTML document of a page. */
export function renderPage(page: Page, navigation: readonly NavigationEntry[]): string {
  const at = (path: SitePath): string => siteHref(path, page.path);
  const title = page.path === 'index.html' ? page.title : `${page.title} · Device–WFM contract`;
  const scripts = page.scripts ?? [];
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<link rel="icon" href="${at('assets/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${at('assets/site.css')}">
${scripts.map((path) => html`<script src="${at(path)}" defer></script>\n`)}</head>
<body>
<a class="skip" href="#content">Skip to the content</a>
${header(page, navigation, at)}
<main id="content"${page.wide === true && html` class="wide"`}>
${page.content}
</main>
<footer>
<p>Written and generated from one contract, Apache-2.0. Independent of the Margo initiative; nothing here certifies a product.</p>
</footer>
</body>
</html>
`.text;
}

function header(page: Page, navigation: readonly NavigationEntry[], at: (path: SitePath) => string): Html {
  const current = page.section ?? page.path;
  return html`<header>
<a class="brand" href="${at('index.html')}">Device–WFM contract</a>
<nav aria-label="Site">
<ul>
${navigation.map(
  ({ label, page: target }) =>
    html`<li><a href="${at(target)}"${target === current && html` aria-current="page"`}>${label}</a></li>\n`,
)}</ul>
</nav>
<form role="search" action="${at('search.html')}" method="get">
<label class="visually-hidden" for="site-search">Search the whole site</label>
<input id="site-search" type="search" name="q" placeholder="Search everything" autocomplete="off" required>
<button>Search</button>
</form>
</header>`;
}
