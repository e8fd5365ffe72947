import { type Html, html } from '../html/html.js';
import type { SitePath } from '../link/site-path.js';
import { hrefOf, type Reference, type Target, targetOf } from './reference.js';

/** Code between backticks, ids such as SIG-001 or C-01, and words with hyphens, which may be slugs of problem types. */
const TOKENS = /`([^`]+)`|\b[A-Z]{1,8}-\d{2,3}\b|\b[a-z]+(?:-[a-z]+)+\b/g;

/**
 * Makes markup of a text of the catalogues: backticks become code, and names of requirements, errata, operations and
 * problem types become links.
 *
 * @param from the page that the markup is for
 * @param document the document whose operations the text means, if it means those of one
 */
export function referenceText(text: string, reference: Reference, from: SitePath, document?: string): Html {
  const markup = (match: RegExpExecArray): Html => {
    const [whole, code] = match;
    const target = targetOf(code ?? whole, reference, document);
    const content = code === undefined ? html`${whole}` : html`<code>${code}</code>`;
    return target === undefined ? content : link(content, target, from);
  };
  let end = 0;
  const parts: Html[] = [];
  for (const match of text.matchAll(TOKENS)) {
    parts.push(html`${text.slice(end, match.index)}`, markup(match));
    end = match.index + match[0].length;
  }
  return html`${parts}${text.slice(end)}`;
}

/** A link to something that has a name, or the name alone if there is no such thing. */
export function referenceLink(name: string, reference: Reference, from: SitePath, document?: string): Html {
  const target = targetOf(name, reference, document);
  return target === undefined ? html`${name}` : link(html`${name}`, target, from);
}

function link(content: Html, target: Target, from: SitePath): Html {
  return html`<a href="${hrefOf(target, from)}" title="${target.title}">${content}</a>`;
}
