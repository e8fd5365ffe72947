/**
 * Bundles packages whole, minified and gzipped, and fails when one weighs more than its limit, so that none grows unseen.
 * What a device needs is measured more closely by `npm run size --workspace sdk-device`. `npm run check:sizes`
 */
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

/** In bytes, gzipped: some five per cent above what they weigh. */
const LIMITS: Readonly<Record<string, number>> = {
  '@margo-contract/protocol': 23_500,
  '@margo-contract/sdk-server': 56_000,
};

for (const [name, limit] of Object.entries(LIMITS)) {
  const bytes = await weigh(name);
  process.stdout.write(`${name}: ${bytes} bytes of ${limit}\n`);
  if (bytes <= limit) continue;
  process.stderr.write(`${name} is too large. Make it smaller, or say in the commit why its limit rises.\n`);
  process.exitCode = 1;
}

async function weigh(name: string): Promise<number> {
  const { outputFiles } = await build({
    stdin: { contents: `export * from '${name}';`, resolveDir: fileURLToPath(new URL('.', import.meta.url)) },
    bundle: true,
    conditions: ['margo-contract-source'],
    external: ['@opentelemetry/api', 'node-forge'],
    format: 'esm',
    minify: true,
    platform: 'node',
    target: 'node20',
    write: false,
  });
  return gzipSync(outputFiles[0]?.contents ?? '', { level: 9 }).length;
}
