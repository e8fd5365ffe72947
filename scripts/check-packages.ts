/**
 * Packs every public package and checks the tarballs as their users meet them: publint, types that resolve, and an empty
 * project that installs, compiles and runs them. Needs `npm run build` first and a package registry. `npm run check:packages`
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from './packages/command.js';
import { compile, LIB_WITHOUT_DOM, RESOLUTION_NAMES } from './packages/compile.js';
import { DEVICE_PROGRAM, runConsumers, writeConsumers } from './packages/consumer.js';
import { installTarballs, removeSources } from './packages/empty-project.js';
import { entriesOf } from './packages/entries.js';
import { writeEveryExport } from './packages/every-export.js';
import { lint } from './packages/lint.js';
import { checkTypes, pack } from './packages/pack.js';
import { publicPackages } from './packages/package.js';
import { tryCommands } from './packages/try-commands.js';

/** Packages for programs whose authors may have no types of a browser, and the programs here that use only them. */
const WITHOUT_DOM = {
  packages: ['generated', 'protocol', 'sdk-device', 'sdk-server'],
  programs: ['generated.ts', 'protocol.ts', 'sdk-server.ts', DEVICE_PROGRAM],
};

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

  const bare = entries.filter(({ specifier }) =>
    WITHOUT_DOM.packages.includes(specifier.split('/')[1] ?? ''),
  );
  const bareExport = writeEveryExport(workplace, scope, bare, 'every-export-without-dom.ts');
  compile(workplace, [bareExport, ...WITHOUT_DOM.programs], 'node16', LIB_WITHOUT_DOM);
  say(`${bare.length} entries compile with lib ${LIB_WITHOUT_DOM.join(', ')} alone`);
} finally {
  rmSync(workplace, { recursive: true, force: true });
}
