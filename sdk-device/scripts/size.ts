import { readFileSync } from 'node:fs';
import { bundle, shares } from './bundle.js';
import { measureStartUp } from './start-up.js';

/**
 * What is measured: the names that a program imports, and the most that they may weigh, in bytes minified and gzipped.
 * The limits stand where the code is, so that it does not grow unseen.
 */
const MEASURED = [
  {
    title: 'onboarding, capabilities, polling and status as functions',
    names: [
      'DeviceIdentity',
      'createHttpsFetch',
      'createWfmClient',
      'onboard',
      'pollManifest',
      'reportCapabilities',
      'reportStatus',
    ],
    limit: 10_400,
  },
  {
    title: 'the program of the README: with state, repeats and waiting for approval',
    names: ['DeviceClient', 'DeviceIdentity', 'FileStateStore'],
    limit: 14_000,
  },
  { title: 'the whole package', names: [], limit: 16_200 },
];

/** By how much the README may be off, in bytes. */
const TOLERANCE = 100;

/** The numbers in the README's section about size, in the order of what is measured. */
const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const named = [...(readme.split('## Size and start-up')[1] ?? '').matchAll(/([0-9.]+) kB/g)].map(
  ([, number]) => Number(number),
);

for (const [index, { title, names, limit }] of MEASURED.entries()) {
  const { code, gzippedBytes, metafile } = await bundle(names);
  print(`${title}: ${kilobytes(code.length)} minified, ${kilobytes(gzippedBytes)} gzipped`);
  for (const [name, bytes] of shares(metafile)) print(`${kilobytes(bytes).padStart(9)}  ${name}`);
  print(`start-up: ${(await measureStartUp(code)).toFixed(1)} ms over an empty process (goal 30 ms)\n`);
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
