/**
 * Installs the packed packages with every package manager and runs programs that use them on every runtime that npm packages bring.
 * Takes the tarballs of `npm run pack`. `npm run check:consumers`
 */
import { copyFileSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { buildSync } from 'esbuild';
import { say } from './packages/command.js';
import { installManagers, installWith, LAYOUTS } from './packages/managers.js';
import { publicPackages, ROOT } from './packages/package.js';
import { installRuntimes, runWith } from './packages/runtimes.js';
import type { Packed } from './packages/sbom.js';

const { values } = parseArgs({ options: { from: { type: 'string', default: join(ROOT, 'tarballs') } } });
const workplace = mkdtempSync(join(tmpdir(), 'margo-contract-consumers-'));

try {
  const packed = publicPackages().map((one) => ({ one, tarball: tarballOf(one.manifest) }));
  const programs = writePrograms(join(workplace, 'programs'));
  const run = installManagers(join(workplace, 'managers'));
  const wanted = packed.map(({ one }) => one.manifest.name);
  for (const layout of LAYOUTS) {
    const project = join(workplace, layout.name.replaceAll(/\W+/g, '-'));
    installWith(layout, project, packed, wanted, run);
    const able = programs.filter((program) => layout.leftOut?.[basename(program)] === undefined);
    for (const program of able) {
      copyFileSync(program, join(project, basename(program)));
      run(project, [...layout.prefix, 'node', basename(program)]);
    }
    say(`${able.length} programs run with what ${layout.name} installs`);
    for (const [file, reason] of Object.entries(layout.leftOut ?? {})) say(`${file} is left out: ${reason}`);
  }
  for (const runtime of installRuntimes(join(workplace, 'runtimes'))) {
    for (const program of programs) runWith(runtime, join(workplace, 'npm'), basename(program));
    say(`${programs.length} programs run on ${runtime.name}`);
  }
} finally {
  rmSync(workplace, { recursive: true, force: true });
}

function tarballOf({ name, version }: Packed['one']['manifest']): Packed['tarball'] {
  return {
    path: join(values.from, `${name.replace('@', '').replace('/', '-')}-${version}.tgz`),
    files: [],
  };
}

/** The programs of `packages/consumer`, without their types. */
function writePrograms(folder: string): string[] {
  const source = fileURLToPath(new URL('packages/consumer/', import.meta.url));
  const entryPoints = readdirSync(source).map((file) => join(source, file));
  buildSync({
    entryPoints,
    outdir: folder,
    format: 'esm',
    target: 'node20',
    outExtension: { '.js': '.mjs' },
  });
  return readdirSync(folder).map((file) => join(folder, file));
}
