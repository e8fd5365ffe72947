import { readFileSync } from 'node:fs';
import { bundle, type Imported, shares } from './bundle.js';
import { measureStartUp } from './start-up.js';

/**
 * What is measured: the names that a program imports, and the most that they may weigh, in bytes minified and gzipped.
 * The limits stand where the code is, so that it does not grow unseen.
 */
const MEASURED: readonly (Imported & { readonly title: string; readonly limit: number })[] = [
  {
    title: 'signature profile: onboarding, capabilities, polling and status as functions',
    names: [
      'DeviceIdentity',
      'createHttpsFetch',
      'createWfmClient',
      'onboard',
      'pollManifest',
      'reportCapabilities',
      'reportStatus',
    ],
    limit: 10_800,
  },
  {
    title: 'signature profile: the program of the README, with state, repeats and waiting for approval',
    names: ['DeviceClient', 'DeviceIdentity', 'FileStateStore'],
    limit: 14_600,
  },
  {
    title: 'mutual-TLS profile: DeviceClient with state and repeats, trust bundle as a file',
    names: ['DeviceClient', 'SvidIdentity', 'BundleFile', 'FileStateStore'],
    limit: 19_500,
  },
  {
    title: 'mutual-TLS profile: the same with an identity service',
    names: ['DeviceClient', 'SvidIdentity', 'BundleService', 'FileStateStore'],
    limit: 21_500,
  },
  { title: 'the whole package', limit: 25_500 },
  { title: 'the agent, before it has parsed anything', entry: '/agent', limit: 24_000 },
];

/** By how much the README may be off, in bytes. */
const TOLERANCE = 100;

/** The numbers in the README's section about size, in the order of what is measured. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const named = [...(readme.split('## Size and start-up')[1] ?? '').matchAll(/([0-9.]+) kB/g)].map(
  ([, number]) => Number(number),
);

for (const [index, { title, limit, ...imported }] of MEASURED.entries()) {
  const { code, runnable, gzippedBytes, metafile } = await bundle(imported);
  print(`${title}: ${kilobytes(code.length)} minified, ${kilobytes(gzippedBytes)} gzipped`);
  for (const [name, bytes] of shares(metafile)) print(`${kilobytes(bytes).padStart(9)}  ${name}`);
  if (runnable)
    print(`start-up: ${(await measureStartUp(runnable)).toFixed(1)} ms over an empty process (goal 30 ms)`);
  print('');
  if (Math.abs((named[index] ?? 0) * 1000 - gzippedBytes) > TOLERANCE) {
    print(`README.md says ${named[index]} kB; write ${kilobytes(gzippedBytes)}.`);
    process.exitCode = 1;
  }
  if (gzippedBytes > limit) {
    print(`That is more than the limit of ${kilobytes(limit)}.`);
    process.exitCode = 1;
  }
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(1)} kB`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
