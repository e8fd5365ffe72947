import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { build, type Metafile } from 'esbuild';
import { minify } from 'terser';

/** What a program weighs that imports this package. */
export interface Bundle {
  readonly code: Uint8Array;
  /** The same when it is one file, which can be run. */
  readonly runnable: Uint8Array | undefined;
  readonly gzippedBytes: number;
  readonly metafile: Metafile;
}

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** What a program imports. */
export interface Imported {
  /** All of them without any. */
  readonly names?: readonly string[];
  /** Entry of the package; the main one unless given. */
  readonly entry?: string;
}

/**
 * Bundles with esbuild and minifies with terser what a program loads at its start that imports these names from the package as it is published.
 * What is imported later, when it is needed, is left out. Needs `npm run build` first.
 */
export async function bundle({ names = [], entry = '' }: Imported = {}): Promise<Bundle> {
  const imported = names.length === 0 ? '*' : `{ ${names.join(', ')} }`;
  const { outputFiles, metafile } = await build({
    stdin: { contents: `export ${imported} from '@margo-contract/sdk-device${entry}';`, resolveDir: HERE },
    logLevel: 'error',
    bundle: true,
    splitting: true,
    outdir: HERE,
    minify: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    metafile: true,
    write: false,
  });
  const loaded = loadedAtStart(metafile);
  const files = outputFiles.filter(({ path }) => [...loaded].some((name) => path.endsWith(name)));
  if (files.length === 0) throw new Error('esbuild wrote no bundle');
  const codes = await Promise.all(files.map(({ text }) => minified(text)));
  const outputs = Object.fromEntries(Object.entries(metafile.outputs).filter(([path]) => loaded.has(path)));
  const code = Buffer.concat(codes);
  return {
    code,
    runnable: codes.length === 1 ? code : undefined,
    gzippedBytes: gzipSync(code, { level: 9 }).length,
    metafile: { ...metafile, outputs },
  };
}

async function minified(text: string): Promise<Buffer> {
  const options = { module: true, ecma: 2020, compress: { passes: 4, keep_fargs: false } } as const;
  const { code = '' } = await minify(text, options);
  return Buffer.from(code);
}

/** The entry, and what that imports without waiting. */
function loadedAtStart({ outputs }: Metafile): ReadonlySet<string> {
  const loaded = new Set<string>();
  const load = (path: string): void => {
    if (loaded.has(path)) return;
    loaded.add(path);
    for (const { path: next, kind } of outputs[path]?.imports ?? []) {
      if (kind === 'import-statement' && next in outputs) load(next);
    }
  };
  for (const [path, { entryPoint }] of Object.entries(outputs)) if (entryPoint === '<stdin>') load(path);
  return loaded;
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
