/** Builds every package that others install, as many side by side as there are cores, since none needs what another builds. `npm run build` */
import { execFile } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { promisify } from 'node:util';
import { say } from './packages/command.js';
import { type Package, publicPackages, ROOT } from './packages/package.js';

const run = promisify(execFile);
const script = process.env.npm_execpath;
if (script === undefined) throw new Error('Run this with: npm run build');

async function build(npm: string, { folder, manifest }: Package): Promise<void> {
  const args = [npm, 'run', 'build', '--workspace', folder];
  await run(process.execPath, args, { cwd: ROOT, maxBuffer: 64 * 1024 * 1024 }).catch((error) => {
    throw new Error(`${folder} does not build:\n${error.stdout}${error.stderr}`);
  });
  say(`${manifest.name} is built`);
}

const waiting = publicPackages();
const builders = Array.from({ length: availableParallelism() }, async () => {
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) await build(script, next);
});
await Promise.all(builders);
