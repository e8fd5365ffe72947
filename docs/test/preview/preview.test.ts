import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Preview, startPreview } from '../../src/preview/preview.js';

const spec = fileURLToPath(new URL('../../../spec', import.meta.url));

/** Milliseconds: every edit runs the whole generator, which a busy machine does slowly. */
const PATIENCE = 180_000;

let root: string;
let preview: Preview;
const log: string[] = [];
let events: AsyncIterator<string>;

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'margo-contract-docs-'));
  const skipped = ['node_modules', 'src', 'test'].map((name) => join(spec, name));
  await cp(spec, join(root, 'spec'), {
    recursive: true,
    filter: (path) => !skipped.some((folder) => `${path}${sep}`.startsWith(`${folder}${sep}`)),
  });
  await mkdir(join(root, 'docs', 'guides'), { recursive: true });
  await writeFile(join(root, 'docs', 'guides', 'a.md'), '# First guide\n');
  preview = await startPreview({ root, port: 0, log: (line) => log.push(line) });
  events = await listen(preview.url);
}, PATIENCE);

afterAll(async () => {
  await preview.close();
  await rm(root, { recursive: true });
});

/** The names of server-sent events, one after the other. */
async function listen(url: string): Promise<AsyncIterator<string>> {
  const response = await fetch(new URL('preview/events', url));
  const body = response.body?.pipeThrough(new TextDecoderStream());
  return (async function* () {
    for await (const text of body ?? []) {
      for (const [, name = ''] of text.matchAll(/^event: (.+)$/gm)) yield name;
    }
  })();
}

async function page(path: string): Promise<string> {
  return (await fetch(new URL(path, preview.url))).text();
}

async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(root, ...file.split('/'));
  await writeFile(path, change(await readFile(path, 'utf8')));
  expect((await events.next()).value).toBe('rebuilt');
}

describe('startPreview', { timeout: PATIENCE }, () => {
  it('builds the site anew when the contract changes, and tells the browser', async () => {
    expect(await page('errata.html')).toContain('Input of Content-Digest');
    expect(await page('errata.html')).toContain('<script src="/assets/reload.js" defer></script>');
    await edit('spec/errata.yaml', (text) => text.replace('Input of Content-Digest', 'What is hashed'));
    expect(await page('errata.html')).toContain('What is hashed');
  });

  it('says what is broken, with file and line, in browser and terminal, and recovers', async () => {
    await edit('spec/errata.yaml', (text) => text.replace('    reading:', '    raeding:'));
    const broken = await page('signature.html');
    expect(broken).toMatch(/<code class="where">spec\/errata\.yaml:\d+:\d+<\/code>/);
    expect(broken).toContain('reload.js');
    expect(log.at(-1)).toMatch(/^spec\/errata\.yaml:\d+:\d+: /);
    await edit('spec/errata.yaml', (text) => text.replace('    raeding:', '    reading:'));
    expect(await page('signature.html')).toContain('id="redoc"');
    expect(log.at(-1)).toBe('The site is built.');
  });

  it('takes links in Markdown that lead nowhere, and YAML that cannot be parsed', async () => {
    await edit('docs/guides/a.md', () => '# A\n\n[x](x.md)\n');
    expect(await page('')).toContain('<code class="where">docs/guides/a.md:3</code>');
    await edit('spec/openapi/signature.yaml', (text) => `${text}\n  : [\n`);
    expect(await page('')).toContain('spec/openapi/signature.yaml:');
  });
});
