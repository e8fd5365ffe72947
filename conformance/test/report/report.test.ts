import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { SITE_URL } from '@margo-contract/look/site';
import pc from 'picocolors';
import { expect, test } from 'vitest';
import { failureTexts } from '../../src/report/failure-text.js';
import { renderHtml } from '../../src/report/html.js';
import { renderJunit } from '../../src/report/junit.js';
import { readReport } from '../../src/report/read.js';
import type { Report } from '../../src/report/report.js';
import { summary } from '../../src/report/summary.js';
import { caseLine } from '../../src/report/terminal.js';
import { writeReport } from '../../src/report/write.js';
import { caseOf } from '../support/cases.js';
import { EVIL, hostileReport } from '../support/hostile-report.js';
import { contract } from '../support/run.js';

const report = await hostileReport();
const plain = pc.createColors(false);

function failure(colors = plain): string {
  return failureTexts(report, colors, { ca: 'my ca.pem', verbose: true }).join('\n');
}

test('everything that the server says is escaped in the page', () => {
  const page = renderHtml(report);
  expect(page.match(/<script/g)).toHaveLength(1);
  expect(page).not.toContain('<img');
  expect(page).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
  expect(page).toContain('&lt;img src=x onerror=alert(1)&gt;');
  expect(page).toContain("default-src 'none'");
  expect(page).not.toContain('unsafe-inline');
  const addresses = [...page.matchAll(/\b(?:src|href)="([^"]*)"/g)].map(([, address]) => address ?? '');
  expect(addresses.filter((address) => !address.startsWith('#') && !address.startsWith(SITE_URL))).toEqual(
    [],
  );
});

test('sentences of the catalogue are escaped too, and their backticks are code', () => {
  const requirements = report.requirements.map((item) => ({ ...item, statement: '`<i>` <u>MUST</u>' }));
  const page = renderHtml({ ...report, requirements });
  expect(page).toContain('<code>&lt;i&gt;</code> &lt;u&gt;MUST');
  expect(page).not.toMatch(/<[iu]>/);
});

test('nothing that the server says reaches the terminal as a control character', () => {
  const text = failure();
  expect(text).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
  expect(text).toContain('x-evil: \\u{9b}2J');
  expect(text).toContain('ETag: "x"');
  expect(summary(report, plain)).not.toMatch(/(?![\n\t])[\p{Cc}\p{Cf}]/u);
});

test('the terminal shows requirement, sentence, expectation and exchange', () => {
  const text = failure();
  const statement = contract.requirements.get('SIG-011')?.statement ?? '-';
  expect(text).toContain(`SIG-011 (MUST): ${statement}`);
  expect(text).toMatch(/step 1, SIG-011, MUST:\n {4}expected ETag: "x"\n {4}seen /);
  expect(text).toMatch(
    /curl .* --cacert 'my ca.pem' -X GET https:\/\/localhost:\d+\/api\/v1\/onboarding\/certificate/,
  );
  expect(text).toContain('HTTP/1.1 500');
  expect(text).toContain('hint: Errors are problem objects');
});

test('colours come only with a terminal', async () => {
  const item = await caseOf([{ onboard: {}, expect: { status: 201 } }]);
  const result = { verdict: 'passed' };
  expect(caseLine(item, result, pc.createColors(true))).toContain('\u001b[');
  expect(caseLine(item, result, plain)).not.toContain('\u001b[');
});

test('the report says what was judged, by what, and when', () => {
  expect(report).toMatchObject({
    suite: { name: 'margo-conformance', version: '0.1.0' },
    contract: { profile: 'signature', digest: expect.stringMatching(/^sha256:[0-9a-f]{64}$/) },
    overall: 'not conformant',
    ended: 'finished',
    complete: true,
    counts: { cases: { failed: 1 } },
    groups: [{ group: 'bench', verdict: 'failed', counts: { failed: 1 } }],
  });
  expect(report.requirements.length).toBeGreaterThan(90);
});

test('cookies of the server are not kept', () => {
  expect(JSON.stringify(report)).not.toContain('a=secret');
});

test('what is written follows the schema, and can be read again', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-report-'));
  const deep = path.join(folder, 'deep', 'er');
  await writeReport(deep, report);
  expect((await readdir(deep)).sort()).toEqual(['junit.xml', 'report.html', 'report.json']);
  expect(await readReport(path.join(deep, 'report.json'))).toEqual(JSON.parse(JSON.stringify(report)));
  expect(await readFile(path.join(deep, 'junit.xml'), 'utf8')).toBe(renderJunit(report));
  await rm(folder, { recursive: true });
});

test('a report that does not follow the schema is a fault of the suite', async () => {
  const broken = { ...report, overall: 'fine' } as unknown as Report;
  await expect(writeReport(tmpdir(), broken)).rejects.toThrow(/does not follow its schema: \/overall/);
});

test('the hostile text is hostile', () => {
  expect(EVIL).toMatch(/<script>.*\p{Cc}/su);
});
