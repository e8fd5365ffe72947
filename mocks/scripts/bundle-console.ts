import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

/** Bundles the script of the console into one file for browsers. */
export async function bundleConsole(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../console/main.ts', import.meta.url))],
    bundle: true,
    format: 'iife',
    legalComments: 'inline',
    minify: true,
    platform: 'browser',
    target: 'es2022',
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
