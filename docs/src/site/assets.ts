import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';
import { STYLE } from '@margo-contract/look/style';
import { build } from 'esbuild';
import { changeRedoc } from './change-redoc.js';
import type { Site } from './site.js';

const SCRIPTS = ['site', 'filter', 'search', 'redoc'];

/** The styles and scripts of the site. */
export async function loadAssets(): Promise<Site> {
  const [redoc, licence, styles, icon, scripts] = await Promise.all([
    readFile(redocFile('redoc.standalone.js'), 'utf8'),
    readFile(redocFile('redoc.standalone.js.LICENSE.txt'), 'utf8'),
    readFile(new URL('../../assets/site.css', import.meta.url), 'utf8'),
    readFile(new URL('../../assets/icon.svg', import.meta.url), 'utf8'),
    bundleScripts(SCRIPTS),
  ]);
  return new Map([
    ['assets/site.css', `${STYLE}\n${styles}`],
    ['assets/icon.svg', icon],
    ['assets/redoc.standalone.js', changeRedoc(redoc)],
    ['assets/redoc.standalone.js.LICENSE.txt', licence],
    ...scripts,
  ]);
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
    minify: true,
    outdir: 'assets',
  });
  return outputFiles.map(({ path, text }) => [`assets/${path.split(/[\\/]/).at(-1)}`, text] as const);
}
