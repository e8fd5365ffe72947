import { type ApiModule, anchorOf } from '../../api/api.js';
import { type Html, html, slugOf } from '../../html/html.js';
import { type SitePath, siteHref } from '../../link/site-path.js';

/** Where the exports of all modules are found on the site. */
export interface ApiLinks {
  /** The address of an export, seen from the page of a module; one of the same module or package is preferred. */
  readonly href: (name: string, from: SitePath) => string | undefined;
}

/** Words that begin like the name of a type. */
const TYPE_NAME = /\b[A-Z][A-Za-z0-9_]*\b/g;

/** Finds exports by name. */
export function apiLinks(modules: readonly ApiModule[]): ApiLinks {
  const pages = new Map<string, SitePath[]>();
  for (const { page, exports } of modules) {
    for (const { name } of exports) pages.set(name, [...(pages.get(name) ?? []), page]);
  }
  return {
    href(name, from) {
      const found = pages.get(name) ?? [];
      const page =
        found.find((one) => one === from) ?? found.find((one) => packageOf(one) === packageOf(from));
      const target = page ?? found[0];
      if (target === undefined) return undefined;
      return target === from ? `#${anchorOf(name)}` : `${siteHref(target, from)}#${anchorOf(name)}`;
    },
  };
}

/** The anchor of a module on the page that lists all. */
export function moduleAnchor(specifier: string): string {
  return slugOf(specifier.replaceAll('/', '-'));
}

/** Code in which the names of exported types are links. */
export function linkedCode(code: string, own: string, links: ApiLinks, from: SitePath): Html {
  let end = 0;
  const parts: Html[] = [];
  for (const match of code.matchAll(TYPE_NAME)) {
    const [name] = match;
    const href = name === own ? undefined : links.href(name, from);
    if (href === undefined) continue;
    parts.push(html`${code.slice(end, match.index)}<a href="${href}">${name}</a>`);
    end = match.index + name.length;
  }
  return html`${parts}${code.slice(end)}`;
}

function packageOf(page: SitePath): string {
  return page.replace(/\.html$/, '').split('/')[1] ?? page;
}
