/**
 * Builds `margo-mock` and `margo-conformance` as one file each, for the platform that this runs on, with licences and bill of materials,
 * and tries them. `npm run build:executables`, or `npm run build:executables -- --to FOLDER`
 */
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { node, say } from '../packages/command.js';
import { ROOT } from '../packages/package.js';
import { describeBill, describeNotices, nodeComponent, readComponent } from './contents.js';
import {
  bundledPackages,
  gather,
  nativePackages,
  PROGRAMS,
  type Program,
  type SourceFile,
} from './program.js';
import { sign, unsign } from './signing.js';
import { tryExecutable } from './try.js';
import { digestOf, type PackedFile } from './unpack.js';

/** Where postject puts the program, as Node.js looks for it. */
const FUSE = 'NODE_SEA_FUSE_fce680ab2cc467b6e072b8b5df1996b2';

const { values } = parseArgs({ options: { to: { type: 'string', default: join(ROOT, 'executables') } } });
const folder = resolve(values.to);
mkdirSync(folder, { recursive: true });
for (const program of PROGRAMS) await buildExecutable(program);

async function buildExecutable(program: Program): Promise<void> {
  const work = mkdtempSync(join(tmpdir(), 'margo-contract-executable-'));
  try {
    const { files, metafile } = await gather(program);
    const blob = await makeBlob(work, files);
    const path = join(folder, process.platform === 'win32' ? `${program.name}.exe` : program.name);
    inject(path, blob);
    const packages = [...bundledPackages(metafile), ...nativeFolders(program)];
    const components = [nodeComponent(), ...packages.map(readComponent).sort(byName)];
    writeFileSync(join(folder, `${program.name}-NOTICES.txt`), describeNotices(program.name, components));
    const { version } = JSON.parse(readFileSync(join(ROOT, program.workspace, 'package.json'), 'utf8')) as {
      version: string;
    };
    const bill = describeBill({ name: program.name, version, content: readFileSync(path) }, components);
    writeFileSync(join(folder, `${program.name}.cdx.json`), `${JSON.stringify(bill, null, 2)}\n`);
    await tryExecutable(program.name, path, version);
    say(`${path}, with ${components.length} packages inside`);
  } finally {
    rmSync(work, { recursive: true });
  }
}

/** Makes of the files what goes into the executable. */
async function makeBlob(work: string, files: readonly SourceFile[]): Promise<string> {
  const list = files.map(
    ({ path, content }): PackedFile => ({ path, size: content.length, sha256: digestOf(content) }),
  );
  const place = (name: string) => join(work, name);
  writeFileSync(place('files.json'), JSON.stringify(list));
  writeFileSync(
    place('contents.gz'),
    gzipSync(Buffer.concat(files.map(({ content }) => content)), { level: 9 }),
  );
  await build({
    entryPoints: [join(ROOT, 'scripts', 'executables', 'start.ts')],
    outfile: place('main.cjs'),
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
  const config = {
    main: place('main.cjs'),
    output: place('blob'),
    disableExperimentalSEAWarning: true,
    assets: { files: place('files.json'), contents: place('contents.gz') },
  };
  writeFileSync(place('config.json'), JSON.stringify(config));
  node(work, '--experimental-sea-config', place('config.json'));
  return place('blob');
}

function inject(path: string, blob: string): void {
  rmSync(path, { force: true });
  copyFileSync(process.execPath, path);
  chmodSync(path, 0o755);
  unsign(path);
  const postject = createRequire(import.meta.url).resolve('postject/dist/cli.js');
  const segment = process.platform === 'darwin' ? ['--macho-segment-name', 'NODE_SEA'] : [];
  node(ROOT, postject, path, 'NODE_SEA_BLOB', blob, '--sentinel-fuse', FUSE, ...segment);
  sign(path);
}

function nativeFolders({ workspace }: Program): string[] {
  return workspace === 'mocks' ? nativePackages().map((name) => join(ROOT, 'node_modules', name)) : [];
}

function byName(one: { readonly name: string }, other: { readonly name: string }): number {
  return one.name < other.name ? -1 : 1;
}
