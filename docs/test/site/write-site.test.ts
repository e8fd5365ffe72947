import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { writeSite } from '../../src/site/write-site.js';

it('makes the folder hold exactly the site', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'margo-contract-docs-'));
  await mkdir(join(folder, 'old'));
  await writeFile(join(folder, 'old', 'stale.html'), 'stale');
  await writeSite(
    folder,
    new Map([
      ['index.html', 'first'],
      ['guides/a.html', 'second'],
    ]),
  );
  const files = await readdir(folder, { recursive: true });
  const text = await readFile(join(folder, 'guides', 'a.html'), 'utf8');
  await rm(folder, { recursive: true });
  expect(files.sort()).toEqual(['guides', join('guides', 'a.html'), 'index.html']);
  expect(text).toBe('second');
});
