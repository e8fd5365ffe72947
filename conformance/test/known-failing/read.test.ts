import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKnownFailing } from '../../src/known-failing/read.js';

let file: string;

beforeAll(async () => {
  file = path.join(await mkdtemp(path.join(tmpdir(), 'margo-known-')), 'known.yaml');
});

afterAll(() => rm(path.dirname(file), { recursive: true }));

async function read(text: string) {
  await writeFile(file, text);
  return readKnownFailing(file);
}

test('entries with pattern, reason and place', async () => {
  const text =
    'known-failing:\n  - cases: tls-*\n    reason: The proxy is old.\n  - { cases: a-b, reason: x }\n';
  expect(await read(text)).toEqual([
    { pattern: 'tls-*', reason: 'The proxy is old.', location: expect.stringMatching(/known\.yaml:2$/) },
    { pattern: 'a-b', reason: 'x', location: expect.stringMatching(/known\.yaml:4$/) },
  ]);
});

test('an empty list is a list', async () => {
  expect(await read('known-failing: []')).toEqual([]);
});

test.each([
  [
    'known-failing:\n  - cases: tls-*\n',
    /known\.yaml:2: known-failing\.0 must have required property 'reason'/,
  ],
  [
    "known-failing:\n  - cases: tls-*\n    reason: ' '\n",
    /known\.yaml:3: known-failing\.0\.reason must match.*why they fail/,
  ],
  [
    'known-failing:\n  - cases: "a b"\n    reason: x\n',
    /known\.yaml:2: .*cases must match.*the id of a case, or a pattern/,
  ],
  [
    'known-failing:\n  - cases: a\n    reason: x\n    until: 2030\n',
    /known\.yaml:4: .* has the unknown member until/,
  ],
  ['- a\n- b\n', /known\.yaml:1: the file must be object/],
  ['', /known\.yaml:1: the file must be object/],
  ['known-failing: [\n', /known\.yaml:2: this is no YAML/],
  ['known-failing: []\nknown-failing: []\n', /known\.yaml:2: this is no YAML: Map keys must be unique/],
])('%j is refused with its line', async (text, message) => {
  await expect(read(text)).rejects.toMatchObject({
    code: 'suite-known-failing-malformed',
    message: expect.stringMatching(message),
  });
});

test('a file that is not there is refused', async () => {
  await expect(readKnownFailing(`${file}.none`)).rejects.toMatchObject({
    code: 'suite-known-failing-malformed',
    message: expect.stringContaining('cannot be read'),
  });
});
