import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { node } from './command.js';

/** How compilers of users find modules. */
const RESOLUTIONS = {
  node16: { module: 'Node16', moduleResolution: 'Node16' },
  bundler: { module: 'ESNext', moduleResolution: 'Bundler' },
} as const;

/** What TypeScript takes unless told otherwise. */
const LIB_BY_DEFAULT = ['ES2023', 'DOM'];

/** What the oldest Node that is supported has, without the types of a browser. */
export const LIB_WITHOUT_DOM = ['ES2022'];

/** Name of a way to find modules. */
export type Resolution = keyof typeof RESOLUTIONS;

/** Every name of a way to find modules. */
export const RESOLUTION_NAMES = Object.keys(RESOLUTIONS) as Resolution[];

/**
 * Compiles programs as strictly as their authors can ask for, the types of all packages included.
 *
 * @param folder the project, which has TypeScript installed
 * @param files names of files in it
 * @param lib the types of the platform besides those of Node
 * @returns the folder that holds the compiled programs
 * @throws Error when the compiler objects
 */
export function compile(
  folder: string,
  files: readonly string[],
  resolution: Resolution,
  lib: readonly string[] = LIB_BY_DEFAULT,
): string {
  const compilerOptions = {
    ...RESOLUTIONS[resolution],
    target: 'ES2023',
    lib,
    types: ['node'],
    strict: true,
    exactOptionalPropertyTypes: true,
    noUncheckedIndexedAccess: true,
    verbatimModuleSyntax: true,
    skipLibCheck: false,
    rootDir: '.',
    outDir: resolution,
  };
  const config = `tsconfig.${resolution}.json`;
  writeFileSync(join(folder, config), JSON.stringify({ compilerOptions, files }));
  node(folder, join('node_modules', 'typescript', 'bin', 'tsc'), '--project', config);
  return join(folder, resolution);
}
