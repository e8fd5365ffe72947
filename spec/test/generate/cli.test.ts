import { execFile } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { copySpec, fixtureDirectory } from './spec-copy.js';

const cli = fileURLToPath(new URL('../../src/generate/cli.ts', import.meta.url));

interface Outcome {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

function run(...args: string[]): Promise<Outcome> {
  return new Promise((resolve) => {
    execFile(process.execPath, ['--import', 'tsx', cli, ...args], (error, stdout, stderr) => {
      resolve({ status: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}

test('the command writes, checks, and says what is wrong where', async () => {
  const workspace = await copySpec(fixtureDirectory);
  const folders = ['--spec', workspace.specDirectory, '--out', workspace.outputDirectory];

  const written = await run(...folders);
  expect(written).toMatchObject({ status: 0, stderr: '' });
  expect(written.stdout.split('\n')).toContain('missing src/index.ts');
  expect(await run('--check', ...folders)).toEqual({ status: 0, stdout: '', stderr: '' });

  await writeFile(path.join(workspace.outputDirectory, 'src', 'index.ts'), '// by hand\n');
  const before = await workspace.outputs();
  expect(await run('--check', ...folders)).toEqual({
    status: 1,
    stdout: 'changed src/index.ts\n',
    stderr: 'Generated files are not up to date: run "npm run generate".\n',
  });
  expect(await workspace.outputs()).toEqual(before);

  await workspace.replace('openapi/schemas/Counter.yaml', './Count.yaml\n  color', './Gone.yaml\n  color');
  const broken = await run(...folders);
  expect(broken).toMatchObject({ status: 1, stdout: '' });
  expect(broken.stderr).toMatch(/^spec\/openapi\/schemas\/Counter\.yaml:6:5: .*\n$/);
  expect(await workspace.outputs()).toEqual(before);
}, 300_000);
