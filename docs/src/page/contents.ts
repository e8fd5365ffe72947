import { type Html, html, unescapeHtml } from '../html/html.js';

/** A heading of a page that its contents lead to. */
export interface ContentsEntry {
  readonly anchor: string;
  readonly text: string;
  readonly depth: 2 | 3;
}

/** Pages with fewer headings need no contents. */
const FEWEST = 2;

/** With more than this, only the headings of the second level are listed. */
const MOST = 60;

/** A heading with an anchor of its own, or the one of an entry that begins with it. */
const HEADING =
  /(?:<h([23])\b[^>]*\sid="([^"]+)"[^>]*>|<\w+ class="entry" id="([^"]+)">\s*<h3>)([\s\S]*?)<\/h[23]>/g;

/** The headings of a page's markup that have an anchor, in their order. */
export function contentsOf(content: Html): ContentsEntry[] {
  const found = [...content.text.matchAll(HEADING)].map(([, depth = '3', own, entry, inner = '']) => ({
    anchor: unescapeHtml(own ?? entry ?? ''),
    text: unescapeHtml(inner.replace(/<[^>]*>/g, '')).trim(),
    depth: depth === '2' ? (2 as const) : (3 as const),
  }));
  return found.length > MOST ? found.filter(({ depth }) => depth === 2) : found;
}

/** The contents of a page, beside it; the script of the site marks what is being read. */
export function contentsNavigation(content: Html): Html | undefined {
  const entries = contentsOf(content);
  if (entries.length < FEWEST) return undefined;
  return html`<nav class="contents" aria-labelledby="on-this-page">
<h2 id="on-this-page">On this page</h2>
<ul>
${entries.map(({ anchor, text, depth }) => html`<li class="depth-${depth}"><a href="#${encodeURI(anchor)}">${text}</a></li>\n`)}</ul>
</nav>`;
}
