import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readReport } from '../../src/report/read.js';
import { readBounded } from '../../src/report/read-bounded.js';
import { placeOf, type ReportTarget } from '../../src/report/target.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf } from '../support/report.js';

let file: string;
const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
const report = reportOf([item], [failureOf(item)]);

beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'margo-read-')), 'report.json');
});

afterAll(() => rm(path.dirname(file), { recursive: true }));

async function read(text: string | Uint8Array) {
  await writeFile(file, text);
  return readReport(file);
}

test('a report is read', async () => {
  expect(await read(JSON.stringify(report))).toEqual(report);
});

test('a report of an older version is read', async () => {
  const { target, counts } = await readReport(
    fileURLToPath(new URL('./reports/wfm-0.1.json', import.meta.url)),
  );
  expect(target).toEqual({
    kind: 'wfm',
    url: 'https://wfm.example:8443',
    component: { name: 'acme-wfm', version: '4.2' },
  });
  expect(counts.cases.passed).toBe(387);
});

test.each<[string, ReportTarget, string]>([
  ['an identity service', { kind: 'mis', url: 'https://mis.example' }, 'https://mis.example'],
  ['a device that the suite starts', { kind: 'device', command: 'mydev --wfm {wfm}' }, 'mydev --wfm {wfm}'],
  ['a device that a person starts', { kind: 'device' }, 'a device that a person starts'],
])('a report about %s is read, and says where it is', async (_, target, place) => {
  const about = { ...report, target };
  expect(await read(JSON.stringify(about))).toEqual(about);
  expect(placeOf(target)).toBe(place);
});

test.each([
  ['of a device with a URL', { kind: 'device', url: 'https://d.example' }],
  ['of a WFM without a URL', { kind: 'wfm' }],
  ['of another kind', { kind: 'toaster', url: 'https://t.example' }],
])('a target %s is refused', async (_, target) => {
  await expect(read(JSON.stringify({ ...report, target }))).rejects.toThrow(/does not follow the schema/);
});

test.each([
  ['no JSON', 'nonsense', /cannot be read \(.*\); give a report\.json of the suite/],
  ['an array', '[]', /does not follow the schema of reports \( must be object\)/],
  ['another verdict', JSON.stringify({ ...report, overall: 'perfect' }), /\/overall must be equal to one of/],
  ['an unknown member', JSON.stringify({ ...report, extra: 1 }), /must NOT have additional properties/],
  ['depth', '['.repeat(100_000), /cannot be read/],
  ['a name of a prototype', '{"__proto__":{"overall":"conformant"}}', /does not follow the schema/],
  ['octets that are no UTF-8', Uint8Array.of(0x22, 0xff, 0x22), /cannot be read/],
])('%s is refused', async (_, text, message) => {
  await expect(read(text)).rejects.toMatchObject({
    code: 'suite-report-unreadable',
    message: expect.stringMatching(message),
  });
});

test('a file that is not there is refused', async () => {
  await expect(readReport(`${file}.none`)).rejects.toThrow(/The report .* cannot be read \(ENOENT/);
});

test('a file that is larger than the limit is not read', async () => {
  await writeFile(file, 'abc');
  expect(Buffer.from(await readBounded(file, 3)).toString()).toBe('abc');
  await expect(readBounded(file, 2)).rejects.toThrow('it has 3 octets, more than the 2 that are read');
});
