import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { relink, writeLinks } from '../../src/coverage/write-links.js';

const BEFORE = `# a comment that stays
area: Signatures
requirements:
  - id: SIG-001 # another one
    actor: device
    untested: needs-device-target

  - id: SIG-002
    actor: wfm
    statement: >-
      Folded text that is
      not to be folded anew.
    operations:
      [one, two,
       three]
    untested: case-to-be-written

  - id: SIG-003
    actor: wfm
    cases: [sig-gone]
    notes: After it.

  - id: SIG-004
    actor: wfm
    untested: not-observable

  - id: SIG-005
    actor: wfm
    cases:
      - sig-a
      - sig-b
`;

const long = Array.from({ length: 8 }, (_, index) => `sig-with-quite-a-long-name-${index}`);

test('only the links change', () => {
  const after = relink(
    BEFORE,
    new Map([
      ['SIG-001', ['sig-x']],
      ['SIG-002', ['sig-a', 'sig-b']],
      ['SIG-005', long],
    ]),
    'wfm',
  );
  const expected = BEFORE.replace('untested: case-to-be-written', 'cases: [sig-a, sig-b]')
    .replace('cases: [sig-gone]', 'untested: case-to-be-written')
    .replace('      - sig-a\n      - sig-b\n', long.map((name) => `      - ${name}\n`).join(''));
  expect(after).toBe(expected);
});

test('a second time nothing changes', () => {
  const links = new Map([['SIG-002', ['sig-a', 'sig-b']]]);
  expect(relink(relink(BEFORE, links, 'wfm'), links, 'wfm')).toBe(relink(BEFORE, links, 'wfm'));
});

test('files that do not change are not written, and are not told', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-links-'));
  await mkdir(path.join(folder, 'requirements'));
  const files = ['signatures.yaml', 'other.yaml'].map((name) => path.join(folder, 'requirements', name));
  await Promise.all([writeFile(String(files[0]), BEFORE), writeFile(String(files[1]), 'requirements: []\n')]);
  const changed = await writeLinks(
    path.join(folder, 'requirements'),
    new Map([['SIG-002', ['sig-a']]]),
    'wfm',
  );
  expect(changed).toEqual(['signatures.yaml']);
  expect(await readFile(String(files[0]), 'utf8')).toContain('cases: [sig-a]');
  await rm(folder, { recursive: true });
});

test('a folder that is not there is told', async () => {
  await expect(writeLinks('/no/such/folder', new Map(), 'wfm')).rejects.toThrow(
    /name the folder of the contract with --spec/,
  );
});
