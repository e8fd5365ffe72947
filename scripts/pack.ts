/**
 * Builds the public packages, packs each into one folder with its bill of materials, and says how to install them.
 * `npm run pack`, or `npm run pack -- --to FOLDER`
 */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { npm, say } from './packages/command.js';
import { installLines } from './packages/install-lines.js';
import { pack } from './packages/pack.js';
import { publicPackages, ROOT } from './packages/package.js';
import { fileName, writeSbom } from './packages/sbom.js';

const { values } = parseArgs({ options: { to: { type: 'string', default: join(ROOT, 'tarballs') } } });
const folder = resolve(values.to);

npm(ROOT, 'run', 'build');
mkdirSync(folder, { recursive: true });
const older = readdirSync(folder).filter((file) => /^margo-contract-.*\.(tgz|cdx\.json)$/.test(file));
for (const file of older) rmSync(join(folder, file));
const packed = publicPackages().map((one) => ({ one, tarball: pack(one, folder) }));
for (const each of packed) {
  const components = writeSbom(each, packed);
  say(`${fileName(each.tarball)}, which brings ${components.length} other packages`);
}
say(
  `\nThey lie in ${folder}, each with its bill of materials (.cdx.json). They are on no registry yet. Copy the`,
);
say(
  'folder into your project, or correct the paths, and install what you need, such as the SDK for devices:\n',
);
say(installLines(packed, ['@margo-contract/sdk-device']));
