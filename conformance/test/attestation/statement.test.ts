import { expect, test } from 'vitest';
import { readEnvelope, verifyEnvelope } from '../../src/attestation/envelope.js';
import { readStatement } from '../../src/attestation/read-statement.js';
import { signReport } from '../../src/attestation/sign-report.js';
import { PAYLOAD_TYPE, sha256, statementAbout } from '../../src/attestation/statement.js';
import { reportJson } from '../../src/report/write.js';
import type { CaseVerdict } from '../../src/verdict/verdict.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';
import { testKey } from '../support/signing-key.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
const VERDICTS: readonly CaseVerdict[] = ['passed', 'warned', 'failed', 'error', 'not-run', 'not-applicable'];
const cases = VERDICTS.map((verdict) => ({ ...item, id: `bench-${verdict}` }));
const results = cases.map((one, index) =>
  VERDICTS[index] === 'failed' ? failureOf(one) : resultOf(one, { verdict: VERDICTS[index] ?? 'passed' }),
);
const component = { name: 'acme-wfm', version: '4.2' };
const target = { kind: 'wfm', url: 'https://wfm.example:8443', component } as const;
const report = reportOf(cases, results, { target, peer: 'device lab' });
const json = reportJson(report);

test('the subject is the report, by its digest', () => {
  expect(statementAbout(report, json).subject).toEqual([
    { name: 'report.json', digest: { sha256: sha256(json) } },
  ]);
});

test('the predicate lists the tests by verdict', () => {
  expect(statementAbout(report, json)).toMatchObject({
    _type: 'https://in-toto.io/Statement/v1',
    predicateType: 'https://in-toto.io/attestation/test-result/v0.1',
    predicate: {
      result: 'FAILED',
      passedTests: ['bench-passed'],
      warnedTests: ['bench-warned'],
      failedTests: ['bench-failed', 'bench-error'],
    },
  });
});

test('the configuration names component, contract, suite and run', () => {
  const [named, contract, suite, run] = statementAbout(report, json).predicate.configuration;
  expect(named).toMatchObject({ name: 'component', uri: target.url, annotations: component });
  expect(`sha256:${contract?.digest?.sha256}`).toBe(report.contract.digest);
  expect(suite?.uri).toBe('pkg:npm/%40margo-contract/conformance@0.1.0');
  expect(run?.annotations).toMatchObject({
    startedAt: '2026-01-01T12:00:00.000Z',
    overall: 'not conformant',
    ended: 'finished',
    peer: 'device lab',
    notRunTests: ['bench-not-run'],
    notApplicableTests: ['bench-not-applicable'],
  });
  expect(JSON.parse(Buffer.from(run?.content ?? '', 'base64').toString())).toEqual(report.configuration);
});

test.each([
  ['passed', 'PASSED'],
  ['warned', 'WARNED'],
  ['failed', 'FAILED'],
  ['not-run', 'FAILED'],
  ['error', 'FAILED'],
] as const)('a run with a case %s has the result %s', (verdict, expected) => {
  const other = { ...item, id: 'bench-other', requirements: ['ONB-002'] };
  const run = reportOf([item, other], [resultOf(item, { verdict }), resultOf(other)]);
  expect(statementAbout(run, '').predicate.result).toBe(expected);
});

test('what was signed can be read and follows the published schema', () => {
  const key = testKey('ec');
  const envelope = readEnvelope(Buffer.from(signReport(report, json, key)));
  verifyEnvelope(envelope, key);
  expect(readStatement(envelope)).toEqual(JSON.parse(JSON.stringify(statementAbout(report, json))));
});

test.each([
  ['another type of payload', 'text/plain', statementAbout(report, json), /its payload is text\/plain/],
  [
    'another type of statement',
    PAYLOAD_TYPE,
    { ...statementAbout(report, json), _type: 'x' },
    /\/_type must be equal/,
  ],
  [
    'another predicate',
    PAYLOAD_TYPE,
    { ...statementAbout(report, json), predicateType: 'x' },
    /\/predicateType/,
  ],
  ['no statement', PAYLOAD_TYPE, [], /must be object/],
])('%s proves nothing', (_, payloadType, value, message) => {
  const payload = Buffer.from(JSON.stringify(value));
  expect(() => readStatement({ payloadType, payload, signatures: [] })).toThrow(
    expect.objectContaining({ code: 'suite-statement-unproven', message: expect.stringMatching(message) }),
  );
});

test('a payload that is no JSON proves nothing', () => {
  const envelope = { payloadType: PAYLOAD_TYPE, payload: Buffer.from('x'), signatures: [] };
  expect(() => readStatement(envelope)).toThrow(/its payload cannot be read/);
});
