import { mkdir, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/lint/finding.js';
import { brokenSources, unusedFiles } from '../../../src/lint/source/check-sources.js';
import { readSources } from '../../../src/lint/source/source-tree.js';
import { writeFiles } from '../contract-copy.js';

function told({ file, line, column, rule, message }: Finding): string {
  return `${basename(file)}:${line}:${column} ${rule} ${message}`;
}

async function broken(files: Readonly<Record<string, string>>): Promise<string[]> {
  const directory = await writeFiles(files);
  return brokenSources(await readSources([join(directory, 'entry.yaml')])).map(told);
}

describe('brokenSources', () => {
  it.each([
    ['#/paths/~1b', 'leads nowhere: entry.yaml has no /paths//b'],
    ['absent.yaml', 'names a file that does not exist'],
    ['https://schemas.example/a.yaml', 'is no reference to a file of the contract'],
  ])('tells where the dangling reference %s stands', async (reference, fault) => {
    const want = [`entry.yaml:3:11 references "${reference}" ${fault}`];
    expect(await broken({ 'entry.yaml': `paths:\n  /a:\n    $ref: '${reference}'\n` })).toEqual(want);
  });

  it('tells of a broken file once, not of every reference into it', async () => {
    const found = await broken({
      'entry.yaml': 'a: { $ref: "b.yaml#/x" }\nc: { $ref: "b.yaml#/y" }',
      'b.yaml': 'x:\n  y: [\nz: ]: ]',
    });
    expect(found).toEqual([expect.stringMatching(/^b\.yaml:3:1 valid-yaml is not valid YAML: /)]);
  });

  it('is content with references that lead somewhere, be it to null', async () => {
    expect(await broken({ 'entry.yaml': 'a: { $ref: "#/b" }\nb: null' })).toEqual([]);
  });
});

describe('unusedFiles', () => {
  it('tells of files that no document leads to, examples aside', async () => {
    const directory = await writeFiles({
      'entry.yaml': 'a: { $ref: b.yaml }',
      'b.yaml': '{}',
      'c.yaml': '{}',
      'notes.md': '',
    });
    await mkdir(join(directory, 'schemas'));
    await writeFile(join(directory, 'schemas', 'e.yaml'), '{}');
    await mkdir(join(directory, 'examples'));
    await writeFile(join(directory, 'examples', 'd.yaml'), '{}');
    const found = await unusedFiles(await readSources([join(directory, 'entry.yaml')]), directory);
    expect(found.map(told).sort()).toEqual([
      'c.yaml:1:1 used-files no document leads to this file',
      'e.yaml:1:1 used-files no document leads to this file',
    ]);
  });
});
