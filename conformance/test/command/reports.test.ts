import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryOutput } from '../../src/command/output.js';
import { runProgram } from '../../src/command/program.js';
import { reportJson } from '../../src/report/write.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-reports-'));
  await writeFile(path.join(folder, 'good.json'), reportJson(reportOf([item], [resultOf(item)])));
  await writeFile(
    path.join(folder, 'bad.json'),
    reportJson(reportOf([item], [failureOf(item)], { peer: 'lab' })),
  );
  await writeFile(path.join(folder, 'evil.json'), '{"overall":"conformant"}');
});

afterAll(() => rm(folder, { recursive: true }));

async function run(...args: readonly string[]) {
  const output = memoryOutput();
  const status = await runProgram(args, output);
  return { status, text: output.text(), warnings: output.warnings() };
}

const at = (name: string) => path.join(folder, name);

test('compare ends with 1 when something got worse, with 0 otherwise', async () => {
  expect(await run('compare', at('good.json'), at('bad.json'))).toMatchObject({
    status: 1,
    text: expect.stringContaining('newly failing  bench-case: passed → failed'),
  });
  expect(await run('compare', at('bad.json'), at('good.json'))).toMatchObject({
    status: 0,
    text: expect.stringContaining('fixed          bench-case: failed → passed'),
  });
});

test('compare gives JSON when asked', async () => {
  const { text, status } = await run('compare', at('good.json'), at('bad.json'), '--json');
  expect(status).toBe(1);
  expect(JSON.parse(text)).toMatchObject({
    isWorse: true,
    cases: { 'newly failing': [{ id: 'bench-case' }] },
  });
});

test('matrix gives text, JSON and a page', async () => {
  const page = at('matrix.html');
  const { text, status } = await run('matrix', at('good.json'), at('bad.json'), '--html', page);
  expect(status).toBe(0);
  expect(text).toMatch(/^component +lab +suite 0\.1\.0\n/);
  expect(await readFile(page, 'utf8')).toContain('<h1>Who was judged with whom</h1>');
  expect(JSON.parse((await run('matrix', at('bad.json'), '--json')).text)).toMatchObject({ peers: ['lab'] });
});

test.each([
  ['compare', 'good.json', 'evil.json'],
  ['compare', 'none.json', 'good.json'],
  ['matrix', 'good.json', 'evil.json'],
])('%s %s %s: a file that is no report is refused', async (command, first, second) => {
  expect(await run(command, at(first), at(second))).toMatchObject({
    status: 2,
    text: '',
    warnings: expect.stringMatching(/^The report .*(evil|none)\.json .*; give a report\.json of/),
  });
});

test('a page that cannot be written is an error', async () => {
  const { status, warnings } = await run(
    'matrix',
    at('good.json'),
    '--html',
    path.join(at('good.json'), 'm.html'),
  );
  expect(status).toBe(2);
  expect(warnings).toMatch(/cannot be written/);
});
