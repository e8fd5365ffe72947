import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';

/** What the size promise is about: onboarding, capabilities, polling and status, signing and openapi-fetch included. */
const ENTRY = fileURLToPath(new URL('../src/index.ts', import.meta.url));

const { outputFiles, metafile } = await build({
  entryPoints: [ENTRY],
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  conditions: ['margo-contract-source'],
  metafile: true,
  write: false,
});

const [bundle] = outputFiles;
if (bundle === undefined) throw new Error('esbuild wrote no bundle');
const { contents } = bundle;
const lines = [
  `${kilobytes(contents.length)} minified, ${kilobytes(gzipSync(contents, { level: 9 }).length)} gzipped`,
  ...shares(metafile).map(([name, bytes]) => `${kilobytes(bytes).padStart(9)}  ${name}`),
];
process.stdout.write(`${lines.join('\n')}\n`);

/** Minified bytes by package and folder, the largest first. */
function shares({ outputs }: Metafile): [string, number][] {
  const sums = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = groupOf(path);
      sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...sums].sort(([, one], [, other]) => other - one);
}

function groupOf(path: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  return (
    library ??
    path
      .replace(/^.*?(?=(?:generated|protocol|sdk-device)\/)/, '')
      .split('/')
      .slice(0, -1)
      .join('/')
  );
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}
