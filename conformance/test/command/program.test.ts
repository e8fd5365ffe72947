import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import net, { type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { memoryOutput } from '../../src/command/output.js';
import { runProgram } from '../../src/command/program.js';
import { withCaseFiles } from '../support/cases.js';
import { makeClientAuthority, makeThrowaway } from '../support/certificate.js';
import { always } from '../support/run.js';
import { startPlainServer, startServer, type TestServer } from '../support/server.js';

let server: TestServer;
let folder: string;

beforeAll(async () => {
  [server, folder] = await Promise.all([
    startServer(always(404)),
    mkdtemp(path.join(tmpdir(), 'margo-program-')),
  ]);
});

afterAll(async () => {
  await server.close();
  await rm(folder, { recursive: true, force: true });
});

async function run(args: readonly string[], caseFolder?: string) {
  const output = memoryOutput();
  const status = await runProgram(args, output, { ...(caseFolder !== undefined && { caseFolder }) });
  return { status, text: output.text(), warnings: output.warnings() };
}

const wfm = (...args: string[]) => ['wfm', '--url', server.url, '--ca', server.caFile, ...args];

async function closedPort(): Promise<number> {
  const closed = net.createServer();
  await new Promise<void>((resolve) => closed.listen(0, 'localhost', resolve));
  const { port } = closed.address() as AddressInfo;
  await new Promise((resolve) => closed.close(resolve));
  return port;
}

describe('could not run: exit status 2 and one sentence with what to do', () => {
  test('a port that is closed', async () => {
    const port = await closedPort();
    const { status, warnings, text } = await run(['wfm', '--url', `https://localhost:${port}`]);
    expect(status).toBe(2);
    expect(warnings).toMatch(
      /^A TLS connection to localhost:\d+ for https:.* failed \(.*\); check the URL, .*\.$/,
    );
    expect(text).toBe('');
  });

  test('a port that speaks plain HTTP', async () => {
    const plain = await startPlainServer(always(200));
    const { status, warnings } = await run(['wfm', '--url', `https://localhost:${plain.port}`]);
    await plain.close();
    expect(status).toBe(2);
    expect(warnings).toMatch(
      /this port speaks no TLS, probably plain HTTP .*; give the port of the HTTPS listener/,
    );
  });

  test('a certificate that does not chain to the CA', async () => {
    const other = path.join(folder, 'other-ca.pem');
    await writeFile(other, (await makeThrowaway()).ca);
    const { status, warnings } = await run(['wfm', '--url', server.url, '--ca', other]);
    expect(status).toBe(2);
    expect(warnings).toMatch(
      /the CA given with --ca did not issue this server's certificate.*; give the root CA of the WFM with --ca/,
    );
  });

  test('a certificate that does not chain to the CAs of the system', async () => {
    const { status, warnings } = await run(['wfm', '--url', server.url]);
    expect(status).toBe(2);
    expect(warnings).toContain("no CA of this system issued this server's certificate");
  });

  test('a certificate for another host', async () => {
    const elsewhere = await startServer(always(200), { throwaway: await makeThrowaway('elsewhere.example') });
    const { status, warnings } = await run(['wfm', '--url', elsewhere.url, '--ca', elsewhere.caFile]);
    await elsewhere.close();
    expect(status).toBe(2);
    expect(warnings).toMatch(
      /met the certificate of another host .*; use the name that the certificate is for/,
    );
  });

  test('a CA file that is not there, or holds no certificate', async () => {
    const missing = await run(['wfm', '--url', server.url, '--ca', path.join(folder, 'none.pem')]);
    expect(missing).toMatchObject({
      status: 2,
      warnings: expect.stringMatching(/^The file of --ca .* cannot be read/),
    });
    const empty = path.join(folder, 'empty.pem');
    await writeFile(empty, 'nothing');
    const unusable = await run(['wfm', '--url', server.url, '--ca', empty]);
    expect(unusable).toMatchObject({ status: 2, warnings: expect.stringContaining('holds no certificate') });
  });

  test.each([
    ['http://wfm.example', /served over HTTPS only/],
    ['wfm', /it is not a URL/],
    ['https://user@wfm.example', /give the root URL alone/],
    ['https://wfm.example/?a=1', /give the root URL alone/],
  ])('the URL %s', async (url, reason) => {
    const { status, warnings } = await run(['wfm', '--url', url]);
    expect(status).toBe(2);
    expect(warnings).toMatch(reason);
  });

  test('a malformed case file, with its line', async () => {
    const { status, warnings } = await withCaseFiles({ 'bad.yaml': 'group: bad\ncases: 3\n' }, (cases) =>
      run(wfm(), cases),
    );
    expect(status).toBe(2);
    expect(warnings).toMatch(/bad\.yaml:2: cases must be array/);
  });

  test('a case that does not exist', async () => {
    const { status, warnings } = await run(wfm('--only', 'signatures-flip'));
    expect(status).toBe(2);
    expect(warnings).toBe('--only signatures-flip: there is no such case; did you mean signatures-flipped?');
  });

  test('a folder for the report that is a file, before anything is run', async () => {
    const file = path.join(folder, 'a-file');
    await writeFile(file, '');
    const { status, warnings, text } = await run(wfm('--report', path.join(file, 'report')));
    expect(status).toBe(2);
    expect(warnings).toMatch(/^The report cannot be written to .*; name a folder with --report/);
    expect(text).toBe('');
  });

  test.each([
    [['--operator-url', 'https://op.example'], /--operator-url and --operator-token .*go together/],
    [['--operator-url', 'op', '--operator-token', 't'], /--operator-url op cannot be used/],
    [['--client-ca', 'x.pem'], /--client-ca and --client-ca-key go together/],
    [['--client-ca', 'x.pem', '--client-ca-key', 'x.key'], /The file x\.(pem|key) cannot be read/],
    [['--concurrency', '0'], /Give a whole number from 1 to 100/],
    [['--nonsense'], /unknown option/],
  ])('options %j', async (args, reason) => {
    const { status, warnings } = await run(wfm(...args));
    expect(status).toBe(2);
    expect(warnings).toMatch(reason);
  });
});

test('a CA for the certificates of clients is used', async () => {
  const authority = await makeClientAuthority();
  const files = [path.join(folder, 'client-ca.pem'), path.join(folder, 'client-ca.key')] as const;
  await Promise.all([writeFile(files[0], authority.certificate), writeFile(files[1], authority.key)]);
  const report = path.join(folder, 'with-ca');
  const options = ['--client-ca', files[0], '--client-ca-key', files[1], '--report', report];
  expect(await run(wfm('--anyway', '--only', 'onboarding-assigns-id', ...options))).toMatchObject({
    status: 1,
    warnings: '',
  });
  const { configuration, cases } = JSON.parse(await readFile(path.join(report, 'report.json'), 'utf8'));
  expect(configuration.clientAuthority).toBe(true);
  const { certificate } = JSON.parse(cases[0].steps[0].request.body.text);
  expect(Buffer.from(certificate, 'base64').toString('latin1')).toContain('Client CA');
});

test('a run writes its report whole, and nothing else', async () => {
  const report = path.join(folder, 'new', 'report');
  await mkdir(path.join(folder, 'new'));
  const { status, text } = await run(wfm('--anyway', '--group', 'bundles', '--report', report));
  expect(status).toBe(1);
  expect(text).toMatch(/incomplete|not conformant/);
  expect((await readdir(report)).sort()).toEqual(['junit.xml', 'report.html', 'report.json']);
});

test('list shows every case, as JSON too', async () => {
  const { text, status } = await run(['list']);
  const { text: json } = await run(['list', '--json']);
  expect(status).toBe(0);
  const listed = JSON.parse(json);
  expect(listed.length).toBe(text.split('\n').length);
  expect(listed[0]).toEqual({
    id: expect.any(String),
    group: expect.any(String),
    title: expect.any(String),
    requirements: expect.any(Array),
    errata: expect.any(Array),
    needs: expect.any(Array),
  });
});

test('help and version are no failure', async () => {
  expect(await run(['--help'])).toMatchObject({ status: 0, text: expect.stringContaining('wfm') });
  expect(await run(['--version'])).toMatchObject({ status: 0, text: '0.1.0' });
  expect((await run(['nonsense'])).status).toBe(2);
});
