import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { PROGRAMS } from '../../test/support/program.js';
import { signReport } from '../src/attestation/sign-report.js';
import { reportJson } from '../src/report/write.js';
import { caseOf } from './support/cases.js';
import { reportOf, resultOf } from './support/report.js';
import { always } from './support/run.js';
import { startServer, type TestServer } from './support/server.js';
import { pem, testKey } from './support/signing-key.js';

const FIRST_CASE = ['--only', 'tls-server-side-only'];
let folder: string;
let server: TestServer;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-cli-'));
  server = await startServer(always(101, { connection: 'Upgrade', upgrade: 'websocket' }));
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

/** Runs the command in a process of its own. @param reads whether its output is read, or closed at once as by `head -0` */
async function run(args: readonly string[], reads: boolean) {
  const child = spawn(process.execPath, [PROGRAMS.conformance.bundle, ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const closed = once(child, 'close');
  let [text, warnings] = ['', ''];
  child.stderr.on('data', (chunk) => {
    warnings += chunk;
  });
  if (reads)
    child.stdout.on('data', (chunk) => {
      text += chunk;
    });
  else child.stdout.destroy();
  const [status] = await closed;
  return { status, text, warnings };
}

const target = () => ['--url', server.url, '--ca', server.caFile, ...FIRST_CASE];

test('a reader that leaves is no verdict: a proven statement stays proven', async () => {
  const key = testKey('ed25519');
  const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
  const report = reportOf([item], [resultOf(item)]);
  const [statement, open] = ['attestation.json', 'key.pub'].map((name) => path.join(folder, name));
  await writeFile(statement ?? '', signReport(report, reportJson(report), key));
  await writeFile(open ?? '', pem(key.publicKey));
  const verify = ['verify', statement ?? '', '--key', open ?? ''];
  expect(await run(verify, false)).toEqual({ status: 0, text: '', warnings: '' });
});

test('a server that only switches protocols is judged, and its report is written though nobody reads along', async () => {
  const report = path.join(folder, 'report');
  const { status, warnings } = await run(['wfm', ...target(), '--anyway', '--report', report], false);
  expect([status, warnings]).toEqual([1, '']);
  expect(existsSync(path.join(report, 'report.html'))).toBe(true);
});

test('a run whose promises are lost ends with a sentence and 2', async () => {
  const lost = path.join(folder, 'lost.mjs');
  const module = pathToImport('../src/command/exit.ts');
  await writeFile(
    lost,
    `import { runToExit } from ${module};\nawait runToExit(process, console.error, () => new Promise(() => {}));`,
  );
  const node = ['--conditions=margo-contract-source', '--import', 'tsx', lost];
  const child = spawn(process.execPath, node, {
    stdio: ['ignore', 'ignore', 'pipe'],
    cwd: path.dirname(PROGRAMS.conformance.source),
  });
  let warnings = '';
  child.stderr.on('data', (chunk) => {
    warnings += chunk;
  });
  const [status] = await once(child, 'close');
  expect([status, warnings]).toEqual([2, expect.stringMatching(/^The suite stopped without a result/)]);
});

function pathToImport(file: string): string {
  return JSON.stringify(new URL(file, import.meta.url).href);
}
