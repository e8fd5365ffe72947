import { expect, it } from 'vitest';
import { bundleScripts, loadAssets } from '../../src/site/assets.js';

it('has styles and plain scripts that load nothing', async () => {
  const assets = await loadAssets();
  expect([...assets.keys()].sort()).toEqual([
    'assets/filter.js',
    'assets/icon.svg',
    'assets/redoc.js',
    'assets/redoc.standalone.js',
    'assets/redoc.standalone.js.LICENSE.txt',
    'assets/search.js',
    'assets/site.css',
    'assets/site.js',
  ]);
  for (const name of ['filter', 'search', 'redoc']) {
    expect(assets.get(`assets/${name}.js`)).not.toMatch(/^\s*(import|export) /m);
  }
  expect(assets.get('assets/site.css')).not.toMatch(/url\(|@import/);
});

it('bundles the script of the preview on demand', async () => {
  const [[path, text] = []] = await bundleScripts(['reload']);
  expect(path).toBe('assets/reload.js');
  expect(text).toContain('EventSource');
});
