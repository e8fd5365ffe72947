import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { bundleConsole } from '../../mocks/scripts/bundle-console.js';
import { ROOT } from '../packages/package.js';

/** A program that becomes one file. */
export interface Program {
  readonly name: string;
  /** Folder of its workspace. */
  readonly workspace: string;
  /** Folders of the workspace that it reads at run time. */
  readonly folders: readonly string[];
}

/** One file as it is unpacked. */
export interface SourceFile {
  readonly path: string;
  readonly content: Buffer;
}

export const PROGRAMS: readonly Program[] = [
  { name: 'margo-mock', workspace: 'mocks', folders: [] },
  { name: 'margo-conformance', workspace: 'conformance', folders: ['cases', 'dialects'] },
];

/** Packages that stay as they are: a binary for each platform, and what loads it. */
const NATIVE = ['libsql', '@neon-rs/load', 'detect-libc', '@libsql'];
/** Packages that are left out: whoever needs them installs the npm package. */
const LEFT_OUT = ['@stoplight/prism-core', '@stoplight/prism-http', 'pg-native'];

/** The script that the executable runs when it is unpacked, in the folder of everything. */
// A process that node:cluster starts is given the script, which is the executable itself, once more.
const startScript = ({ name, workspace }: Program) =>
  `if (process.argv[2] === process.execPath) process.argv.splice(2, 1);\nprocess.argv[1] = ${JSON.stringify(name)};\nimport('./node_modules/@margo-contract/${workspace}/dist/cli.mjs');\n`;

/** Puts a program and everything that it reads together, as it lies in an installed package. */
export async function gather(program: Program): Promise<{ files: SourceFile[]; metafile: Metafile }> {
  const { metafile, outputFiles } = await bundle(program);
  const home = `node_modules/@margo-contract/${program.workspace}`;
  const files = [
    { path: 'start.cjs', content: Buffer.from(startScript(program)) },
    ...outputFiles.map(({ path, contents }) => ({
      path: `${home}/dist/${relative(OUT, path).replaceAll('\\', '/')}`,
      content: Buffer.from(contents),
    })),
    ...filesIn(join(ROOT, program.workspace), ['package.json', ...program.folders], home),
    ...filesIn(
      join(ROOT, 'generated'),
      ['package.json', 'openapi'],
      'node_modules/@margo-contract/generated',
    ),
    ...(program.workspace === 'mocks' ? [await consoleFile(home), ...nativeFiles()] : []),
  ];
  return { files, metafile };
}

const OUT = join(ROOT, 'dist-of-nothing');

function bundle({ workspace }: Program) {
  return build({
    entryPoints: { cli: join(ROOT, workspace, 'src', 'cli.ts') },
    outdir: OUT,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    splitting: true,
    minifySyntax: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    conditions: ['margo-contract-source'],
    external: [...NATIVE, ...LEFT_OUT],
    // Packages of CommonJS ask for built-in modules by a function that modules do not have.
    banner: {
      js: "import { createRequire as requireFrom } from 'node:module';const require = requireFrom(import.meta.url);",
    },
    legalComments: 'none',
    metafile: true,
    write: false,
    logLevel: 'warning',
  });
}

/** The script of the console, which the WFM in a box looks for beside its own code. */
async function consoleFile(home: string): Promise<SourceFile> {
  return { path: `${home}/dist/console.js`, content: Buffer.from(await bundleConsole()) };
}

function nativeFiles(): SourceFile[] {
  return nativePackages().flatMap((name) => {
    const folder = join(ROOT, 'node_modules', name);
    return filesIn(folder, readdirSync(folder), `node_modules/${name}`);
  });
}

/** The packages of libsql that are installed here: of the binaries the one of this platform. */
export function nativePackages(): string[] {
  const folder = join(ROOT, 'node_modules', '@libsql');
  const binaries = existsSync(folder) ? readdirSync(folder).filter(isOfThisPlatform) : [];
  const loaders = NATIVE.filter((name) => name !== '@libsql' && existsSync(join(ROOT, 'node_modules', name)));
  return [...loaders, ...binaries.map((name) => `@libsql/${name}`)];
}

function isOfThisPlatform(name: string): boolean {
  const isMusl = name.endsWith('-musl');
  return name.startsWith(`${process.platform}-${process.arch}`) && isMusl === USES_MUSL;
}

const { header } = process.report.getReport() as unknown as { header: { glibcVersionRuntime?: string } };
const USES_MUSL = process.platform === 'linux' && header.glibcVersionRuntime === undefined;

function filesIn(folder: string, names: readonly string[], to: string): SourceFile[] {
  return names.flatMap((name): SourceFile[] => {
    const path = join(folder, name);
    if (name === 'node_modules' || !existsSync(path)) return [];
    if (statSync(path).isDirectory()) return filesIn(path, readdirSync(path), `${to}/${name}`);
    return [{ path: `${to}/${name}`, content: readFileSync(path) }];
  });
}

/** Folders of the packages of which something went into a bundle. */
export function bundledPackages({ inputs }: Metafile): string[] {
  const folders = new Set<string>();
  for (const input of Object.keys(inputs)) {
    const [, folder] = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input) ?? [];
    if (folder !== undefined) folders.add(join(ROOT, folder));
  }
  return [...folders].filter((folder) => existsSync(join(folder, 'package.json')));
}
