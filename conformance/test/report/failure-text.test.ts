import pc from 'picocolors';
import { expect, test } from 'vitest';
import { failureTexts } from '../../src/report/failure-text.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const plain = pc.createColors(false);
const item = await caseOf([{ onboard: {}, expect: { status: 401 } }], { errata: ['C-09'] });
const cases = Array.from({ length: 30 }, (_, index) => ({ ...item, id: `bench-${index}` }));

test('of cases that show the same fault only the first is shown in full', () => {
  const texts = failureTexts(
    reportOf(
      cases,
      cases.map((one) => failureOf(one)),
    ),
    plain,
  );
  expect(texts).toHaveLength(2);
  expect(texts[0]).toMatch(/^failed +bench-0 /);
  expect(texts[1]).toMatch(
    /^29 more cases show nothing but what is above: bench-1, bench-2, .*, bench-20, …$/,
  );
});

test('a failure has requirement, sentence, expectation, hint and erratum', () => {
  const [text = ''] = failureTexts(reportOf([item], [failureOf(item)]), plain);
  expect(text).toMatch(/SIG-011 \(MUST\): The WFM MUST answer 401/);
  expect(text).toContain('expected status 401 Unauthorized\n    seen     status 200 OK');
  expect(text).toMatch(/hint: The server acted on a request that it should not trust/);
  expect(text).toMatch(/erratum C-09, Signature of the onboarding request: A client signs/);
});

test('it says when the verdict hangs on the erratum, and when the failure was known', () => {
  const [finding] = failureOf(item).findings;
  if (finding === undefined) throw new Error('there is no finding');
  const soft = failureOf(item, { verdict: 'warned', findings: [{ ...finding, level: 'SHOULD' }] });
  const known = [{ pattern: 'bench-case', reason: 'It is old.', location: 'k:1' }];
  const [text = ''] = failureTexts(reportOf([item], [soft], { known }), plain);
  expect(text).toContain('The other reading makes it failed.');
  expect(text).toContain('known to fail: It is old.');
});

test('nothing is shown of a run without faults', () => {
  expect(failureTexts(reportOf([item], []), plain)).toEqual([]);
});

test('a derived case names the constraint of the contract', () => {
  const derived = { ...item, rule: '/components/schemas/Onboarding/required' };
  const [text = ''] = failureTexts(reportOf([derived], [failureOf(derived)]), plain);
  expect(text).toContain('\n  the request breaks /components/schemas/Onboarding/required of the contract\n');
});

test('a requirement is as grave here as what was found about it, and the nearest case is shown', () => {
  const [finding] = failureOf(item).findings;
  if (finding === undefined) throw new Error('there is no finding');
  const wide = { ...item, id: 'bench-wide', requirements: ['SIG-010', 'SIG-011'] };
  const soft = [{ ...finding, level: 'SHOULD' as const }];
  const results = [wide, item].map((one) => resultOf(one, { verdict: 'warned', findings: soft }));
  const [text = '', rest] = failureTexts(reportOf([wide, item], results), plain);
  expect(text).toMatch(/^warned +bench-case /);
  expect(text).toContain('SIG-011 (SHOULD): ');
  expect(rest).toMatch(/^1 more case shows .*: bench-wide$/);
});

test('messages are shown when asked for, else how to see them', () => {
  const body = Buffer.from('{"title":"No","detail":"the nonce is old"}');
  const request = { method: 'POST', target: '/x', targetUri: 'https://w.example/x', fields: [] };
  const response = { status: 401, httpVersion: '1.1', fields: [], body, content: body };
  const outcome = { kind: 'exchange', exchange: { request, response } } as const;
  const report = reportOf([item], [failureOf(item, { evidence: [{ step: 0, at: new Date(0), outcome }] })]);
  const [short = ''] = failureTexts(report, plain);
  expect(short).toContain('    it says  the nonce is old\n');
  expect(short).toMatch(/\n {2}more: --only bench-case --verbose$/);
  expect(short).not.toContain('curl');
  const [long = ''] = failureTexts(report, plain, { verbose: true, ca: 'ca.pem' });
  expect(long).toMatch(/curl -gsi .*--cacert ca\.pem[\s\S]*HTTP\/1\.1 401/);
});
