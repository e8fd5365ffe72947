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
    limit: 10_000,
  },
  {
    title: 'the program of the README: with state, repeats and waiting for approval',
    names: ['DeviceClient', 'DeviceIdentity', 'FileStateStore'],
    limit: 13_300,
  },
  { title: 'the whole package', names: [], limit: 15_400 },
];

for (const { title, names, limit } of MEASURED) {
  const { code, gzippedBytes, metafile } = await bundle(names);
  print(`${title}: ${kilobytes(code.length)} minified, ${kilobytes(gzippedBytes)} gzipped`);
  for (const [name, bytes] of shares(metafile)) print(`${kilobytes(bytes).padStart(9)}  ${name}`);
  print(`start-up: ${(await measureStartUp(code)).toFixed(1)} ms over an empty process (goal 30 ms)\n`);
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
