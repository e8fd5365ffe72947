import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ALONE } from '../vitest.config.js';

const root = fileURLToPath(new URL('..', import.meta.url));
const STARTS_PROCESSES = /^import [^;]*(?:'node:child_process'|support\/(?:command|life)\.js');$/m;
/** They have configurations of their own, which isolate every file. */
const ELSEWHERE = /\.(?:browser|postgres|python)\.test\.ts$/;

const folders = readdirSync(root, { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules')
  .map(({ name }) => (name === 'test' ? name : `${name}/test`));
const files = folders.flatMap(testFiles);

function testFiles(folder: string): string[] {
  try {
    return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts') && !ELSEWHERE.test(name))
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  } catch {
    return []; // a folder without tests
  }
}

function matches(pattern: string, file: string): boolean {
  const source = pattern
    .replaceAll('.', '\\.')
    .replace(/\*\*\/|\*/g, (star) => (star === '*' ? '[^/]*' : '(?:.*/)?'));
  return new RegExp(`^${source}$`).test(file);
}

it('every test file that starts processes runs in a process of its own', () => {
  const starting = files.filter((file) => STARTS_PROCESSES.test(readFileSync(join(root, file), 'utf8')));
  const together = starting.filter((file) => !ALONE.some((pattern) => matches(pattern, file)));
  expect(together, 'add them to ALONE in vitest.config.ts').toEqual([]);
  expect(starting.length).toBeGreaterThan(5);
});

it('every entry of the list is still needed', () => {
  expect(ALONE.filter((pattern) => !files.some((file) => matches(pattern, file)))).toEqual([]);
});
