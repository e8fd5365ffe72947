import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryOutput } from '../../../../src/command/output.js';
import { runProgram } from '../../../../src/command/program.js';
import type { Report } from '../../../../src/report/report.js';
import { makeThrowaway } from '../../../support/certificate.js';
import { REFERENCE_FORM } from '../../../support/independent-wfm/older-form.js';
import { type IndependentWfm, startIndependentWfm } from '../../../support/independent-wfm/start.js';

/** A whole run takes as long as the machine is busy. */
const TIMEOUT = 240_000;

let folder: string;
let wfm: IndependentWfm;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-dialect-'));
  const throwaway = await makeThrowaway();
  await writeFile(path.join(folder, 'ca.pem'), throwaway.ca);
  wfm = await startIndependentWfm(throwaway, REFERENCE_FORM);
});

afterAll(async () => {
  await wfm.close();
  await rm(folder, { recursive: true, force: true });
});

async function judge(...more: readonly string[]) {
  const output = memoryOutput();
  const target = ['wfm', '--url', wfm.url, '--ca', path.join(folder, 'ca.pem')];
  const operator = ['--operator-url', wfm.operatorUrl, '--operator-token', wfm.operatorToken];
  const status = await runProgram([...target, ...operator, ...more], output);
  return { status, text: output.text(), warnings: output.warnings() };
}

test('a WFM of a known dialect is told so before any case', async () => {
  const { status, text, warnings } = await judge();
  expect(status).toBe(2);
  expect(text).toBe('');
  expect(warnings).toContain('speaks the dialect reference-wfm');
  expect(warnings).toContain('--dialect reference-wfm');
});

test('beneath its dialect it is conformant, and each deviation fails once', {
  timeout: TIMEOUT,
}, async () => {
  const { status, text } = await judge(
    '--dialect',
    'reference-wfm',
    '--report',
    folder,
    '--concurrency',
    '8',
  );
  const report = JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')) as Report;
  const failed = report.cases.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
  expect(failed).toEqual([
    'dialect-prefix',
    'dialect-paths-in-the-singular',
    'dialect-capabilities-never-deleted',
    'dialect-public-certificate',
    'dialect-client-id',
    'dialect-errors',
  ]);
  const red = report.requirements.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
  expect(red.sort()).toEqual(['CAP-003', 'CAP-005', 'ERR-001', 'MAN-001', 'ONB-002', 'ONB-004']);
  expect(report.overall).toBe('not conformant');
  expect(report.dialect?.beneath).toBe('conformant');
  expect(text).toContain('conformant beneath the dialect reference-wfm');
  expect(status).toBe(1);
});
