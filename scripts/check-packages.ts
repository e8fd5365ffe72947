/**
 * Packs every public package and checks the tarballs as their users meet them: publint, types that resolve, and an empty
 * project that installs, compiles and runs them. Needs `npm run build` first and a package registry. `npm run check:packages`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './packages/command.js';
import { compile, RESOLUTION_NAMES } from './packages/compile.js';
import { runConsumers, writeConsumers } from './packages/consumer.js';
import { installTarballs, removeSources } from './packages/empty-project.js';
import { entriesOf } from './packages/entries.js';
import { writeEveryExport } from './packages/every-export.js';
import { lint } from './packages/lint.js';
import { checkTypes, pack } from './packages/pack.js';
import { publicPackages } from './packages/package.js';
import { tryCommands } from './packages/try-commands.js';

const workplace = mkdtempSync(join(tmpdir(), 'margo-contract-packages-'));

try {
  const packages = publicPackages();
  const tarballs = packages.map((one) => pack(one, workplace));
  for (const one of packages) await lint(one);
  say(`publint finds nothing in ${packages.length} packages`);
  tarballs.forEach(checkTypes);
  say('attw finds the types of each');

  const scope = installTarballs(workplace, packages, tarballs);
  removeSources(scope, packages);
  const entries = packages.flatMap((one, index) =>
    entriesOf(one, tarballs[index] ?? { path: '', files: [] }),
  );
  const everyExport = writeEveryExport(workplace, scope, entries);
  say(`${entries.length} entries can be imported from an empty project`);

  const consumers = writeConsumers(workplace);
  for (const resolution of RESOLUTION_NAMES) {
    const compiled = compile(workplace, [everyExport, ...consumers], resolution);
    runConsumers(workplace, compiled);
    say(`${consumers.length} programs compile with moduleResolution ${resolution}, and run`);
    if (resolution === 'node16') await tryCommands(workplace, compiled, packages);
  }
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
