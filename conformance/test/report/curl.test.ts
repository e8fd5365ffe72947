import { expect, test } from 'vitest';
import { curlLine } from '../../src/report/curl.js';
import type { ReportRequest } from '../../src/report/report.js';

function line(changes: Partial<ReportRequest>, ca?: string): string {
  return curlLine({ method: 'GET', uri: 'https://w.example:8443/a', fields: [], ...changes }, ca);
}

const START = 'curl -si --http1.1 --path-as-is';

test('method, address and CA', () => {
  expect(line({}, 'my ca.pem')).toBe(
    `${START} --cacert 'my ca.pem' -X GET https://w.example:8443/a -H Accept: -H User-Agent:`,
  );
  expect(line({ method: 'HEAD' })).toContain(' --head https://w.example:8443/a');
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

test('a body is quoted for the shell, and gets no Content-Type that was not sent', () => {
  const body = { length: 12, sha256: '', text: '{"a":"it\'s"}' };
  expect(line({ method: 'POST', body })).toMatch(/-H Content-Type: --data-binary '\{"a":"it'\\''s"\}'$/);
  expect(line({ body, fields: [['content-type', 'a/b']] })).not.toContain('-H Content-Type:');
});

test('a text that curl would take for a file name is sent as it is', () => {
  const body = { length: 12, sha256: '', text: '@/etc/passwd' };
  expect(line({ body })).toContain("--data-raw '@/etc/passwd'");
});

test('octets that are no text go through base64', () => {
  const text = line({ body: { length: 2, sha256: '', base64: '//4=' } });
  expect(text).toMatch(/^printf %s '\/\/4=' \| base64 -d \| curl .* --data-binary @-$/);
});

test('control characters are written out', () => {
  expect(line({ fields: [['X', "a\u001b'\\\u009b"]] })).toContain("-H $'X: a\\x1b\\'\\\\\\xc2\\x9b'");
});

test('a body that was cut says so', () => {
  expect(line({ body: { length: 40_000, sha256: '', text: 'abc', cut: true } })).toMatch(
    / abc # the body had 40000 octets/,
  );
});
