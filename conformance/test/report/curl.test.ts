import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { curlLine } from '../../src/report/curl.js';
import type { ReportRequest } from '../../src/report/report.js';

function line(changes: Partial<ReportRequest>, ca?: string): string | undefined {
  return curlLine({ method: 'GET', uri: 'https://w.example:8443/a', fields: [], ...changes }, ca);
}

const START = 'curl -gsi --http1.1 --path-as-is';

test('method, address and CA', () => {
  expect(line({}, 'my ca.pem')).toBe(
    `${START} --cacert 'my ca.pem' -X GET https://w.example:8443/a -H Accept: -H User-Agent:`,
  );
  expect(line({ method: 'HEAD' })).toContain(' --head https://w.example:8443/a');
});

test('with mutual TLS, where the SVID and its key go', () => {
  expect(line({ spiffeId: 'spiffe://plant.example/a' })).toContain(' --cert svid.pem --key svid.key -k ');
});

test('fields as they were sent; none that curl makes itself or would add', () => {
  const fields = [
    ['Host', 'w.example:8443'],
    ['accept', 'a/b'],
    ['X-Twice', '1'],
    ['X-Twice', '2'],
    ['Content-Length', '3'],
    ['X-Empty', ''],
  ] as const;
  expect(line({ fields })).toBe(
    `${START} -X GET https://w.example:8443/a -H 'accept: a/b' -H 'X-Twice: 1' -H 'X-Twice: 2' -H 'X-Empty;' -H User-Agent:`,
  );
  expect(line({ fields: [['Host', 'other.example']] })).toContain("-H 'Host: other.example'");
});

test('a body gets no Content-Type that was not sent', () => {
  const body = { length: 12, sha256: '', text: '{"a":"it\'s"}' };
  expect(line({ method: 'POST', body })).toMatch(/-H Content-Type: --data-binary '\{"a":"it'\\''s"\}'$/);
  expect(line({ body, fields: [['content-type', 'a/b']] })).not.toContain('-H Content-Type:');
});

test('a text that curl would take for a file name is sent as it is', () => {
  const body = { length: 12, sha256: '', text: '@/etc/passwd' };
  expect(line({ body })).toContain("--data-raw '@/etc/passwd'");
});

test.each<[string, Partial<ReportRequest>]>([
  ['a body that was cut', { body: { length: 40_000, sha256: '', text: 'abc', cut: true } }],
  ['a line end in a field', { fields: [['X', 'a\r\nY: b']] }],
  ['a NUL in a field', { fields: [['X', 'a\0']] }],
  ['a name that curl takes for a file', { fields: [['@/etc/passwd', '']] }],
  ['a line end in the address', { uri: 'https://w.example/\n' }],
])('there is no line for %s', (_, changes) => {
  expect(line(changes)).toBeUndefined();
});

/** Shells that are installed here; each is the start of a command line. */
const SHELLS = [['dash'], ['bash'], ['busybox', 'sh'], ['ksh'], ['zsh']].filter(([program = '']) => {
  try {
    execFileSync('/bin/sh', ['-c', `command -v ${program}`]);
    return true;
  } catch {
    return false;
  }
});

const EVIL = [
  "';touch pwned;'",
  '$(touch pwned)`touch pwned`',
  "\u009b'$(touch pwned)'",
  "a\u001b]0;title\u0007'b",
  '\\047;touch pwned;\\047 %s %n %%',
  '\u202e gnp.tuo',
  '-n !! !$ ~ * {a,b} [c]',
  '𝕏 é \u00e9\u0301',
];

describe.skipIf(process.platform === 'win32')('in a shell', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'margo-curl-'));
    // In the place of curl a program that keeps its arguments and its input.
    const stub = `#!/bin/sh\nprintf '%s\\0' "$@" > "$OUT/arguments"\ncat > "$OUT/input"\n`;
    writeFileSync(path.join(folder, 'curl'), stub);
    chmodSync(path.join(folder, 'curl'), 0o755);
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  function run([program = '', ...before]: readonly string[], text = '') {
    const env = { ...process.env, PATH: `${folder}${path.delimiter}${process.env.PATH}`, OUT: folder };
    rmSync(path.join(folder, 'pwned'), { force: true });
    const said = execFileSync(program, [...before, '-c', text], {
      cwd: folder,
      env,
      stdio: 'pipe',
      input: '',
    });
    const words = readFileSync(path.join(folder, 'arguments'), 'latin1').split('\0').slice(0, -1);
    return { words, said: String(said), input: readFileSync(path.join(folder, 'input')) };
  }

  test('one is there to try', () => expect(SHELLS.length).toBeGreaterThan(0));

  describe.each(SHELLS.map((shell) => [shell.join(' '), shell] as const))('%s', (_, shell) => {
    test.each(EVIL)('%j is one word, whatever it says', (evil) => {
      const isWide = [...evil].some((one) => one > '\u00ff');
      const wanted = isWide ? Buffer.from(`X: ${evil}`).toString('latin1') : `X: ${evil}`;
      const { words, said } = run(shell, line({ fields: [['X', evil]] }));
      expect(words).toContain(wanted);
      expect(said).toBe('');
      expect(() => readFileSync(path.join(folder, 'pwned'))).toThrow('ENOENT');
    });

    test.each([...EVIL, '\n\n', 'a: b\n\0c\n', '-e \\c'])('the body %j is the same', (text) => {
      const { words, input } = run(shell, line({ method: 'POST', body: { length: 1, sha256: '', text } }));
      const octets = Buffer.from(text).toString('latin1');
      expect(words.at(-1) === '@-' ? input.toString('latin1') : words.at(-1)).toBe(octets);
      expect(() => readFileSync(path.join(folder, 'pwned'))).toThrow('ENOENT');
    });

    test('octets that are no text go through base64', () => {
      const { input } = run(shell, line({ body: { length: 2, sha256: '', base64: '//4=' } }));
      expect([...input]).toEqual([0xff, 0xfe]);
    });

    test('nothing in the line acts on the terminal that shows it', () => {
      for (const evil of EVIL) expect(line({ fields: [['X', evil]] })).toMatch(/^[^\p{Cc}\p{Cf}]*$/u);
    });
  });
});
