import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import type { Site } from './site.js';

/** What is replaced in Redoc, and by what. */
const REDOC_CHANGES: readonly (readonly [string, string])[] = [
  // The only thing that it loads from another host is its logo. An image with nothing on it stands in.
  [
    'https://cdn.redoc.ly/redoc/logo-mini.svg',
    "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg'/%3E",
  ],
  // Colours that no theme reaches: patterns of strings, lines between properties.
  ['color: #0e7c86;', 'color: var(--pattern);'],
  ['1px solid #9fb4be', '1px solid var(--line)'],
];

const SCRIPTS = ['filter', 'search', 'redoc'];

/** The styles and scripts of the site. */
export async function loadAssets(): Promise<Site> {
  const [redoc, licence, styles, icon, scripts] = await Promise.all([
    loadRedoc(),
    readFile(redocFile('redoc.standalone.js.LICENSE.txt'), 'utf8'),
    readFile(new URL('../../assets/site.css', import.meta.url), 'utf8'),
    readFile(new URL('../../assets/icon.svg', import.meta.url), 'utf8'),
    bundleScripts(SCRIPTS),
  ]);
  return new Map([
    ['assets/site.css', styles],
    ['assets/icon.svg', icon],
    ['assets/redoc.standalone.js', redoc],
    ['assets/redoc.standalone.js.LICENSE.txt', licence],
    ...scripts,
  ]);
}

/**
 * Redoc, changed so that it loads nothing from other hosts and can be read on a dark page.
 *
 * @throws Error when a new version of Redoc no longer has what is to be replaced
 */
async function loadRedoc(): Promise<string> {
  const text = await readFile(redocFile('redoc.standalone.js'), 'utf8');
  const withoutMap = text.replace(/\n\/\/# sourceMappingURL=redoc\.standalone\.js\.map\s*$/, '\n');
  return REDOC_CHANGES.reduce((changed, [from, to]) => {
    if (changed.includes(from)) return changed.replaceAll(from, to);
    throw new Error(
      `Redoc no longer contains "${from}". See what stands there now, and change ${import.meta.url}.`,
    );
  }, withoutMap);
}

function redocFile(name: string): string {
  return createRequire(import.meta.url).resolve(`redoc/bundles/${name}`);
}

/**
 * Bundles sources of the folder `browser` into plain scripts, not modules: browsers refuse modules in pages that are opened
 * from disk.
 */
export async function bundleScripts(names: readonly string[]): Promise<(readonly [string, string])[]> {
  const { outputFiles } = await build({
    entryPoints: names.map((name) => fileURLToPath(new URL(`../../browser/${name}.ts`, import.meta.url))),
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    outdir: 'assets',
  });
  return outputFiles.map(({ path, text }) => [`assets/${path.split(/[\\/]/).at(-1)}`, text] as const);
}
