import { createHash, createPrivateKey, sign } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { memoryOutput } from '../../src/command/output.js';
import { runProgram } from '../../src/command/program.js';
import { makeThrowaway } from '../support/certificate.js';

const device = await makeThrowaway();
const other = await makeThrowaway();
const { certificate } = device;
const TARGET = '/api/v1/clients/bw-01/deployments';
const HOST = 'wfm.example:8443';
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-explain-'));
  await file('device.crt', certificate);
  await file('other.crt', other.certificate);
});

afterAll(() => rm(folder, { recursive: true }));

function file(name: string, content: string | Uint8Array): Promise<void> {
  return writeFile(path.join(folder, name), content);
}

interface Habits {
  readonly key?: string;
  readonly authority?: string;
  readonly encoding?: 'der' | 'ieee-p1363';
  readonly body?: string;
  readonly hashed?: string;
}

/** A signed request as it goes over the wire, made by hand. */
function rawRequest({
  key = device.key,
  authority = HOST,
  encoding = 'ieee-p1363',
  body = '',
  hashed = body,
}: Habits): string {
  const digest = `sha-256=:${createHash('sha256').update(hashed).digest('base64')}:`;
  const covered = `"@method" "@target-uri" "@authority"${body === '' ? '' : ' "content-digest"'}`;
  const input = `(${covered});created=1795780795;keyid="7f"`;
  const base = [
    `"@method": ${body === '' ? 'GET' : 'POST'}`,
    `"@target-uri": https://${HOST}${TARGET}`,
    `"@authority": ${authority}`,
    ...(body === '' ? [] : [`"content-digest": ${digest}`]),
    `"@signature-params": ${input}`,
  ].join('\n');
  const signature = sign('sha256', Buffer.from(base), {
    key: createPrivateKey(key),
    dsaEncoding: encoding,
  }).toString('base64');
  return [
    `${body === '' ? 'GET' : 'POST'} ${TARGET} HTTP/1.1`,
    `Host: ${HOST}`,
    ...(body === '' ? [] : [`Content-Digest: ${digest}`, `Content-Length: ${Buffer.byteLength(body)}`]),
    `Signature-Input: sig1=${input}`,
    `Signature: sig1=:${signature}:`,
    '',
    body,
  ].join('\r\n');
}

async function explain(
  content: string | Uint8Array,
  args: readonly string[] = ['--certificate', 'device.crt'],
) {
  await file('input', content);
  const output = memoryOutput();
  const files = args.map((word) => (word.endsWith('.crt') ? path.join(folder, word) : word));
  const status = await runProgram(['explain', path.join(folder, 'input'), ...files], output);
  return { status, text: output.text(), warnings: output.warnings() };
}

test('0: a request that verifies', async () => {
  expect(await explain(rawRequest({}))).toMatchObject({
    status: 0,
    text: expect.stringContaining('The request verifies.'),
  });
});

test('1: a device that signs in DER is told what to change', async () => {
  const { status, text } = await explain(rawRequest({ encoding: 'der' }));
  expect(status).toBe(1);
  expect(text).toContain('The signature sig1 verifies if the signature is read as ASN.1 DER.');
  expect(text).toContain('To do: Send r and s concatenated');
});

test('1: a device with a wrong port in @authority is told what to change', async () => {
  const { text } = await explain(rawRequest({ authority: 'wfm.example' }));
  expect(text).toContain('The signature sig1 verifies if @authority has no port.');
  expect(text).toContain('signed: "@authority": wfm.example');
});

test('1: a device that hashes JSON written anew is told what to change', async () => {
  const { text } = await explain(rawRequest({ body: '{"a":1}', hashed: '{"a": 1}' }));
  expect(text).toContain('Content-Digest is that of the JSON written with a space after , and :.');
  expect(text).toContain('To do: Serialise the JSON once');
});

test('what an editor does to line ends and to the end of the file does no harm', async () => {
  const raw = rawRequest({ body: '{"a":1}' });
  expect((await explain(`${raw.replaceAll('\r\n', '\n')}\n`)).status).toBe(0);
  const chunked = raw
    .replace(/Content-Length: 7/, 'Transfer-Encoding: chunked')
    .replace('{"a":1}', '3\r\n{"a\r\n4;x=y\r\n":1}\r\n0\r\n\r\n');
  expect((await explain(chunked)).status).toBe(0);
});

test('the key of another client is found among those given', async () => {
  const raw = rawRequest({ key: other.key });
  expect((await explain(raw)).text).toMatch(/None of \d+ ways that were tried explains it/);
  const { text } = await explain(raw, ['--certificate', 'device.crt', '--other', 'other.crt']);
  expect(text).toContain('verifies if the key is that of another client: that of the certificate');
});

test('a late request counts as late only when it is said when it came', async () => {
  expect((await explain(rawRequest({}))).status).toBe(0);
  const late = await explain(rawRequest({}), ['--certificate', 'device.crt', '--at', '2026-11-27T13:00:00Z']);
  expect(late.text).toContain('By the receiver’s clock the signature was created');
  expect((await explain('', ['--at', 'noon'])).warnings).toContain('is no HTTP request');
});

function reportOf(raw: string) {
  const [head = '', body = ''] = raw.split('\r\n\r\n');
  const [line = '', ...lines] = head.split('\r\n');
  const fields = lines.map((text) => text.split(': ') as [string, string]);
  const [method = ''] = line.split(' ');
  const request = {
    method,
    uri: `https://${HOST}${TARGET}`,
    fields,
    ...(body !== '' && { body: { length: body.length, text: body } }),
  };
  return { step: 1, at: '2026-11-27T12:00:00Z', action: line, request };
}

test('a case of a report is explained step by step, with the certificate that was onboarded in it', async () => {
  const onboarding = JSON.stringify({ certificate: Buffer.from(certificate).toString('base64') });
  const first = {
    step: 1,
    at: '2026-11-27T12:00:00Z',
    action: 'x',
    request: {
      method: 'POST',
      uri: `https://${HOST}/api/v1/onboarding`,
      fields: [],
      body: { length: 1, text: onboarding },
    },
  };
  const steps = [first, { ...reportOf(rawRequest({ encoding: 'der' })), step: 2 }];
  const report = JSON.stringify({
    cases: [
      { id: 'one', steps },
      { id: 'two', steps: [] },
    ],
  });
  const { status, text } = await explain(report, ['--case', 'one']);
  expect(status).toBe(1);
  expect(text).toContain('one, step 2: GET /api/v1/clients/bw-01/deployments');
  expect(text).toContain('is read as ASN.1 DER');
  expect((await explain(report, ['--case', 'three'])).warnings).toContain('holds no case "three"');
  expect((await explain(report, ['--case', 'two'])).warnings).toContain(
    'holds no request that could be verified',
  );
});

test('an export of exchanges brings its certificates along', async () => {
  const traffic = {
    exchanges: [reportOf(rawRequest({ authority: 'wfm.example' }))],
    certificates: { 'bw-01': certificate },
  };
  const { status, text } = await explain(JSON.stringify(traffic), ['--json']);
  expect(status).toBe(1);
  expect(JSON.parse(text)).toMatchObject([
    {
      request: expect.stringContaining('exchange 1'),
      signature: { advice: [{ mistake: 'authority-without-port' }] },
    },
  ]);
});

test.each([
  ['no HTTP', 'MZ\u0000\u0001', /^The file .* is no HTTP request, as its first line is ".*"; give a request/],
  ['nothing', '', /is no HTTP request/],
  ['no header field', 'GET / HTTP/1.1\r\nHost wfm\r\n\r\n', /has a line that is no header field: "Host wfm"/],
  ['no host', 'GET / HTTP/1.1\r\nA: b\r\n\r\n', /does not say which host it goes to/],
  [
    'a head without end',
    `GET / HTTP/1.1\r\nA: ${'b'.repeat(70_000)}`,
    /has a header section that does not end/,
  ],
  ['broken JSON', '{"cases": [', /is no JSON/],
  ['JSON of another kind', '{"a": 1}', /has neither cases nor exchanges/],
])('2: one sentence about %s', async (_what, content, sentence) => {
  const { status, warnings } = await explain(content);
  expect(status).toBe(2);
  expect(warnings).toMatch(sentence);
  expect(warnings.trim().split('\n')).toHaveLength(1);
});

test('2: one sentence about a certificate that is none, and about none at all', async () => {
  await file('bad.crt', 'no');
  expect((await explain(rawRequest({}), ['--certificate', 'bad.crt'])).warnings).toContain(
    'holds no single certificate',
  );
  expect((await explain(rawRequest({}), [])).warnings).toContain(
    'name the client’s certificate with --certificate',
  );
  expect((await explain(rawRequest({}), ['--certificate', 'none.crt'])).warnings).toContain('cannot be read');
});

test('a dictionary of ten thousand labels gets one sentence', async () => {
  const labels = Array.from({ length: 10_000 }, (_, at) => `s${at}=()`).join(',');
  const raw = `GET / HTTP/1.1\r\nHost: w\r\nSignature-Input: ${labels}\r\n\r\n`;
  expect((await explain(raw)).warnings).toContain('does not end');
  const report = {
    exchanges: [
      {
        request: {
          method: 'GET',
          uri: 'https://w/x',
          fields: [
            ['Signature-Input', labels],
            ['Signature', labels],
          ],
        },
      },
    ],
  };
  const { status, text } = await explain(JSON.stringify(report));
  expect(status).toBe(1);
  expect(text).toContain('The signature is refused: The message has more than 16 signatures.');
});

test('text of the sender cannot act on the terminal', async () => {
  const { text, warnings } = await explain(
    'GET /\u001b[2J HTTP/1.1\r\nHost: w\r\nSignature-Input: \u001b]0;x\u0007\r\n\r\n',
  );
  expect(text + warnings).not.toContain('\u001b');
});
