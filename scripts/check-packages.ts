/**
 * Packs every public package and checks the tarballs as their users meet them: publint, types that resolve, and an empty
 * project that installs and loads them. Needs `npm run build` first and a package registry. `npm run check:packages`
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';

const root = fileURLToPath(new URL('..', import.meta.url));
const workplace = mkdtempSync(join(tmpdir(), 'margo-contract-packages-'));

interface Manifest {
  readonly name: string;
  readonly private?: boolean;
  readonly bin?: Readonly<Record<string, string>>;
  readonly workspaces?: readonly string[];
}

try {
  const packages = publicPackages();
  const tarballs = packages.map(pack);
  for (const [index, folder] of packages.entries()) await lint(folder, tarballs[index] ?? '');
  tryInEmptyProject(packages, tarballs);
  say(`${packages.length} packages are what they say.`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

function publicPackages(): string[] {
  const { workspaces = [] } = manifestOf('.');
  return workspaces.filter((folder) => manifestOf(folder).private !== true);
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as Manifest;
}

function pack(folder: string): string {
  const output = npm(root, 'pack', '--workspace', folder, '--pack-destination', workplace, '--json');
  const packed = JSON.parse(output) as { filename: string }[] | Record<string, { filename: string }>;
  const [{ filename } = { filename: '' }] = Object.values(packed);
  return join(workplace, filename.replace('@', '').replace('/', '-'));
}

async function lint(folder: string, tarball: string): Promise<void> {
  const { messages, pkg } = await publint({ pkgDir: join(root, folder), strict: true, pack: false });
  if (messages.length > 0) {
    throw new Error(`${folder}: ${messages.map((message) => formatMessage(message, pkg)).join('\n')}`);
  }
  node(
    root,
    join('node_modules', '@arethetypeswrong', 'cli', 'dist', 'index.js'),
    tarball,
    '--profile',
    'esm-only',
  );
  say(`${folder}: publint and types are clean`);
}

function tryInEmptyProject(packages: readonly string[], tarballs: readonly string[]): void {
  writeFileSync(join(workplace, 'package.json'), JSON.stringify({ private: true, type: 'module' }));
  npm(workplace, 'install', '--no-audit', '--no-fund', ...tarballs);
  for (const manifest of packages.map(manifestOf)) {
    node(workplace, '--input-type=module', '--eval', `await import(${JSON.stringify(manifest.name)})`);
    for (const [command, file] of Object.entries(manifest.bin ?? {})) {
      node(workplace, join('node_modules', manifest.name, file), '--help');
      say(`${command} --help runs from the tarball`);
    }
  }
}

/** npm's own script under this Node, so that no shell is needed on any platform. */
function npm(cwd: string, ...args: string[]): string {
  const script = process.env.npm_execpath;
  if (script === undefined) throw new Error('Run this with: npm run check:packages');
  return node(cwd, script, ...args);
}

function node(cwd: string, ...args: string[]): string {
  return execFileSync(process.execPath, args, {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  });
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}
