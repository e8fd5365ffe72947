import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sealEnvelope } from '../../src/attestation/envelope.js';
import { signReport } from '../../src/attestation/sign-report.js';
import { memoryOutput } from '../../src/command/output.js';
import { runProgram } from '../../src/command/program.js';
import { reportJson } from '../../src/report/write.js';
import { caseOf } from '../support/cases.js';
import { reportOf, resultOf } from '../support/report.js';
import { pem, testKey } from '../support/signing-key.js';

const key = testKey('ed25519');
const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
const component = { name: 'a\u001b[2J\n  contract, version 9', version: '1' };
const report = reportOf([item], [resultOf(item)], {
  target: { kind: 'wfm', url: 'https://w.example', component },
});
const json = reportJson(report);
const signed = signReport(report, json, key);
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-verify-'));
  await file('key.pub', pem(key.publicKey));
  await file('other.pub', pem(testKey('ed25519').publicKey));
  await file('report.json', json);
});

afterAll(() => rm(folder, { recursive: true }));

async function file(name: string, text: string): Promise<void> {
  await writeFile(path.join(folder, name), text);
}

async function verify(envelope: string, keyName = 'key.pub', reportName?: string) {
  await file('attestation.json', envelope);
  const output = memoryOutput();
  const about = reportName === undefined ? [] : ['--report', path.join(folder, reportName)];
  const args = [
    'verify',
    path.join(folder, 'attestation.json'),
    '--key',
    path.join(folder, keyName),
    ...about,
  ];
  const status = await runProgram(args, output);
  return { status, text: output.text(), warnings: output.warnings() };
}

test('0: the signature is right; what it states is shown without control characters', async () => {
  const { status, text } = await verify(signed, 'key.pub', 'report.json');
  expect(status).toBe(0);
  expect(text).toContain('It states PASSED: 1 passed, 0 warned, 0 failed');
  expect(text).toContain('name a\\u{1b}[2J\\u{a}  contract, version 9');
  expect(text).not.toMatch(/^ {2}contract, version 9/m);
});

test('a run that failed nothing but left something open is said to be incomplete, with what it left open', async () => {
  const partial = reportOf(
    [item, { ...item, id: 'bench-open' }],
    [resultOf(item, { verdict: 'not-shown' })],
    {
      ended: 'interrupted',
    },
  );
  const text = reportJson(partial);
  const { status, text: said } = await verify(signReport(partial, text, key));
  expect(status).toBe(0);
  expect(said).toContain('It states incomplete: 0 passed, 0 warned, 0 failed, 1 not shown');
});

test('1: another key', async () => {
  const { status, warnings, text } = await verify(signed, 'other.pub');
  expect([status, text]).toEqual([1, '']);
  expect(warnings).toMatch(/^The statement is not proven: no signature is by this key/);
});

test('1: a payload that was changed', async () => {
  const { payload, ...rest } = JSON.parse(signed);
  const changed = Buffer.from(payload, 'base64').toString().replace('PASSED', 'WARNED');
  const { status } = await verify(
    JSON.stringify({ ...rest, payload: Buffer.from(changed).toString('base64') }),
  );
  expect(status).toBe(1);
});

test('1: another report, even if only a space was added', async () => {
  await file('changed.json', `${json} `);
  const { status, warnings } = await verify(signed, 'key.pub', 'changed.json');
  expect(status).toBe(1);
  expect(warnings).toMatch(
    /is about another report than .*changed\.json, or that was changed \(SHA-256 [0-9a-f]{64}\)/,
  );
});

test('1: something else that was signed with the key', async () => {
  const other = sealEnvelope('application/json', Buffer.from('{}'), key);
  const { status, warnings } = await verify(other);
  expect(status).toBe(1);
  expect(warnings).toMatch(/signed with this key, but its payload is application\/json/);
});

test.each([
  ['nonsense', /is no DSSE envelope/],
  ['{"payloadType":"a","payload":"%","signatures":[{"sig":""}]}', /payload is not base64/],
])('2: the file %j cannot be checked', async (envelope, message) => {
  const { status, warnings } = await verify(envelope);
  expect(status).toBe(2);
  expect(warnings).toMatch(message);
});

test('2: a key or a file that cannot be read', async () => {
  expect(await verify(signed, 'none.pub')).toMatchObject({ status: 2 });
  expect(await verify(signed, 'report.json')).toMatchObject({ status: 2 });
  expect(await verify(signed, 'key.pub', 'none.json')).toMatchObject({ status: 2 });
  await file('large.json', ' '.repeat(4 * 1024 * 1024 + 1));
  const output = memoryOutput();
  const args = ['verify', path.join(folder, 'large.json'), '--key', path.join(folder, 'key.pub')];
  expect(await runProgram(args, output)).toBe(2);
  expect(output.warnings()).toContain('more than the 4194304 that are read');
});
