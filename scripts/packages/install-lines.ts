import { relative, sep } from 'node:path';
import type { Packed } from './sbom.js';

/** The package managers that people use. */
export type Manager = 'npm' | 'pnpm' | 'yarn';

/** Commands, each a program and its arguments. */
export type Commands = readonly (readonly string[])[];

/**
 * What installs packages from their tarballs. Their neighbours are on no registry: npm takes those that it is given, pnpm and Yarn look
 * for them on the registry unless the project overrides where they come from.
 *
 * @param wanted the names of the packages that the project imports
 * @param place how a tarball is named, such as its path from the project
 */
export function installCommands(
  packed: readonly Packed[],
  wanted: readonly string[],
  place: (path: string) => string,
): Readonly<Record<Manager, Commands>> {
  const needed = withNeighbours(packed, wanted);
  const files = needed.map(({ one, tarball }) => [one.manifest.name, `file:${place(tarball.path)}`] as const);
  const overrides = JSON.stringify(Object.fromEntries(files));
  const direct = files.filter(([name]) => wanted.includes(name));
  return {
    npm: [['npm', 'install', ...needed.map(({ tarball }) => place(tarball.path))]],
    pnpm: [
      ['pnpm', 'config', 'set', '--location=project', '--json', 'overrides', overrides],
      ['pnpm', 'add', ...direct.map(([, file]) => file)],
    ],
    yarn: [
      ['npm', 'pkg', 'set', '--json', `resolutions=${overrides}`],
      ['yarn', 'add', ...direct.map(([name, file]) => `${name}@${file}`)],
    ],
  };
}

/** The same as lines for a shell. */
export function installLines(packed: readonly Packed[], wanted: readonly string[]): string {
  const place = (path: string): string => `./${relative(process.cwd(), path).split(sep).join('/')}`;
  const commands = Object.entries(installCommands(packed, wanted, place));
  return commands
    .map(
      ([manager, lines]) =>
        `${manager.padEnd(5)} ${lines.map((words) => words.map(quoted).join(' ')).join(' && ')}`,
    )
    .join('\n');
}

function quoted(word: string): string {
  return /^[\w@%+=:,./-]+$/.test(word) ? word : `'${word}'`;
}

function withNeighbours(packed: readonly Packed[], wanted: readonly string[]): Packed[] {
  const names = new Set(wanted);
  // A set also visits what is added while it is walked.
  for (const name of names) {
    const manifest = packed.find(({ one }) => one.manifest.name === name)?.one.manifest;
    for (const each of Object.keys(manifest?.dependencies ?? {})) names.add(each);
  }
  return packed.filter(({ one }) => names.has(one.manifest.name));
}
