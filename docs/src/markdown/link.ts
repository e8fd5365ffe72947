import { existsSync } from 'node:fs';
import { join, posix } from 'node:path';
import { SiteError } from '../link/site-error.js';
import { siteHref } from '../link/site-path.js';
import type { MarkdownSource } from './source.js';

/** What becomes of a link: an address, or none when it leads to a file that is not on the site. */
export type ResolvedLink = string | undefined;

/** Says where the links of one Markdown file lead on the site. */
export type LinkResolver = (href: string) => ResolvedLink;

/**
 * Makes a resolver for the links of `source`.
 *
 * @param root the root of the repository
 * @param sources every Markdown file of the site
 * @param errors gets an entry for each link that leads nowhere
 */
export function linkResolver(
  root: string,
  source: MarkdownSource,
  sources: readonly MarkdownSource[],
  errors: SiteError[],
): LinkResolver {
  const pages = new Map(sources.map(({ file, page }) => [file, page]));
  const fail = (href: string, reason: string): undefined => {
    errors.push(new SiteError(source.file, lineOf(source.text, href), `the link to ${href} ${reason}`));
  };
  return (href) => {
    if (/^(https?|mailto):/i.test(href)) return href;
    if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return fail(href, 'has a scheme other than https and mailto');
    const [path = '', fragment] = href.split('#', 2);
    const anchor = fragment === undefined ? '' : `#${fragment}`;
    if (path === '') return anchor;
    const file = posix.join(posix.dirname(source.file), path);
    const page = pages.get(file);
    if (page !== undefined) return `${siteHref(page, source.page)}${anchor}`;
    if (file.startsWith('..') || !existsSync(join(root, file))) return fail(href, 'leads to no file');
    return undefined;
  };
}

function lineOf(text: string, href: string): number {
  const index = text.indexOf(`(${href}`);
  return text.slice(0, Math.max(index, 0)).split('\n').length;
}
