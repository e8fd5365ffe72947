import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { minify } from 'terser';

/** What a program weighs that imports this package. */
export interface Bundle {
  readonly code: Uint8Array;
  readonly gzippedBytes: number;
  readonly metafile: Metafile;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));

/**
 * Bundles with esbuild and minifies with terser what a program gets that imports these names from the package as it is published; all of
 * them without any. Needs `npm run build` first.
 */
export async function bundle(names: readonly string[] = []): Promise<Bundle> {
  const imported = names.length === 0 ? '*' : `{ ${names.join(', ')} }`;
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${imported} from '@margo-contract/sdk-device';`, resolveDir: HERE },
    logLevel: 'error',
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    write: false,
  });
  const [file] = outputFiles;
  if (file === undefined) throw new Error('esbuild wrote no bundle');
  const { code = '' } = await minify(file.text, {
    module: true,
    ecma: 2020,
    compress: { passes: 4, keep_fargs: false },
  });
  const bytes = Buffer.from(code);
  return { code: bytes, gzippedBytes: gzipSync(bytes, { level: 9 }).length, metafile };
}

/** Minified bytes by package and folder, the largest first. */
export function shares({ outputs }: Metafile): [string, number][] {
  const sums = new Map<string, number>();
  for (const { inputs } of Object.values(outputs)) {
    for (const [path, { bytesInOutput }] of Object.entries(inputs)) {
      const name = groupOf(path);
      sums.set(name, (sums.get(name) ?? 0) + bytesInOutput);
    }
  }
  return [...sums].filter(([, bytes]) => bytes > 0).sort(([, one], [, other]) => other - one);
}

function groupOf(path: string): string {
  const library = /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1];
  const folder = path
    .replace(/^.*?(?=(?:generated|protocol|sdk-device)\/)/, '')
    .split('/')
    .slice(0, -1)
    .join('/');
  return library ?? folder;
}
