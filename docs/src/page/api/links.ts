import { type ApiModule, anchorOf } from '../../api/api.js';
import { Html, html, slugOf } from '../../html/html.js';
import { type SitePath, siteHref } from '../../link/site-path.js';
import { highlighted } from '../../markdown/code.js';

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

/** Code with its parts marked, in which the names of exported types are links. */
export function linkedCode(code: string, own: string, links: ApiLinks, from: SitePath): Html {
  const parts = highlighted(code, 'ts').text.split(/(<[^>]*>)/);
  const linked = parts.map((part) => (part.startsWith('<') ? part : withLinks(part, own, links, from)));
  return new Html(linked.join(''));
}

/** @param text markup without tags */
function withLinks(text: string, own: string, links: ApiLinks, from: SitePath): string {
  return text.replace(TYPE_NAME, (name) => {
    const href = name === own ? undefined : links.href(name, from);
    return href === undefined ? name : html`<a href="${href}">${name}</a>`.text;
  });
}

function packageOf(page: SitePath): string {
  return page.replace(/\.html$/, '').split('/')[1] ?? page;
}
