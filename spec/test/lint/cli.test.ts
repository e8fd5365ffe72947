import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { contract } from './contract-copy.js';

const command = fileURLToPath(new URL('../../src/lint/cli.ts', import.meta.url));

function run(directory: string): Promise<{ status: number | null; stdout: string; stderr: string }> {
  return new Promise((done) => {
    const child = execFile(
      process.execPath,
      ['--import', 'tsx', command, directory],
      (_error, stdout, stderr) => done({ status: child.exitCode, stdout, stderr }),
    );
  });
}

it('tells by its exit status how the lint went', async () => {
  const [clean, absent] = await Promise.all([run(contract), run(join(contract, 'absent'))]);
  expect(clean).toMatchObject({ status: 0, stderr: '' });
  expect(clean.stdout).toContain('hold.\n');
  expect(absent).toMatchObject({ status: 2, stdout: '' });
});
