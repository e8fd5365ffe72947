import { posix } from 'node:path';
import { unescapeHtml } from '../html/html.js';
import { SiteError } from '../link/site-error.js';
import type { Site } from './site.js';

/** Finds every link and resource of the HTML pages that leads to no file or anchor of the site, or loads from elsewhere. */
export function checkLinks(site: Site): SiteError[] {
  const anchors = new Map(
    [...site].flatMap(([path, text]) => (isPage(path) ? [[path, anchorsIn(text)]] : [])),
  );
  return [...anchors.keys()].flatMap((page) => {
    const lines = (site.get(page) ?? '').split('\n');
    return lines.flatMap((line, index) =>
      addressesIn(line).flatMap((address) => {
        const fault = faultOf(address, page, site, anchors);
        return fault === undefined ? [] : [new SiteError(page, index + 1, fault)];
      }),
    );
  });
}

interface Address {
  readonly value: string;
  /** Whether the browser fetches it together with the page. */
  readonly isLoaded: boolean;
}

function faultOf(
  { value, isLoaded }: Address,
  page: string,
  site: Site,
  anchors: ReadonlyMap<string, ReadonlySet<string>>,
): string | undefined {
  if (/^[a-z][a-z0-9+.-]*:|^\/\//i.test(value)) {
    return isLoaded ? `loads ${value}, which is not part of the site` : undefined;
  }
  const [, path = '', fragment] = /^([^?#]*)(?:\?[^#]*)?(?:#(.*))?$/.exec(value) ?? [];
  const file = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path));
  if (!site.has(file)) return `links to ${value}, but there is no file ${file}`;
  if (fragment === undefined || anchors.get(file)?.has(decodeURI(fragment)) === true) return undefined;
  return `links to ${value}, but ${file} has no anchor ${fragment}`;
}

function isPage(path: string): boolean {
  return path.endsWith('.html');
}

function anchorsIn(text: string): ReadonlySet<string> {
  return new Set([...text.matchAll(/\sid="([^"]*)"/g)].map(([, id = '']) => unescapeHtml(id)));
}

/** Addresses in the attributes of tags; in texts the quotes are escaped, so that they are not mistaken for attributes. */
function addressesIn(line: string): Address[] {
  return [...line.matchAll(/<(\w+)\b[^>]*/g)].flatMap(([tag, name]) =>
    [...tag.matchAll(/\s(href|src|action|data-json|data-yaml)="([^"]*)"/g)].map(
      ([, attribute = '', value = '']) => ({
        value: unescapeHtml(value),
        isLoaded: attribute === 'src' || name === 'link',
      }),
    ),
  );
}
