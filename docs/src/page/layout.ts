import { SITE_URL } from '@margo-contract/look/site';
import { type Html, html, unescapeHtml } from '../html/html.js';
import { type SitePath, siteHref } from '../link/site-path.js';
import { contentsNavigation } from './contents.js';
import type { Navigation, NavigationEntry, NavigationGroup } from './navigation.js';

/** What a page adds to the frame that all pages share. */
export interface Page {
  readonly path: SitePath;
  readonly title: string;
  readonly content: Html;
  /** What shared links say about it; its first paragraph when absent. */
  readonly description?: string;
  /** The entry of the header that it belongs to, if it is not an entry itself. */
  readonly section?: SitePath;
  /** Scripts that it needs, in this order. */
  readonly scripts?: readonly SitePath[];
  /** `text` has contents beside it, `full` uses their place too, `own` has the window for itself. */
  readonly width?: 'text' | 'full' | 'own';
}

/**
 * Nothing is loaded from anywhere but the site, whatever a text in the contract says. `data:` images and inline styles are
 * what Redoc is made of.
 */
const POLICY =
  "default-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'";

const NAME = 'Device–WFM contract';

/** Longest text that is shown with a shared link. */
const LONGEST_DESCRIPTION = 200;

/** The whole HTML document of a page. */
export function renderPage(page: Page, navigation: Navigation): string {
  const at = (path: SitePath): string => siteHref(path, page.path);
  const title = page.path === 'index.html' ? page.title : `${page.title} · ${NAME}`;
  const scripts = ['assets/site.js', ...(page.scripts ?? [])];
  const width = page.width ?? 'text';
  const description = page.description ?? firstParagraph(page.content);
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${POLICY}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${title}</title>
<meta name="description" content="${description}">
<meta property="og:type" content="website">
<meta property="og:site_name" content="${NAME}">
<meta property="og:title" content="${page.title}">
<meta property="og:description" content="${description}">
<meta property="og:url" content="${new URL(encodeURI(page.path), SITE_URL).href}">
<meta name="twitter:card" content="summary">
<link rel="icon" href="${at('assets/icon.svg')}" type="image/svg+xml">
<link rel="stylesheet" href="${at('assets/site.css')}">
${scripts.map((path) => html`<script src="${at(path)}" defer></script>\n`)}</head>
<body class="${width}">
<a class="skip" href="#content">Skip to the content</a>
${header(page, navigation.header, at)}
<div class="frame">
<nav class="tree" id="site-tree" aria-label="All pages">
${navigation.tree.map((group) => treeGroup(group, page, at))}</nav>
<main id="content">
${page.content}
</main>
${width === 'text' && contentsNavigation(page.content)}
</div>
<footer>
<p>Written and generated from one contract, Apache-2.0. Independent of the Margo initiative; nothing here certifies a product.</p>
</footer>
</body>
</html>
`.text;
}

/** The first paragraph of a page as plain text, cut at a word. */
function firstParagraph({ text }: Html): string {
  const [, inner = ''] = /<p\b[^>]*>([\s\S]*?)<\/p>/.exec(text) ?? [];
  const words = unescapeHtml(inner.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
  if (words.length <= LONGEST_DESCRIPTION) return words;
  return `${words.slice(0, words.lastIndexOf(' ', LONGEST_DESCRIPTION))} …`;
}

type At = (path: SitePath) => string;

function header(page: Page, entries: readonly NavigationEntry[], at: At): Html {
  const current = page.section ?? page.path;
  return html`<header>
<a class="menu button" href="#site-tree" aria-label="Menu">☰</a>
<a class="brand" href="${at('index.html')}"><span aria-hidden="true" class="sign"></span>${NAME}</a>
<nav aria-label="Sections">
<ul>
${entries.map(({ label, page: target }) => html`<li>${link(label, target, target === current, at)}</li>\n`)}</ul>
</nav>
<form role="search" aria-label="Whole site" action="${at('search.html')}" method="get">
<label class="visually-hidden" for="site-search">Search the whole site</label>
<input class="field" id="site-search" type="search" name="q" placeholder="Search" autocomplete="off" required aria-keyshortcuts="/">
<kbd aria-hidden="true">/</kbd>
</form>
</header>`;
}

/** The pages of a group, folded unless the reader is in one of them. */
function treeGroup({ label, entries }: NavigationGroup, { path }: Page, at: At): Html {
  const isOpen = entries.some(({ page }) => page === path);
  return html`<details${isOpen && html` open`}><summary>${label}</summary>
<ul>
${entries.map((entry) => html`<li>${link(entry.label, entry.page, entry.page === path, at)}</li>\n`)}</ul></details>
`;
}

function link(label: string, target: SitePath, isCurrent: boolean, at: At): Html {
  return html`<a href="${at(target)}"${isCurrent && html` aria-current="page"`}>${label}</a>`;
}
