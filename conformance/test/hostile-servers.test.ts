import type { RequestListener } from 'node:http';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Case } from '../src/case/case.js';
import { memoryOutput } from '../src/command/output.js';
import { runProgram } from '../src/command/program.js';
import { judgeWfm } from '../src/command/wfm.js';
import type { Report } from '../src/report/report.js';
import { loadWfmCases } from '../src/subject/wfm/cases.js';
import { usesRsa } from './support/cases.js';
import { always } from './support/run.js';
import { startServer, type TestServerOptions } from './support/server.js';

/** Most cases are dealt out to the servers; those about security are for all. */
const SHARES = 10;

let cases: readonly Case[];

beforeAll(async () => {
  // RSA keys take long to make and show nothing here; of the derived cases each differs from the next by one member.
  const all = (await loadWfmCases()).filter((item) => !usesRsa(item));
  cases = all.filter(({ rule }, index) => rule === undefined || index % 60 === 0);
});

async function judge(
  listener: RequestListener,
  options: TestServerOptions,
  some: readonly Case[],
): Promise<Report> {
  const server = await startServer(listener, options);
  try {
    const usual = { url: server.url, ca: server.caFile, only: [], group: [], concurrency: 8, anyway: true };
    return await judgeWfm(usual, some, memoryOutput());
  } finally {
    await server.close();
  }
}

const PROBLEM = { 'content-type': 'application/problem+json' };
const JSON_TYPE = { 'content-type': 'application/json' };

/** Servers that know nothing of the interface, and claim one thing about everything. */
const SERVERS: [string, RequestListener, TestServerOptions?][] = [
  ['answers 200 to everything', always(200)],
  ['answers 200 and a page to everything', always(200, { 'content-type': 'text/html' }, '<p>Hello</p>')],
  ['answers 200 and a clientId to everything', always(200, JSON_TYPE, '{"clientId":"it"}')],
  ['answers 201 and a clientId to everything', always(201, JSON_TYPE, '{"clientId":"it"}')],
  ['answers 404 to everything', always(404)],
  ['answers 401 to everything', always(401, PROBLEM, problem(401, 'signature-verification-failed'))],
  ['answers 403 to everything', always(403, PROBLEM, problem(403, 'certificate-not-trusted'))],
  ['answers 503 to everything', always(503, { 'retry-after': '5' })],
  ['takes TLS 1.2 and answers 200', always(200), { minVersion: 'TLSv1.2' }],
  ['hangs up on everything', (request) => request.socket.destroy()],
];

function problem(status: number, slug: string): string {
  return JSON.stringify({
    type: `https://docs.margo.org/specification/problem-types#${slug}`,
    title: 'No',
    status,
    retryable: false,
    backoffStrategy: 'none',
  });
}

const SECURITY = ['signatures', 'content-digest', 'onboarding', 'tls'];

/** A server that gives a clientId to everybody does onboard; what it must not pass are refusals. */
function isAboutSecurity({ group, steps }: Case, server: string): boolean {
  if (!SECURITY.includes(group)) return false;
  const refusal = steps.some(({ expect: wanted }) => {
    const statuses = wanted.flatMap(({ status = [] }) => status);
    return statuses.length > 0 && statuses.every((status) => status >= 400);
  });
  return !server.includes('clientId') || refusal;
}

describe.each(SERVERS)('a server that %s', (name, listener, options) => {
  let report: Report;
  let own: readonly Case[];

  beforeAll(async () => {
    const share = SERVERS.findIndex(([other]) => other === name) % SHARES;
    own = cases.filter(({ group }, index) => SECURITY.includes(group) || index % SHARES === share);
    report = await judge(listener, options ?? {}, own);
  });

  test('is not conformant', () => {
    expect(report.overall).not.toBe('conformant');
    // One that responds to nothing ends the run, which no longer has anybody to ask.
    expect(report.ended).toBe(name.startsWith('hangs up') ? 'died' : 'finished');
    expect(report.cases.length === own.length).toBe(report.ended === 'finished');
  });

  test('passes no case about security', () => {
    const passed = report.cases.filter(({ verdict }) => verdict === 'passed').map(({ id }) => id);
    // What TLS does is seen in the handshake, whatever comes behind it.
    const seen = ['tls-server-side-only', ...(options?.minVersion === undefined ? ['tls-version'] : [])];
    const security = cases
      .filter((item) => isAboutSecurity(item, name) && !seen.includes(item.id))
      .map(({ id }) => id);
    expect(passed.filter((id) => security.includes(id))).toEqual([]);
  });

  test('never makes the suite itself fail, and every case that did not pass says why', () => {
    expect(report.cases.filter(({ verdict }) => verdict === 'error')).toEqual([]);
    const silent = report.cases.filter(
      ({ verdict, reason, findings }) =>
        verdict !== 'passed' && reason === undefined && findings.length === 0,
    );
    expect(silent).toEqual([]);
  });
});

test('their exit status is 1', async () => {
  const server = await startServer(always(200));
  try {
    const args = [
      'wfm',
      '--url',
      server.url,
      '--ca',
      server.caFile,
      '--anyway',
      '--only',
      'signatures-flipped',
    ];
    expect(await runProgram(args, memoryOutput())).toBe(1);
  } finally {
    await server.close();
  }
});
