import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, realpath, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type RunningWfm, startWfm } from '@margo-contract/mocks';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { variableOf } from '../../src/action/inputs.js';
import { runAction } from '../../src/action/run.js';
import { memoryOutput } from '../../src/command/output.js';
import { action, judgeStep, readOutputs, root } from '../support/action.js';
import { withCaseFiles } from '../support/cases.js';
import { always } from '../support/run.js';
import { startServer, type TestServer } from '../support/server.js';

const CASES = `group: bench
title: Bench
cases:
  - id: bench-good
    title: What is answered is right
    requirements: [SIG-011]
    steps: [{ request: { method: GET, path: /good }, expect: { status: 200 } }]
`;

let server: TestServer;
let folder: string;
let wfm: RunningWfm;
/** What the server answers to everything. */
let answer = always(200);

beforeAll(async () => {
  [server, wfm] = await Promise.all([
    startServer((request, response) => answer(request, response)),
    startWfm({ onboarding: 'preregistered' }),
  ]);
  folder = await realpath(await mkdtemp(path.join(tmpdir(), 'margo-action-')));
});

afterAll(async () => {
  await Promise.all([server.close(), wfm.close()]);
  await rm(folder, { recursive: true });
});

/** A folder of its own for a use of the action, with the files that a runner reads. */
async function runnerFiles() {
  const own = await mkdtemp(path.join(folder, 'use-'));
  const files = { GITHUB_OUTPUT: path.join(own, 'output'), GITHUB_STEP_SUMMARY: path.join(own, 'summary') };
  await Promise.all(Object.values(files).map((file) => writeFile(file, '')));
  const told = async () => ({
    outputs: readOutputs(await readFile(files.GITHUB_OUTPUT, 'utf8')),
    summary: await readFile(files.GITHUB_STEP_SUMMARY, 'utf8'),
  });
  return { own, files, told };
}

function variables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [variableOf(name), value]));
}

/** Uses the action in this process, with a case of this test. */
async function use(inputs: Readonly<Record<string, string>>) {
  const { own, files, told } = await runnerFiles();
  const report = path.join(own, 'report');
  const usual = { url: server.url, ca: server.caFile, report };
  const output = memoryOutput();
  const status = await withCaseFiles({ 'bench.yaml': CASES }, (caseFolder) =>
    runAction({ ...files, ...variables({ ...usual, ...inputs }) }, output, { caseFolder }),
  );
  return { status, report, text: output.text(), warnings: output.warnings(), ...(await told()) };
}

describe('as a runner runs it', () => {
  test('in its own checkout, for files of the user: judges, and says the verdict', async () => {
    const { own, files, told } = await runnerFiles();
    await writeFile(path.join(own, 'options.yaml'), `only: [status-revoked-client]\nurl: ${wfm.url}\n`);
    const inputs = variables({
      config: 'options.yaml',
      ca: wfm.caFile,
      'operator-url': wfm.operatorUrl,
      'operator-token': wfm.operatorToken,
      component: '$(touch pwned); `touch pwned` "& echo > pwned" @1',
      report: 'margo report',
    });
    const { status, text } = await runStep({ ...process.env, ...files, ...inputs, GITHUB_WORKSPACE: own });
    const { outputs, summary } = await told();
    expect([status, outputs]).toEqual([
      1,
      { verdict: 'incomplete', 'exit-status': '1', report: 'margo report' },
    ]);
    expect(Object.keys(outputs)).toEqual(Object.keys(action.outputs));
    expect(summary).toMatch(/^## Conformance: incomplete\n\n```text\ncases {9}1: 1 passed, a selection\n/);
    expect(text).not.toContain(wfm.operatorToken);
    expect((await readdir(own)).sort()).toEqual(['margo report', 'options.yaml', 'output', 'summary']);
  });
});

/** The command of the step, without the shell that only a runner needs. */
function runStep(env: NodeJS.ProcessEnv): Promise<{ status: number; text: string }> {
  const [, command = ''] = /^exec node (.*)$/m.exec(judgeStep.run) ?? [];
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      command.split(' '),
      { cwd: root, env },
      (_error, stdout, stderr) => resolve({ status: child.exitCode ?? -1, text: stdout + stderr }),
    );
  });
}

describe('what comes of it', () => {
  test('conformant: green, with a report', async () => {
    const { status, outputs, report, text } = await use({});
    expect([status, outputs]).toEqual([0, { verdict: 'conformant', 'exit-status': '0', report }]);
    expect((await readdir(report)).sort()).toEqual(['junit.xml', 'report.html', 'report.json']);
    expect(text).not.toContain('::error');
  });

  test('not conformant: red, and the summary says what is wrong', async () => {
    answer = always(404);
    const { status, outputs, summary, text } = await use({});
    answer = always(200);
    expect([status, outputs.verdict, outputs['exit-status']]).toEqual([1, 'not conformant', '1']);
    expect(summary).toMatch(/^## Conformance: not conformant\n\n```text\nfailed {2}bench-good/);
    expect(text.split('\n').at(-1)).toMatch(/^::error title=Conformance::The verdict is: not conformant\. /);
  });

  test('could not run: red, why, and no report, not even an earlier one', async () => {
    const report = path.join(await mkdtemp(path.join(folder, 'old-')), 'report');
    await mkdir(report);
    await writeFile(
      path.join(report, 'report.json'),
      await readFile(path.join((await use({})).report, 'report.json')),
    );
    const { status, outputs, summary, text } = await use({ report, ca: path.join(folder, 'none.pem') });
    expect([status, outputs]).toEqual([2, { verdict: 'could not run', 'exit-status': '2', report: '' }]);
    expect(await readdir(report)).toEqual([]);
    expect(summary).toMatch(
      /^## Conformance: could not run\n\n```text\nThe file of --ca .*none\.pem cannot be read/,
    );
    expect(text).toMatch(/\n::error title=Conformance::The file of --ca/);
  });
});

describe('compared with an earlier report', () => {
  test('in the same folder: green when nothing got worse, red when something did', async () => {
    const { report } = await use({});
    const earlier = path.join(report, 'report.json');
    const same = await use({ report, 'compare-with': earlier });
    expect([same.status, same.summary]).toEqual([0, expect.stringContaining('Nothing got worse.')]);
    answer = always(404);
    const worse = await use({ report, 'compare-with': earlier });
    answer = always(200);
    expect(worse.status).toBe(1);
    expect(worse.summary).toMatch(/### Since the earlier report\n\n```text\n[^`]*newly failing +bench-good/);
  });

  test('one that cannot be read is found out before anything is run', async () => {
    const { status, outputs, text } = await use({ 'compare-with': path.join(folder, 'none.json') });
    expect([status, outputs.verdict, outputs.report]).toEqual([2, 'could not run', '']);
    expect(text).toMatch(/none\.json cannot be read/);
  });
});

/** What the runner takes for commands: the lines that it does not leave alone. */
function heard(text: string): string[] {
  const [first = '', ...lines] = text.split('\n');
  const [, token] = /^::stop-commands::(.+)$/.exec(first) ?? [];
  return lines.slice(lines.indexOf(`::${token}::`) + 1);
}

describe('what strangers write', () => {
  test('in a response, is no command for the runner', async () => {
    answer = always(418, { 'content-type': 'text/plain', 'x-a': '::error::a' }, 'x\n::error::b\n##[error]c');
    const { text } = await use({});
    answer = always(200);
    expect(text).toMatch(/it says {2}x ::error::b ##\[error\]c/);
    expect(heard(text)).toEqual([expect.stringMatching(/^::error title=Conformance::The verdict/)]);
  });

  test.each(['x\nverdict=conformant', 'x\n::error::x', '::error::x', '../--config=x'])(
    'in an input, such as %j, stays text',
    async (value) => {
      const { status, outputs, text } = await use({ component: value, peer: value });
      expect([status, outputs]).toEqual([2, { verdict: 'could not run', 'exit-status': '2', report: '' }]);
      expect(heard(text)).toEqual([expect.stringMatching(/^::error title=Conformance::--component /)]);
    },
  );
});
