import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import { summary } from '../../src/report/summary.js';
import { caseOf } from '../support/cases.js';
import { failureOf, type ReportChanges, reportOf, resultOf } from '../support/report.js';

const plain = pc.createColors(false);
const item = await caseOf([{ onboard: {}, expect: { status: 401 } }], { errata: ['C-09'] });

/** A report of 60 cases of which 50 fail, each in a way of its own. */
function badReport(changes: ReportChanges = {}) {
  const cases = Array.from({ length: 60 }, (_, index) => ({
    ...item,
    id: `bench-${index}-with-a-long-name-that-goes-on-and-on-and-on`,
    group: `group-${index}`,
  }));
  const results = cases.map((one, index) => {
    if (index >= 50) return resultOf(one, { verdict: 'not-run', reason: `reason ${index} `.repeat(20) });
    const [finding] = failureOf(one).findings;
    return failureOf(one, { findings: finding ? [{ ...finding, actual: `status ${index}\nand more` }] : [] });
  });
  return reportOf(cases, results, changes);
}

const known = Array.from({ length: 9 }, (_, index) => ({
  pattern: `nothing-${index}`,
  reason: 'none',
  location: `a-folder/a-file-of-known-failures.yaml:${index}`,
}));

describe('the summary fits a screen, however much is wrong', () => {
  const component = { name: 'a-product-with-a-very-long-name'.repeat(4), version: '1'.repeat(80) };
  const target = { kind: 'wfm', url: `https://wfm.example/${'deep/'.repeat(30)}`, component } as const;
  const report = badReport({ known, target, ended: 'interrupted' });
  const text = summary(report, plain, {
    page: `${'folder/'.repeat(20)}report.html`,
    columns: 80,
  });

  test('in 24 lines', () => {
    expect(text.split('\n').length).toBeLessThanOrEqual(24);
    expect(text.split('\n').length).toBeGreaterThan(15);
  });

  test('of 80 columns', () => {
    const widest = Math.max(...text.split('\n').map((line) => [...line].length));
    expect(widest).toBeLessThanOrEqual(80);
  });

  test('it says what there is more of, and where', () => {
    expect(text).toMatch(/^… and \d+ more: above, and in folder/m);
    expect(text).toMatch(/^cases {9}60: 50 failed, 10 not-run, interrupted before the end$/m);
    expect(text).toMatch(/^not run {7}6: for other reasons$/m);
    expect(text).toMatch(/^ {2}… and 7 more entries that do not hold$/m);
    expect(text).toMatch(/^not conformant: a-product/m);
  });
});

test('one fault in many cases takes one line', () => {
  const cases = Array.from({ length: 50 }, (_, index) => ({ ...item, id: `bench-${index}` }));
  const text = summary(
    reportOf(
      cases,
      cases.map((one) => failureOf(one)),
    ),
    plain,
  );
  expect(text).toMatch(/^failed {2}bench-0 and 49 more {2}SIG-011: status 200 OK, not status 401 Una/);
  expect(text).not.toContain('bench-1 ');
});

test('without a report folder it says how to get one', () => {
  expect(summary(badReport(), plain)).toContain('more: above; --report FOLDER writes them down');
});

test('it names the errata on which verdicts hang', () => {
  const [finding] = failureOf(item).findings;
  const soft = finding === undefined ? [] : [{ ...finding, level: 'SHOULD' as const }];
  const result = resultOf(item, { verdict: 'warned', findings: soft });
  const text = summary(reportOf([item], [result]), plain);
  expect(text).toContain('reading       lenient; else not conformant; 1 verdict hangs on C-09');
});

test('an incomplete run says that it proves nothing yet', () => {
  const report = reportOf([item], [resultOf(item, { verdict: 'not-run', reason: 'no operator' })]);
  expect(summary(report, plain)).toMatch(
    /not run {7}1: no operator\nincomplete: .*\nNothing failed, but not everything/,
  );
});

test('known failures are marked', () => {
  const entry = { pattern: 'bench-case', reason: 'old', location: 'k.yaml:2' };
  const other = { ...item, id: 'bench-other', requirements: ['ONB-002'] };
  const results = [failureOf(item), resultOf(other)];
  const text = summary(reportOf([item, other], results, { known: [entry] }), plain);
  expect(text).toContain('failed  (known) bench-case  SIG-011');
  expect(text).toContain('known failing 1 case; nothing else is wrong');
});

test('cases that failed by a cause are counted apart from those that were only reached by it', () => {
  const two = { ...item, id: 'bench-two' };
  const far = { ...item, id: 'bench-far', requirements: ['ONB-002'] };
  const { findings } = failureOf(item);
  const open = resultOf(far, { verdict: 'not-shown', findings, through: ['SIG-011'] });
  const text = summary(reportOf([item, two, far], [failureOf(item), failureOf(two), open]), plain);
  expect(text).toContain('bench-case and 1 more (seen in 1 other)  SIG-011');
  expect(text).toContain('not shown     1: through SIG-011');
});

test('a wider terminal shows more of a line, and where there is none nothing is cut', () => {
  const widths = [60, 120, undefined].map((columns) => {
    const text = summary(badReport(), plain, columns === undefined ? {} : { columns });
    return Math.max(...text.split('\n').map((line) => [...line].length));
  });
  expect(widths[0]).toBe(60);
  expect(widths[1]).toBe(120);
  expect(widths[2]).toBeGreaterThan(200);
});

test('cases that were not run or shown for one reason take one line, whatever ids it names', () => {
  const uuid = (index: number) => `0000000${index}-0000-4000-8000-000000000000`;
  const cases = [0, 1, 2].map((index) => ({ ...item, id: `bench-${index}` }));
  const open = (verdict: 'not-run' | 'not-shown') =>
    cases.map((one, index) => resultOf(one, { verdict, reason: `GET /clients/${uuid(index)} was refused` }));
  expect(summary(reportOf(cases, open('not-run')), plain)).toMatch(
    /^not run {7}3: GET \/clients\/00000000-/m,
  );
  expect(summary(reportOf(cases, open('not-shown')), plain)).toMatch(/^not shown {5}3: GET \/clients/m);
});

test('what the server itself says stands in the line of the cause, as one line that acts on nothing', () => {
  const text = summary(reportOf([item], [refused('{"Error":"no such\\nkey \\u001b[2J"}')]), plain);
  expect(text).toContain('SIG-011: status 500');
  expect(text).toContain('; it says “no such key \\u{1b}[2J”');
});

/** A failure whose response has a body. */
function refused(body: string) {
  const octets = Buffer.from(body);
  const request = { method: 'GET', target: '/x', targetUri: 'https://w.example/x', fields: [] };
  const response = { status: 500, httpVersion: '1.1', fields: [], body: octets, content: octets };
  const outcome = { kind: 'exchange', exchange: { request, response } } as const;
  const result = failureOf(item, { evidence: [{ step: 0, at: new Date(0), outcome }] });
  return { ...result, findings: result.findings.map((one) => ({ ...one, actual: 'status 500' })) };
}
