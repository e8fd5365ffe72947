import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { prepareFolder, replaceFile, writeReport } from '../../src/report/write.js';
import { reportOf } from '../support/report.js';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-write-'));
});

afterEach(() => rm(folder, { recursive: true }));

const at = (name: string) => path.join(folder, name);

test('the folder is made, and nothing is left in it', async () => {
  await prepareFolder(at('deep/er'));
  expect(await readdir(at('deep/er'))).toEqual([]);
});

test('the report of an earlier run stays until the new one is written; its signed statement goes then', async () => {
  for (const name of ['report.json', 'attestation.json']) await writeFile(at(name), 'old');
  await prepareFolder(folder);
  expect(await readFile(at('report.json'), 'utf8')).toBe('old');
  const json = await writeReport(folder, reportOf([], []));
  expect(await readFile(at('report.json'), 'utf8')).toBe(json);
  expect((await readdir(folder)).sort()).toEqual(['junit.xml', 'report.html', 'report.json']);
});

test.each(['report.json', 'attestation.json'])('a folder in the place of %s is found out', async (name) => {
  await mkdir(at(name));
  await expect(prepareFolder(folder)).rejects.toMatchObject({
    code: 'suite-report-unwritable',
    message: expect.stringMatching(/^The report cannot be written to .*; name a folder with --report/),
  });
});

test('a file in the place of the folder is found out', async () => {
  await writeFile(at('file'), '');
  await expect(prepareFolder(at('file'))).rejects.toMatchObject({ code: 'suite-report-unwritable' });
});

test('a file is replaced as a whole, or left as it was', async () => {
  await replaceFile(folder, 'a.txt', 'new');
  expect(await readdir(folder)).toEqual(['a.txt']);
  await mkdir(at('b.txt'));
  await expect(replaceFile(folder, 'b.txt', 'new')).rejects.toThrow(/The file b\.txt cannot be written to/);
  expect((await readdir(folder)).sort()).toEqual(['a.txt', 'b.txt']);
});
