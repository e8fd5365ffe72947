import { expect, test } from 'vitest';
import { renderJunit } from '../../src/report/junit.js';
import { caseOf } from '../support/cases.js';
import { hostileReport } from '../support/hostile-report.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }], { errata: ['C-09'] });
const ids = [
  'passed',
  'failed',
  'known',
  'error',
  'not-shown',
  'not-run',
  'not-applicable',
  'warned',
] as const;
const cases = ids.map((id) => ({ ...item, id: `bench-${id}` }));
const results = cases.map((one, index) => {
  const verdict = ids[index];
  if (verdict === 'failed' || verdict === 'known') return failureOf(one);
  return resultOf(one, { ...(verdict && { verdict }), reason: `reason of ${one.id}` });
});
const known = [{ pattern: 'bench-known', reason: 'It is "old".', location: 'k:1' }];
const xml = renderJunit(reportOf(cases, results, { known }));

function testcase(id: string): string {
  return (
    xml.split('<testcase ').find((part) => part.startsWith(`classname="bench" name="bench-${id}:`)) ?? ''
  );
}

test('each group is a suite with its numbers', () => {
  expect(xml).toContain(
    '<testsuite name="bench" tests="8" failures="1" errors="1" skipped="4" timestamp="2026-01-01T12:00:00.000">',
  );
  expect(xml).toMatch(/<testsuites name="margo-conformance" tests="\d+" failures="2" .* time="3600\.000">/);
});

test('a failure says what was expected and seen, and of which requirement', () => {
  expect(testcase('failed')).toContain(
    '<failure message="expected status 401 Unauthorized, seen status 200 OK" type="SIG-011">',
  );
  expect(testcase('failed')).toContain('<property name="requirement" value="SIG-011"/>');
  expect(testcase('failed')).toContain('<property name="erratum" value="C-09"/>');
});

test('what was not run, does not apply or is known to fail is skipped with the reason; none of it is a pass', () => {
  expect(testcase('not-shown')).toContain('<skipped message="not shown: reason of bench-not-shown"/>');
  expect(testcase('not-run')).toContain('<skipped message="reason of bench-not-run"/>');
  expect(testcase('not-applicable')).toContain('<skipped message="reason of bench-not-applicable"/>');
  expect(testcase('known')).toContain('<skipped message="known to fail: It is &quot;old&quot;.">');
  expect(testcase('error')).toContain('<error message="reason of bench-error" type="error"/>');
  expect(testcase('passed')).not.toMatch(/<(skipped|failure|error)/);
});

test('requirements are a suite of their own', () => {
  const [, requirements = ''] = xml.split('<testsuite name="requirements"');
  expect(requirements).toMatch(/name="SIG-011: [^"]+"><failure message="failed, by bench-passed,/);
});

test('the facts of the run are properties', () => {
  expect(xml).toContain('<property name="url" value="https://wfm.example:8443"/>');
  expect(xml).toMatch(/<property name="contract" value="signature 0\.1\.0 sha256:[0-9a-f]{64}"\/>/);
});

test('nothing that XML cannot hold gets into it, and nothing breaks out of it', async () => {
  const hostile = renderJunit(await hostileReport());
  expect(hostile).not.toMatch(/(?![\n\t])\p{Cc}|[\uFFFE\uFFFF]|\p{Cs}/u);
  expect(hostile).not.toMatch(/<(script|img)/);
  expect(hostile).not.toContain(']]>');
  expect(hostile).toContain('\\u{1b}');
});
