import { Marked, type RendererObject } from 'marked';
import { escapeHtml, Html, html, slugOf, unescapeHtml } from '../html/html.js';
import type { SitePath } from '../link/site-path.js';
import type { Reference } from '../reference/reference.js';
import { referenceText } from '../reference/reference-text.js';
import { codeBlock, highlighted } from './code.js';
import type { LinkResolver } from './link.js';

/** What a Markdown text is rendered with. */
export interface MarkdownContext {
  /** The page that the markup is for. */
  readonly page: SitePath;
  readonly reference: Reference;
  readonly resolveLink: LinkResolver;
}

/** A heading, and how deep it stands. */
interface MarkdownHeading {
  readonly depth: number;
  readonly text: string;
  readonly anchor: string;
}

/** What stands under a heading of the second level, or above the first of them, where heading and anchor are empty. */
export interface MarkdownSection {
  readonly heading: string;
  readonly anchor: string;
  /** Everything that is written in it, without markup. */
  readonly text: string;
}

/** A rendered Markdown text. */
export interface RenderedMarkdown {
  /** Text of the first heading. */
  readonly title: string;
  /** What stands above the first heading of the second level, and then what each of these holds. */
  readonly sections: readonly MarkdownSection[];
  readonly content: Html;
}

/** Makes markup of Markdown. Comments are left out, other HTML is shown as it is written; names of requirements and the like become links. */
export function renderMarkdown(text: string, context: MarkdownContext): RenderedMarkdown {
  const headings: MarkdownHeading[] = [];
  const marked = new Marked({
    renderer: rendererFor(context, (depth, heading) => {
      const anchor = unusedAnchor(slugOf(heading), headings);
      headings.push({ depth, text: heading, anchor });
      return anchor;
    }),
  });
  const content = new Html(marked.parse(text, { async: false }));
  const title = headings.find(({ depth }) => depth === 1)?.text ?? '';
  const upper = headings.filter(({ depth }) => depth === 2);
  const parts = content.text.split(/(?=<h2 id=")/);
  const texts = upper.length < parts.length ? parts : ['', ...parts];
  const sections = texts.map((part, index) => {
    const { text: heading = '', anchor = '' } = upper[index - 1] ?? {};
    return { heading, anchor, text: textOf(new Html(part)) };
  });
  return { title, sections, content };
}

function textOf({ text }: Html): string {
  return unescapeHtml(text.replace(/<[^>]*>/g, ' '))
    .replace(/\s+/g, ' ')
    .trim();
}

type NoteHeading = (depth: number, text: string) => string;

function rendererFor(context: MarkdownContext, noteHeading: NoteHeading): RendererObject {
  const { reference, page } = context;
  let linkDepth = 0;
  let tables = 0;
  const named = (text: string): string =>
    linkDepth > 0 ? plainText(text).text : referenceText(text, reference, page).text;
  return {
    heading({ tokens, depth, text }) {
      const anchor = noteHeading(depth, text.replaceAll('`', ''));
      linkDepth += 1;
      const content = this.parser.parseInline(tokens);
      linkDepth -= 1;
      const level = `h${Math.min(depth, 6)}`;
      return `<${level} id="${escapeHtml(anchor)}">${content}</${level}>\n`;
    },
    link({ href, tokens }) {
      linkDepth += 1;
      const content = this.parser.parseInline(tokens);
      linkDepth -= 1;
      const target = context.resolveLink(href);
      return target === undefined
        ? `<span class="path">${content}</span>`
        : `<a href="${escapeHtml(target)}">${content}</a>`;
    },
    image: ({ text }) => escapeHtml(text),
    html: ({ text }) => (/^<!--[\s\S]*?-->\s*$/.test(text) ? '' : escapeHtml(text)),
    codespan: ({ text }) => named(`\`${text}\``),
    text(token) {
      const inner = 'tokens' in token ? token.tokens : undefined;
      return inner === undefined ? named(token.text) : this.parser.parseInline(inner);
    },
    code: ({ text, lang }) => codeBlock(highlighted(text, lang ?? ''), lang).text,
    table(token) {
      const row = (cells: readonly string[]): string => `<tr>${cells.join('')}</tr>\n`;
      const head = token.header.map(
        ({ tokens }) => `<th scope="col">${this.parser.parseInline(tokens)}</th>`,
      );
      const body = token.rows.map((cells) =>
        row(cells.map(({ tokens }) => `<td>${this.parser.parseInline(tokens)}</td>`)),
      );
      const table = `<table>\n<thead>${row(head)}</thead>\n<tbody>${body.join('')}</tbody>\n</table>`;
      tables += 1;
      return `<div class="scroll" role="region" aria-label="Table ${tables}" tabindex="0">\n${table}\n</div>\n`;
    },
  };
}

/** Backticks become code; nothing becomes a link, because links cannot hold links. */
function plainText(text: string): Html {
  const isCode = text.length > 1 && text.startsWith('`') && text.endsWith('`');
  return isCode ? html`<code>${text.slice(1, -1)}</code>` : html`${text}`;
}

function unusedAnchor(anchor: string, headings: readonly MarkdownHeading[]): string {
  const taken = new Set(headings.map((heading) => heading.anchor));
  if (!taken.has(anchor)) return anchor;
  for (let number = 1; ; number += 1) if (!taken.has(`${anchor}-${number}`)) return `${anchor}-${number}`;
}
