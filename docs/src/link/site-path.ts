import { posix } from 'node:path';

/** Place of a file below the root of the site, with `/`, such as `guides/make-devices.html`. */
export type SitePath = string;

/** The relative address of one file of the site, seen from another, so that the site works below any address and from disk. */
export function siteHref(to: SitePath, from: SitePath): string {
  return encodeURI(posix.relative(posix.dirname(from), to));
}
