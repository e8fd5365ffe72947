import { createHash, generateKeyPairSync } from 'node:crypto';
import {
  type ExplainSignatureOptions,
  explainSignature,
  type MistakeName,
} from '@margo-contract/protocol/doctor';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  digestOf,
  type Habits,
  HOST,
  NOW,
  p256,
  p384,
  RSA_PSS,
  rsa,
  type SignedRequest,
  signWith,
  TARGET,
} from './signer.js';

const key = p256.privateKey;
const other = generateKeyPairSync('ec', { namedCurve: 'prime256v1' });
const BODY = '{"a": 1}';
/** A part of all signatures has neither - nor _, and is base64 as well. */
const isUrl = (text: string) => /[-_]/.test(text);
const uri = (text: string) => ({ '@target-uri': text });
const lastChanged = (change: (line: string) => string) => (lines: string[]) => [
  ...lines.slice(0, -1),
  change(lines.at(-1) ?? ''),
];

function explain({ request, body }: SignedRequest, more: Partial<ExplainSignatureOptions> = {}) {
  return explainSignature({ request, body, key: p256.publicKey, clock: () => NOW, ...more });
}

/** r ‖ s as DER, written by hand. */
function toDer(signature: Buffer): Buffer {
  const integers = [signature.subarray(0, 32), signature.subarray(32)].map((octets) => {
    let start = 0;
    while (octets[start] === 0 && start < 31) start++;
    const bare = octets.subarray(start);
    const content = (bare[0] ?? 0) > 0x7f ? Buffer.concat([Buffer.of(0), bare]) : bare;
    return Buffer.concat([Buffer.of(2, content.length), content]);
  });
  const content = Buffer.concat(integers);
  return Buffer.concat([Buffer.of(0x30, content.length), content]);
}

/** Each mistake, made by a signer of the test's own. */
const MADE: readonly (readonly [mistake: MistakeName, what: string, habits: Omit<Habits, 'key'>])[] = [
  ['signature-der', 'DER', { encode: (octets) => `:${toDer(octets).toString('base64')}:` }],
  [
    'signature-base64url',
    'base64url',
    { encode: (octets) => `:${octets.toString('base64url')}:`, until: isUrl },
  ],
  [
    'signature-hex',
    'hexadecimal digits as octets',
    { encode: (octets) => `:${Buffer.from(octets.toString('hex')).toString('base64')}:` },
  ],
  ['signature-hex', 'hexadecimal digits in the field', { encode: (octets) => `:${octets.toString('hex')}:` }],
  [
    'signature-base64-twice',
    'base64 twice',
    { encode: (octets) => `:${Buffer.from(octets.toString('base64')).toString('base64')}:` },
  ],
  ['signature-without-colons', 'quotes for colons', { encode: (octets) => `"${octets.toString('base64')}"` }],
  ['wrong-hash', 'SHA-512 with P-256', { hash: 'sha512' }],
  ['hashed-twice', 'the hash signed', { prepare: (base) => createHash('sha256').update(base).digest() }],
  [
    'hashed-twice',
    'the hash in hexadecimal digits signed',
    { prepare: (base) => Buffer.from(createHash('sha256').update(base).digest('hex')) },
  ],
  ['authority-without-port', 'no port in @authority', { values: { '@authority': 'wfm.example' } }],
  [
    'authority-without-port',
    'no port anywhere',
    { values: { '@authority': 'wfm.example', ...uri(`https://wfm.example${TARGET}`) } },
  ],
  ['authority-with-port', 'port 443', { host: 'wfm.example', values: { '@authority': 'wfm.example:443' } }],
  [
    'authority-case',
    'upper case',
    { host: 'WFM.example:8443', values: { '@authority': 'WFM.example:8443' } },
  ],
  [
    'other-host',
    'the host behind a proxy',
    {
      fields: [['X-Forwarded-Host', 'plant.example']],
      values: { '@authority': 'plant.example', ...uri(`https://plant.example${TARGET}`) },
    },
  ],
  [
    'other-host',
    'localhost for an address',
    {
      host: '127.0.0.1:8443',
      values: { '@authority': 'localhost:8443', ...uri(`https://localhost:8443${TARGET}`) },
    },
  ],
  [
    'other-path',
    'a prefix that a proxy took away',
    { fields: [['X-Forwarded-Prefix', '/plant7']], values: uri(`https://${HOST}/plant7${TARGET}`) },
  ],
  [
    'other-path',
    'a prefix that a proxy added',
    { target: `/plant7${TARGET}`, values: uri(`https://${HOST}${TARGET}`) },
  ],
  ['target-uri-http', 'http', { values: uri(`http://${HOST}${TARGET}`) }],
  ['target-uri-relative', 'path and query', { values: uri(TARGET) }],
  ['target-uri-port', 'no port in @target-uri', { values: uri(`https://wfm.example${TARGET}`) }],
  [
    'target-uri-slash',
    'a slash at the end',
    { target: '/api/v1/x', values: uri(`https://${HOST}/api/v1/x/`) },
  ],
  ['query-dropped', 'no query', { values: uri(`https://${HOST}${TARGET.split('?')[0]}`) }],
  ['uri-recoded', 'the query decoded', { values: uri(`https://${HOST}${decodeURIComponent(TARGET)}`) }],
  [
    'uri-recoded',
    'the colon of a digest encoded',
    { target: '/api/v1/x/sha256:00', values: uri(`https://${HOST}/api/v1/x/sha256%3A00`) },
  ],
  ['method-case', 'a method in lower case', { values: { '@method': 'get' } }],
  [
    'content-digest-other',
    'hexadecimal digest signed',
    { body: BODY, values: { 'content-digest': `sha256:${createHash('sha256').update(BODY).digest('hex')}` } },
  ],
  [
    'content-digest-other',
    'the right digest signed, another one sent',
    { body: BODY, contentDigest: digestOf('else'), values: { 'content-digest': digestOf(BODY) } },
  ],
  [
    'components-order',
    'lines in another order',
    { lines: ([one = '', two = '', ...rest]) => [two, one, ...rest] },
  ],
  [
    'parameters-order',
    'parameters in another order',
    { lines: lastChanged((line) => line.replace(/(;created=\d+)(;keyid="7f")/, '$2$1')) },
  ],
  [
    'parameters-spaced',
    'the field with white space signed',
    {
      inputField: (input) => input.replaceAll(';', '; '),
      lines: lastChanged((line) => line.replaceAll(';', '; ')),
    },
  ],
  ['parameters-labelled', 'the label signed', { lines: lastChanged((line) => line.replace('(', 'sig1=(')) }],
  [
    'parameters-missing',
    'parameters not signed',
    { lines: lastChanged((line) => line.replace(/\).*/, ')')) },
  ],
  ['params-line-missing', 'no last line', { lines: (lines) => lines.slice(0, -1) }],
  ['component-missing', 'a line left out', { lines: (lines) => lines.slice(1) }],
  ['trailing-newline', 'a line feed at the end', { join: (lines) => `${lines.join('\n')}\n` }],
  ['line-ends', 'CRLF', { join: (lines) => lines.join('\r\n') }],
  [
    'names-unquoted',
    'no quotes',
    { lines: (lines) => lines.map((line) => line.replace(/^"([^"]*)"/, '$1')) },
  ],
  [
    'names-case',
    'Content-Digest',
    {
      body: BODY,
      lines: (lines) => lines.map((line) => line.replace('"content-digest":', '"Content-Digest":')),
    },
  ],
  ['colon-without-space', 'no space', { lines: (lines) => lines.map((line) => line.replace('": ', '":')) }],
  ['created-milliseconds', 'milliseconds', { created: NOW.getTime() }],
  ['created-absent', 'created in quotes', { parameters: ';created="1764244800";keyid="7f"' }],
  ['clock-off', 'an hour ago', { created: NOW.getTime() / 1000 - 3600 }],
  ['component-not-covered', 'the method alone', { components: ['@method'] }],
  [
    'component-absent',
    'a field that is not sent',
    { components: ['@method', '@target-uri', 'date'], values: { date: 'today' } },
  ],
  [
    'algorithm-other-key',
    'the name of another kind of key',
    { parameters: ';created=1795780795;keyid="7f";alg="rsa-pss-sha256"' },
  ],
];

describe('a signature by a device that', () => {
  it.each(MADE)('makes the mistake %s (%s) is explained', (mistake, _what, habits) => {
    const { refusal, advice } = explain(signWith({ ...habits, key }));
    expect(refusal).toBeDefined();
    expect(advice.map((one) => one.mistake)).toEqual([mistake]);
  });

  it.each([
    ['pss-salt', { hash: 'sha256', signing: { ...RSA_PSS, saltLength: 20 } }],
    ['wrong-hash', { hash: 'sha512', signing: RSA_PSS }],
    [
      'algorithm-not-named',
      { parameters: ';created=1795780795;keyid="7f";alg="rsa-v1_5-sha256"', signing: RSA_PSS },
    ],
  ] as const)('has an RSA key and makes the mistake %s is explained', (mistake, habits) => {
    const { advice } = explain(signWith({ ...habits, key: rsa.privateKey }), { key: rsa.publicKey });
    expect(advice.map((one) => one.mistake)).toEqual([mistake]);
  });

  it('hashes for P-384 with SHA-256 is explained', () => {
    const { advice } = explain(signWith({ key: p384.privateKey }), { key: p384.publicKey });
    expect(advice.map((one) => one.mistake)).toEqual(['wrong-hash']);
  });

  it('signs with the key of another client is told whose', () => {
    const otherKeys = [{ owner: 'the client bw-02', key: other.publicKey }];
    const { advice } = explain(signWith({ key: other.privateKey }), { otherKeys });
    expect(advice).toMatchObject([
      { mistake: 'other-key', text: expect.stringContaining('the client bw-02') },
    ]);
  });

  it('leaves out leading zeros is explained', () => {
    const short = signWith({ key, encode: withoutZeros, until: (text) => text.length < 90 });
    expect(explain(short).advice.map(({ mistake }) => mistake)).toEqual(['signature-unpadded']);
  });

  it('does not sign is told what to send', () => {
    const { request, body } = signWith({ key });
    const fields = request.fields.filter(([name]) => !name.startsWith('Signature'));
    expect(explain({ request: { ...request, fields }, body }).advice).toMatchObject([
      { mistake: 'signature-absent' },
    ]);
  });

  it('writes fields that cannot be read is told their form', () => {
    const { request, body } = signWith({ key });
    const fields = [
      ['Signature-Input', 'sig1'],
      ['Signature', 'sig1'],
    ] as const;
    const { advice } = explain({ request: { ...request, fields }, body });
    expect(advice).toMatchObject([{ mistake: 'fields-unreadable' }]);
  });

  it('signs by an older draft is told so', () => {
    const { request, body } = signWith({ key });
    const fields = [['Signature', 'keyId="a",algorithm="hs2019",headers="date",signature="AAAA"']] as const;
    expect(explain({ request: { ...request, fields }, body }).advice).toMatchObject([
      { mistake: 'old-signatures' },
    ]);
  });
});

function withoutZeros(signature: Buffer): string {
  const parts = [signature.subarray(0, 32), signature.subarray(32)].map((part) =>
    part[0] === 0 ? part.subarray(1) : part,
  );
  return `:${Buffer.concat(parts).toString('base64')}:`;
}

describe('two mistakes at once', () => {
  const OCTETS = MADE.filter(([name]) =>
    ['signature-der', 'signature-base64url', 'signature-without-colons'].includes(name),
  );
  const TEXTS = MADE.filter(([name]) =>
    [
      'authority-without-port',
      'target-uri-http',
      'query-dropped',
      'trailing-newline',
      'line-ends',
      'components-order',
      'parameters-order',
    ].includes(name),
  );

  it.each(OCTETS.flatMap((one) => TEXTS.map((two) => [one[0], two[0], { ...one[2], ...two[2] }] as const)))(
    '%s and %s are both told',
    (first, second, habits) => {
      const { advice } = explain(signWith({ ...habits, key }));
      expect(advice.map(({ mistake }) => mistake)).toEqual([first, second]);
      expect(advice[0]?.text).toContain(', and if also ');
    },
  );

  it('a base with two mistakes, and DER in base64url, are told', () => {
    const both = signWith({
      key,
      values: { '@authority': 'wfm.example' },
      join: (lines) => lines.join('\r\n'),
    });
    expect(explain(both).advice.map(({ mistake }) => mistake)).toEqual([
      'authority-without-port',
      'line-ends',
    ]);
    const der = signWith({
      key,
      encode: (octets) => `:${toDer(octets).toString('base64url')}:`,
      until: isUrl,
    });
    expect(explain(der).advice.map(({ mistake }) => mistake)).toEqual([
      'signature-base64url',
      'signature-der',
    ]);
  });

  it('milliseconds and DER are told', () => {
    const { advice } = explain(
      signWith({ key, created: NOW.getTime(), encode: (octets) => `:${toDer(octets).toString('base64')}:` }),
    );
    expect(advice.map(({ mistake }) => mistake)).toEqual(['created-milliseconds', 'signature-der']);
  });
});

describe('what the doctor shows', () => {
  it('has nothing to say of a request that verifies', () => {
    const { refusal, advice, attempts, base } = explain(signWith({ key, body: BODY }));
    expect({ refusal, advice, attempts }).toEqual({ refusal: undefined, advice: [], attempts: 0 });
    expect(base?.map(({ text }) => text.split(':', 1)[0])).toEqual([
      '"@method"',
      '"@target-uri"',
      '"@authority"',
      '"content-digest"',
      '"@signature-params"',
    ]);
  });

  it('shows the base line by line, and the line that was signed in place of another', () => {
    const { base } = explain(signWith({ key, values: { '@authority': 'wfm.example' } }));
    expect(base?.[2]).toEqual({ text: `"@authority": ${HOST}`, signed: '"@authority": wfm.example' });
    expect(base?.[1]).toEqual({ text: `"@target-uri": https://${HOST}${TARGET}` });
  });

  it('admits that nothing explains a signature by a key that it does not know', () => {
    const { refusal, advice, attempts } = explain(signWith({ key: other.privateKey }));
    expect({ code: refusal?.code, advice }).toEqual({ code: 'signature-mismatch', advice: [] });
    expect(attempts).toBeGreaterThan(100);
  });
});

describe('bounds', () => {
  it('tries no more than it is allowed to', () => {
    const unknown = signWith({ key: other.privateKey });
    expect(explain(unknown, { maximumAttempts: 7 }).attempts).toBe(7);
    const many = Array.from({ length: 5000 }, () => ({ owner: 'another', key: p256.publicKey }));
    expect(explain(unknown, { otherKeys: many }).attempts).toBeLessThanOrEqual(1500);
  });

  it('refuses a dictionary of ten thousand labels without reading on', () => {
    const { request, body } = signWith({ key });
    const labels = Array.from({ length: 10_000 }, (_, at) => `s${at}=("@method");created=1`).join(', ');
    const octets = Array.from({ length: 10_000 }, (_, at) => `s${at}=:AAAA:`).join(', ');
    const fields = [
      ['Host', HOST],
      ['Signature-Input', labels],
      ['Signature', octets],
    ] as const;
    const { refusal, attempts } = explain({ request: { ...request, fields }, body });
    expect(refusal?.code).toBe('signature-too-large');
    expect(attempts).toBeLessThan(1500);
  });

  it('settles for whatever stands in the fields', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('sig1=(', 'sig1=("@method" "@method")', ';;;', 'sig1=:', '('),
    );
    fc.assert(
      fc.property(text, text, text, (input, signature, target) => {
        const request = {
          method: 'GET',
          targetUri: `https://x/${target}`,
          fields: [
            ['Signature-Input', input],
            ['Signature', signature],
          ] as const,
        };
        const { advice, refusal } = explain({ request, body: Buffer.alloc(0) }, { maximumAttempts: 3 });
        expect(refusal).toBeDefined();
        expect(Array.isArray(advice)).toBe(true);
      }),
      { numRuns: 200 },
    );
  });
});
