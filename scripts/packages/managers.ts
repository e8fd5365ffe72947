import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { npm } from './command.js';
import { installCommands, type Manager } from './install-lines.js';
import type { Packed } from './sbom.js';

/** A package manager and how it lays out what it installs. */
export interface Layout {
  readonly name: string;
  readonly manager: Manager;
  /** Files that have to be in the project first. */
  readonly files: Readonly<Record<string, string>>;
  /** What stands before `node`, where Node does not find packages by itself. */
  readonly prefix: readonly string[];
  /** Programs that cannot run there, each with the reason. */
  readonly leftOut?: Readonly<Record<string, string>>;
}

/** Every way to install that is tried. */
export const LAYOUTS: readonly Layout[] = [
  { name: 'npm', manager: 'npm', files: {}, prefix: [] },
  { name: 'pnpm', manager: 'pnpm', files: {}, prefix: [] },
  {
    name: 'Yarn with node_modules',
    manager: 'yarn',
    files: { 'yarn.lock': '', '.yarnrc.yml': 'nodeLinker: node-modules\n' },
    prefix: [],
  },
  {
    name: "Yarn with Plug'n'Play",
    manager: 'yarn',
    files: { 'yarn.lock': '', '.yarnrc.yml': 'nodeLinker: pnp\n' },
    prefix: ['yarn'],
    leftOut: { 'mocks.mjs': '@stoplight/prism-core uses @stoplight/types without declaring it' },
  },
];

/** Runs a command of a package manager, or a program under it. */
export type Run = (folder: string, words: readonly string[]) => string;

/** Gets the package managers themselves from their npm packages. */
export function installManagers(folder: string): Run {
  mkdirSync(folder, { recursive: true });
  const dependencies = { pnpm: '12.21.0', '@yarnpkg/cli-dist': '4.18.1' };
  const allowScripts = { pnpm: true };
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ private: true, dependencies, allowScripts }));
  npm(folder, 'install', '--prefer-offline', '--no-audit', '--no-fund');
  const programs: Readonly<Record<string, readonly string[]>> = {
    node: [process.execPath],
    npm: [process.execPath, process.env.npm_execpath ?? ''],
    pnpm: [join(folder, 'node_modules', '.bin', 'pnpm')],
    yarn: [process.execPath, join(folder, 'node_modules', '@yarnpkg', 'cli-dist', 'bin', 'yarn.js')],
  };
  return (project, [name = '', ...args]) => {
    const [program = name, ...first] = programs[name] ?? [];
    return run(project, program, [...first, ...args]);
  };
}

/**
 * Makes an empty project as `npm init` leaves it, copies tarballs into it, and installs packages with the lines that `npm run pack` prints.
 *
 * @throws Error when the package manager fails
 */
export function installWith(
  layout: Layout,
  project: string,
  packed: readonly Packed[],
  wanted: readonly string[],
  runCommand: Run,
): void {
  mkdirSync(join(project, 'tarballs'), { recursive: true });
  writeFileSync(join(project, 'package.json'), JSON.stringify({ name: 'consumer', version: '1.0.0' }));
  for (const [file, text] of Object.entries(layout.files)) writeFileSync(join(project, file), text);
  const place = (path: string): string => `./tarballs/${basename(path)}`;
  for (const { tarball } of packed) copyFileSync(tarball.path, join(project, place(tarball.path)));
  for (const words of installCommands(packed, wanted, place)[layout.manager]) runCommand(project, words);
}

function run(cwd: string, program: string, args: readonly string[]): string {
  // Settings of the npm that started this are not those of a user; Yarn's global cache would be shared with them.
  const env = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  try {
    const options = { cwd, encoding: 'utf8', env: { ...env, YARN_ENABLE_TELEMETRY: '0', CI: '' } } as const;
    return execFileSync(program, args, { ...options, stdio: 'pipe', maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    const parts =
      error instanceof Error && 'stdout' in error && 'stderr' in error
        ? [error.stdout, error.stderr]
        : [error];
    throw new Error(`Failed: ${[program, ...args].join(' ').slice(0, 300)}\n${parts.map(String).join('\n')}`);
  }
}
