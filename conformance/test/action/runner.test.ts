import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { errorCommand, withoutCommands, writeOutputs } from '../../src/action/runner.js';
import { memoryOutput } from '../../src/command/output.js';
import { readOutputs } from '../support/action.js';

test('an output can hold anything, and stays one output', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-outputs-'));
  const file = path.join(folder, 'output');
  const report = 'out\nverdict=conformant\nverdict<<EOF\nconformant\nEOF';
  await writeOutputs({ GITHUB_OUTPUT: file }, { verdict: 'not conformant', report });
  const text = await readFile(file, 'utf8');
  await rm(folder, { recursive: true });
  expect(readOutputs(text)).toEqual({ verdict: 'not conformant', report });
  expect(text).toMatch(/^verdict<<(margo-[0-9a-f-]{36})\nnot conformant\n\1\n/);
});

test('a message stays in its command', () => {
  expect(errorCommand('a:b,c', '50%\r\n::warning::x')).toBe(
    '::error title=a%3Ab%2Cc::50%25%0D%0A::warning::x',
  );
});

test('commands are taken again after work that failed', async () => {
  const output = memoryOutput();
  const work = withoutCommands(output, async () => {
    output.write('::set-env name=PATH::evil');
    throw new Error('no');
  });
  await expect(work).rejects.toThrow('no');
  expect(output.text()).toMatch(/^::stop-commands::([0-9a-f-]{36})\n::set-env name=PATH::evil\n::\1::$/);
});
