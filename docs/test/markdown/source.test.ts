import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { readMarkdown } from '../../src/markdown/source.js';

let root = '';

beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'margo-contract-docs-'));
});

afterEach(async () => {
  await rm(root, { recursive: true });
});

it('reads guides, packages and decisions, and does without those that are not there', async () => {
  await mkdir(join(root, 'docs', 'guides'), { recursive: true });
  await mkdir(join(root, 'spec'));
  await writeFile(join(root, 'docs', 'guides', 'b.md'), '# B\r\n');
  await writeFile(join(root, 'docs', 'guides', 'a.md'), '# A\n');
  await writeFile(join(root, 'docs', 'guides', 'notes.txt'), 'no');
  await writeFile(join(root, 'spec', 'README.md'), '# Spec\n');
  await writeFile(join(root, 'SECURITY.md'), '# Security\n');
  expect(await readMarkdown(root)).toEqual([
    { group: 'guides', file: 'docs/guides/a.md', page: 'guides/a.html', text: '# A\n' },
    { group: 'guides', file: 'docs/guides/b.md', page: 'guides/b.html', text: '# B\n' },
    { group: 'packages', file: 'spec/README.md', page: 'packages/spec.html', text: '# Spec\n' },
    { group: 'project', file: 'SECURITY.md', page: 'project/security.html', text: '# Security\n' },
  ]);
});
