import type { RequestListener } from 'node:http';
import http2 from 'node:http2';
import https from 'node:https';
import { afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../../../src/case/case.js';
import { memoryOutput } from '../../../src/command/output.js';
import { runProgram } from '../../../src/command/program.js';
import { loadWfmCases } from '../../../src/subject/wfm/cases.js';
import { makeThrowaway } from '../../support/certificate.js';
import { always, onboarding, wfmFor } from '../../support/run.js';
import { startServer, type TestServer } from '../../support/server.js';

let cases: readonly Case[];

beforeAll(async () => {
  cases = await loadWfmCases();
});

const closers: (() => Promise<void>)[] = [];

afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

async function diagnosed(
  listener: RequestListener,
  changes: Parameters<typeof wfmFor>[1] = {},
): Promise<string> {
  const server = await startServer(listener);
  closers.push(server.close);
  const subject = wfmFor(server, { limits: { timeout: 1_000, body: 1024 }, ...changes });
  return subject.prepare(cases).then(
    () => 'fit',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  );
}

const JSON_TYPE = { 'content-type': 'application/json' };

describe('what the first requests tell', () => {
  test('nothing of the interface is there: is a prefix missing?', async () => {
    const said = await diagnosed(always(404, { 'content-type': 'text/plain' }, 'not found'));
    expect(said).toMatch(
      /^suite-target-not-wfm: .*\/api\/v1: GET .* and POST .* were answered 404 \(text\/plain\)/,
    );
    expect(said).toContain('is a path prefix missing from --url?');
  });

  test('a valid onboarding is refused: status and the beginning of the body', async () => {
    const said = await diagnosed(
      always(500, { 'content-type': 'text/plain' }, `\u001b[31mboom${'x'.repeat(400)}`),
    );
    expect(said).toMatch(/^suite-onboarding-refused: .*was answered 500, with /);
    expect(said).toContain('\\u{1b}[31mboom');
    expect(said.length).toBeLessThan(600);
    expect(said).toContain('--anyway');
  });

  test('a success without a clientId is no success', async () => {
    expect(await diagnosed(always(201, JSON_TYPE, '{"id":"a"}'))).toContain('201 and gives no clientId');
    expect(await diagnosed(always(201, JSON_TYPE, '{"clientId":null}'))).toContain('and gives no clientId');
  });

  test('a clientId may be written in any way that JSON has', async () => {
    expect(await diagnosed(always(201, JSON_TYPE, '{ "\\u0063lientId": "\\u0061" }'))).toBe('fit');
  });

  test('a server that never responds', async () => {
    expect(await diagnosed(() => {})).toMatch(/^suite-target-silent: GET .*got no response/);
  });

  test('--anyway asks nothing', async () => {
    expect(await diagnosed(always(404), { anyway: true })).toBe('fit');
  });

  test.each([403, 429, 503])('%d may be said at any time, and is left to the cases', async (status) => {
    const listener: RequestListener = (request, response) =>
      always(request.method === 'GET' ? 200 : status)(request, response);
    expect(await diagnosed(listener)).toBe('fit');
  });

  test.each([429, 503])('%d to everything: it serves nobody now', async (status) => {
    const said = await diagnosed(always(status, { 'retry-after': '90' }));
    expect(said).toMatch(
      /^suite-onboarding-refused: .* to whatever it is asked \(Retry-After: 90\): it is overl/,
    );
    expect(said).toContain(`answers ${status} to`);
  });

  test('403 to everything, the root CA included, is no matter of trust', async () => {
    const said = await diagnosed(always(403, { 'content-type': 'text/html' }, '<h1>Blocked</h1>'));
    expect(said).toMatch(/^suite-onboarding-refused: .*was answered 403, with <h1>Blocked<\/h1>/);
  });

  test.each([
    [3600, '3600 s ahead of'],
    [-3600, '3600 s behind'],
  ])('a 401 of a WFM whose clock is %d s off says so', async (seconds, said) => {
    const now = new Date('2026-01-01T12:00:00Z');
    const date = new Date(now.getTime() + seconds * 1000).toUTCString();
    expect(await diagnosed(always(401, { date }), { clock: () => now })).toContain(`its clock is ${said}`);
  });

  test('a 401 of a WFM whose clock is right does not speak of it', async () => {
    expect(await diagnosed(always(401))).toMatch(/was answered 401, with no body; hardly/);
  });

  test('a redirection says where it leads', async () => {
    const said = await diagnosed(always(302, { location: 'https://login.example/' }));
    expect(said).toContain('was answered 302 to https://login.example/, with no body');
  });

  test('what is no HTTP is told as that', async () => {
    const said = await diagnosed((request) => request.socket.end('SSH-2.0-OpenSSH_9.6\r\n'));
    expect(said).toMatch(/^suite-target-not-wfm: GET .* something that is no HTTP\/1\.1/);
  });

  test('a server of HTTP/2 alone is told that HTTP/1.1 is wanted', async () => {
    const { certificate: cert, key, ca } = await makeThrowaway();
    const server = http2.createSecureServer({ cert, key, allowHTTP1: false });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    closers.push(() => new Promise((resolve) => server.close(() => resolve())));
    const { port } = server.address() as { port: number };
    await expect(wfmFor({ url: `https://localhost:${port}`, ca }).prepare(cases)).rejects.toMatchObject({
      code: 'suite-target-unreachable',
      message: expect.stringMatching(/http\/1\.1 in ALPN.*TLS-003/),
    });
  });

  test('a WFM of the contract is fit', async () => {
    expect(await diagnosed(onboarding(always(404)))).toBe('fit');
  });

  test.each(['TLSv1.3', 'TLSv1.2'] as const)('a client certificate is demanded (%s)', async (version) => {
    const throwaway = await makeThrowaway();
    const { certificate: cert, key, ca } = throwaway;
    const server = https.createServer({
      cert,
      key,
      ca,
      requestCert: true,
      rejectUnauthorized: true,
      maxVersion: version,
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    closers.push(() => new Promise((resolve) => server.close(() => resolve())));
    const { port } = server.address() as { port: number };
    const subject = wfmFor({ url: `https://localhost:${port}`, ca });
    await expect(subject.prepare(cases)).rejects.toMatchObject({
      message: expect.stringMatching(/^(?!.*(SSL routines|\n)).*--profile mtls/s),
    });
  });
});

describe('a WFM that dies', () => {
  test('ends the run, which names the case and the request, and is not complete', async () => {
    const server: TestServer = await startServer(
      onboarding((request, response) => {
        if (!request.url?.includes('/deployments')) return always(404)(request, response);
        void server.close();
      }),
    );
    const output = memoryOutput();
    const args = ['wfm', '--url', server.url, '--ca', server.caFile, '--concurrency', '1', '--json'];
    const status = await runProgram([...args, '--group', 'manifest', '--group', 'status'], output);
    const events = output
      .text()
      .split('\n')
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    const finish = events.at(-1);
    expect(finish).toMatchObject({
      event: 'finish',
      ended: 'died',
      complete: false,
      overall: 'not conformant',
    });
    expect(finish?.death).toMatchObject({
      case: expect.any(String),
      request: expect.stringMatching(/^GET .*deployments/),
    });
    expect(events.filter(({ event }) => event === 'case').length).toBeLessThan(3);
    expect(status).toBe(1);
  });

  test('a deadline ends a run that takes too long', async () => {
    const server = await startServer(onboarding(() => {}));
    closers.push(server.close);
    const output = memoryOutput();
    const args = [
      'wfm',
      '--url',
      server.url,
      '--ca',
      server.caFile,
      '--anyway',
      '--json',
      '--deadline',
      '1s',
    ];
    expect(await runProgram([...args, '--group', 'manifest'], output)).toBe(1);
    expect(JSON.parse(output.text().split('\n').at(-1) ?? '')).toMatchObject({
      ended: 'overdue',
      complete: false,
    });
  });
});
