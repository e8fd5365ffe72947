import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { buildReport } from '../../src/report/build.js';
import { renderHtml } from '../../src/report/html.js';
import type { Report } from '../../src/report/report.js';
import { caseLine, runText } from '../../src/report/terminal.js';
import { writeReport } from '../../src/report/write.js';
import { runSuite } from '../../src/run/run-suite.js';
import { caseOf } from '../support/cases.js';
import { always, contextFor, contract } from '../support/run.js';
import { startServer } from '../support/server.js';

const EVIL = '</pre><script>alert(1)</script>"\' \u001b[2J\u202e\u0007';

/** The report of a case that fails against a server that says evil things everywhere. */
async function hostileReport(): Promise<Report> {
  const problem = JSON.stringify({ type: EVIL, title: EVIL, status: 200, detail: EVIL, [EVIL]: EVIL });
  const headers = {
    'content-type': 'application/problem+json',
    etag: '"<img src=x onerror=alert(1)>"',
    'set-cookie': 'a=secret',
    'x-evil': '\u009b2J',
  };
  const server = await startServer(always(500, headers, problem));
  const expectations = { status: 500, headers: { ETag: 'x' }, json: { '/detail': 'y' } };
  const item = await caseOf([{ request: { operation: 'getRootCertificate' }, expect: expectations }]);
  const result = await runSuite({ cases: [item], allCases: [item], concurrency: 1 }, contextFor(server));
  await server.close();
  const configuration = { only: [], groups: [], concurrency: 1, operator: false, clientAuthority: false };
  return buildReport({ url: server.url, configuration, contract, cases: [item], result });
}

const report = await hostileReport();

test('everything that the server says is escaped in the page', () => {
  const page = renderHtml(report);
  expect(page).not.toContain('<script');
  expect(page).not.toContain('<img');
  expect(page).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toMatch(/\b(src|href)="(?!#)/);
});

test('nothing that the server says reaches the terminal as a control character', () => {
  const text = runText(report, pc.createColors(false));
  expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
  expect(text).toContain('x-evil: \\u{9b}2J');
  expect(text).toContain('ETag: "x"');
});

test('the terminal shows requirement, sentence, expectation and exchange', () => {
  const text = runText(report, pc.createColors(false));
  const statement = contract.requirements.get('SIG-011')?.statement ?? '-';
  expect(text).toContain(`SIG-011 (MUST): ${statement}`);
  expect(text).toMatch(/step 1, SIG-011, MUST:\n {4}expected ETag: "x"\n {4}seen /);
  expect(text).toMatch(/GET https:\/\/localhost:\d+\/api\/v1\/onboarding\/certificate\n {4}Host: localhost/);
  expect(text).toContain('HTTP/1.1 500');
  expect(text).toMatch(/^failed +SIG-011 +MUST/m);
  expect(text).toMatch(/1 case: 1 failed\nnot conformant: https:/);
});

test('colours come only with a terminal', async () => {
  const item = await caseOf([{ onboard: {}, expect: { status: 201 } }]);
  const result = { id: item.id, verdict: 'passed', findings: [], evidence: [] } as const;
  expect(caseLine(item, result, pc.createColors(true))).toContain('\u001b[');
  expect(caseLine(item, result, pc.createColors(false))).not.toContain('\u001b[');
});

test('the report says what was judged, by what, and when', () => {
  expect(report).toMatchObject({
    suite: { name: 'margo-conformance', version: '0.1.0' },
    contract: { profile: 'signature', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    overall: 'not conformant',
    complete: true,
    counts: { cases: { failed: 1 } },
  });
  expect(report.requirements.length).toBeGreaterThan(90);
});

test('cookies of the server are not kept', () => {
  expect(JSON.stringify(report)).not.toContain('a=secret');
});

test('what is written follows the schema', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-report-'));
  await writeReport(path.join(folder, 'deep', 'er'), report);
  const written = JSON.parse(await readFile(path.join(folder, 'deep', 'er', 'report.json'), 'utf8'));
  expect(written).toEqual(JSON.parse(JSON.stringify(report)));
  await rm(folder, { recursive: true });
});

test('a report that does not follow the schema is a fault of the suite', async () => {
  const broken = { ...report, overall: 'fine' } as unknown as Report;
  await expect(writeReport(tmpdir(), broken)).rejects.toThrow(/does not follow its schema: \/overall/);
});
