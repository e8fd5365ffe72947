import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Interrupts } from '../../src/command/interrupts.js';
import { memoryOutput } from '../../src/command/output.js';
import { runProgram } from '../../src/command/program.js';
import { readReport } from '../../src/report/read.js';
import { withCaseFiles } from '../support/cases.js';
import { always } from '../support/run.js';
import { startServer, type TestServer } from '../support/server.js';
import { pem, testKey } from '../support/signing-key.js';

const CASES = `group: bench
title: Bench
cases:
  - id: bench-good
    title: What is answered is right
    requirements: [ERR-012]
    steps: [{ request: { method: GET, path: /good }, expect: { status: 200 } }]
  - id: bench-bad
    title: What is answered is wrong
    requirements: [SIG-011]
    steps: [{ request: { method: GET, path: /bad }, expect: { status: 204 } }]
`;

let server: TestServer;
let folder: string;
let requests = 0;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-wfm-'));
  server = await startServer((request, response) => {
    requests += 1;
    always(200)(request, response);
  });
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true });
});

async function run(args: readonly string[], interrupts?: Interrupts, cases = CASES) {
  const output = memoryOutput();
  const all = ['wfm', '--url', server.url, '--ca', server.caFile, '--concurrency', '1', ...args];
  const status = await withCaseFiles({ 'bench.yaml': cases }, (caseFolder) =>
    runProgram(all, output, { caseFolder, ...(interrupts !== undefined && { interrupts }) }),
  );
  return { status, text: output.text(), warnings: output.warnings() };
}

async function file(name: string, text: string): Promise<string> {
  await writeFile(path.join(folder, name), text);
  return path.join(folder, name);
}

describe('known failures', () => {
  const entry = (pattern: string) => `known-failing:\n  - cases: ${pattern}\n    reason: Until 4.3.\n`;

  test('leave the exit status 0, and the verdict as it is', async () => {
    const known = await file('known.yaml', entry('bench-bad'));
    const report = path.join(folder, 'known');
    const { status, text } = await run(['--known-failing', known, '--report', report]);
    expect(text).toContain('known to fail: Until 4.3.');
    expect(text).toMatch(/known failing 1 case; nothing else is wrong/);
    expect(text).toMatch(/not conformant: https/);
    expect(status).toBe(0);
    const { overall, knownFailing, cases } = await readReport(path.join(report, 'report.json'));
    expect(overall).toBe('not conformant');
    expect(knownFailing?.asExpected).toBe(true);
    expect(cases.find(({ id }) => id === 'bench-bad')).toMatchObject({
      verdict: 'failed',
      known: 'Until 4.3.',
    });
  });

  test.each([
    ['bench-*', /bench-good is known to fail, but passed/],
    ['bench-none', /known\.yaml:2: no case is called bench-none/],
  ])('the pattern %s fails the run', async (pattern, message) => {
    const known = await file('known.yaml', entry(pattern));
    const report = path.join(folder, 'stale');
    expect((await run(['--known-failing', known, '--report', report])).status).toBe(1);
    const { knownFailing } = await readReport(path.join(report, 'report.json'));
    expect(knownFailing?.faults.join()).toMatch(message);
  });
});

test('a malformed file of known failures is refused before anything is sent', async () => {
  const known = await file('bad.yaml', 'known-failing:\n  - cases: bench-bad\n');
  const before = requests;
  const { status, warnings, text } = await run(['--known-failing', known]);
  expect(status).toBe(2);
  expect(warnings).toMatch(/bad\.yaml:2: known-failing\.0 must have required property 'reason'/);
  expect([text, requests]).toEqual(['', before]);
});

test('--list shows what would be run, and runs nothing', async () => {
  const before = requests;
  const { status, text } = await run(['--only', 'bench-bad', '--list']);
  expect([status, text.split('\n').length, requests]).toEqual([0, 1, before]);
  expect(text).toMatch(/^bench-bad {2}What is answered is wrong {2}\[SIG-011\]$/);
});

test('--bail stops at the first failure, and says so', async () => {
  const { status, text } = await run(['--bail', '--only', 'bench-bad', '--only', 'bench-good']);
  expect(status).toBe(1);
  expect(text).toContain('not conformant');
});

test('a run that was stopped writes a report that says so, and exits with 130', async () => {
  const report = path.join(folder, 'stopped');
  const interrupts = { stop: AbortSignal.abort(), leave: new AbortController().signal };
  const { status, text } = await run(['--report', report], interrupts);
  expect(status).toBe(130);
  expect(text).toContain('interrupted before the end');
  expect(await readReport(path.join(report, 'report.json'))).toMatchObject({
    ended: 'interrupted',
    complete: false,
    overall: 'incomplete',
    cases: [],
  });
  expect(await readFile(path.join(report, 'report.html'), 'utf8')).toContain('This report is partial.');
});

test('when the adapter dies, the report of what ran says so, and one sentence why', async () => {
  const adapter = await file(
    'adapter.mjs',
    `console.log(JSON.stringify({ adapter: 'margo-operator-adapter/1', functions: ['register-certificate'] }));
process.stdin.once('data', () => process.exit(7));`,
  );
  const report = path.join(folder, 'broken');
  const command = `"${process.execPath}" "${adapter}"`;
  const cases = CASES.replace(
    'GET, path: /good }',
    'GET, path: /good }, expect: { status: 200 } }, { onboard: {}',
  );
  const { status, warnings } = await run(
    ['--anyway', '--operator-exec', command, '--report', report],
    undefined,
    cases,
  );
  expect(status).toBe(2);
  expect(warnings).toMatch(/^The adapter .* 7/);
  expect(await readReport(path.join(report, 'report.json'))).toMatchObject({
    ended: 'broken',
    complete: false,
    overall: 'incomplete',
    cases: [{ id: 'bench-good' }],
  });
});

test('--json writes events only, an error included', async () => {
  const { text } = await run(['--json']);
  expect(text.split('\n').map((line) => JSON.parse(line).event)).toEqual(['start', 'case', 'case', 'finish']);
  const failed = await run(['--json', '--known-failing', path.join(folder, 'none.yaml')]);
  expect(JSON.parse(failed.text)).toMatchObject({ event: 'error', code: 'suite-known-failing-malformed' });
  expect(failed.status).toBe(2);
});

test('a run is signed, and what was signed can be verified', async () => {
  const key = testKey('ec');
  const [secret, open] = await Promise.all([
    file('key.pem', pem(key.privateKey)),
    file('key.pub', pem(key.publicKey)),
  ]);
  const report = path.join(folder, 'signed');
  const options = ['--sign-key', secret, '--component', 'acme@1', '--peer', 'device lab', '--report', report];
  expect((await run(options)).status).toBe(1);
  expect((await readdir(report)).sort()).toEqual([
    'attestation.json',
    'junit.xml',
    'report.html',
    'report.json',
  ]);
  const output = memoryOutput();
  const attestation = path.join(report, 'attestation.json');
  const verify = ['verify', attestation, '--key', open, '--report', path.join(report, 'report.json')];
  expect(await runProgram(verify, output)).toBe(0);
  expect(output.text()).toMatch(
    /keyid [0-9a-f]{64}\.\n.* which was not changed since\.\nIt states FAILED: 1 passed/,
  );
  expect(output.text()).toContain('name acme, version 1');
});

test.each([
  [['--sign-key', 'key.pem'], /--sign-key needs --report, .*, and --component/],
  [['--component', 'acme'], /--component acme cannot be used: give the name and the version/],
  [['--reading', 'loose'], /Allowed choices are strict, lenient/],
  [['--peer', ' '], /--peer cannot be used/],
])('options %j are refused before anything is sent', async (args, message) => {
  const before = requests;
  const { status, warnings } = await run(args);
  expect([status, requests]).toEqual([2, before]);
  expect(warnings).toMatch(message);
});
