import pc from 'picocolors';
import { describe, expect, test } from 'vitest';
import type { Case } from '../../src/case/case.js';
import { compareReports } from '../../src/compare/compare.js';
import { comparisonText } from '../../src/compare/text.js';
import type { Report } from '../../src/report/report.js';
import type { CaseVerdict } from '../../src/verdict/verdict.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
const calm = { ...item, id: 'bench-calm', requirements: ['ONB-002'] };

function report(verdict: CaseVerdict | undefined, cases: readonly Case[] = [item, calm]): Report {
  const first = verdict === 'failed' ? failureOf(item) : verdict && resultOf(item, { verdict });
  const results = [...(first ? [first] : []), resultOf(calm)];
  return reportOf(cases, results);
}

const kinds = (comparison: ReturnType<typeof compareReports>) =>
  Object.entries(comparison.cases).flatMap(([kind, changes]) => changes.map(({ id }) => `${kind}: ${id}`));

test.each<[CaseVerdict, CaseVerdict, string, boolean]>([
  ['passed', 'failed', 'newly failing', true],
  ['not-run', 'failed', 'newly failing', true],
  ['passed', 'not-run', 'newly not run', true],
  ['passed', 'not-shown', 'newly not shown', true],
  ['failed', 'not-shown', 'other', false],
  ['not-shown', 'passed', 'other', false],
  ['warned', 'error', 'newly not run', true],
  ['passed', 'warned', 'newly warned', true],
  ['failed', 'passed', 'fixed', false],
  ['failed', 'warned', 'fixed', false],
  ['failed', 'not-run', 'other', false],
  ['not-run', 'passed', 'other', false],
  ['not-run', 'warned', 'other', false],
  ['warned', 'passed', 'other', false],
])('from %s to %s is %s', (before, after, kind, isWorse) => {
  const comparison = compareReports(report(before), report(after));
  expect(kinds(comparison)).toEqual([`${kind}: bench-case`]);
  expect(comparison.isWorse).toBe(isWorse);
});

test('equal reports differ in nothing', () => {
  const comparison = compareReports(report('failed'), report('failed'));
  expect(kinds(comparison)).toEqual([]);
  expect(comparison).toMatchObject({ notes: [], isWorse: false });
});

test('a case that was left out was not run; one that the suite does not have any more is removed', () => {
  expect(kinds(compareReports(report('passed'), report(undefined)))).toEqual(['newly not run: bench-case']);
  expect(kinds(compareReports(report('passed'), report(undefined, [calm])))).toEqual(['removed: bench-case']);
  expect(kinds(compareReports(report(undefined, [calm]), report('passed')))).toEqual(['added: bench-case']);
});

test('requirements are compared too', () => {
  const { requirements, overall } = compareReports(report('passed'), report('failed'));
  expect(requirements['newly failing']).toEqual([{ id: 'SIG-011', before: 'passed', after: 'failed' }]);
  expect(overall).toEqual({ before: 'conformant', after: 'not conformant' });
});

describe('what makes reports hard to compare is told', () => {
  const before = report('passed');

  test.each<[string, Partial<Report>, RegExp]>([
    [
      'suite',
      { suite: { name: 'margo-conformance', version: '9.0.0' } },
      /version of the suite differs: 0\.1\.0 before, 9/,
    ],
    [
      'contract',
      { contract: { ...before.contract, digest: `sha256:${'0'.repeat(64)}` } },
      /The contract differs/,
    ],
    [
      'reading',
      { configuration: { ...before.configuration, reading: 'strict' } },
      /reading of the errata differs/,
    ],
    [
      'component',
      { target: { ...before.target, component: { name: 'a', version: '1' } } },
      /not named before, a@1 now/,
    ],
    ['end', { ended: 'interrupted' }, /How the run ended differs/],
    ['order', { startedAt: '2025-01-01T00:00:00.000Z' }, /is the order right/],
  ])('%s', (_, change, note) => {
    expect(compareReports(before, { ...before, ...change }).notes.join('\n')).toMatch(note);
  });
});

test('the text shows the worst first, and no control characters', () => {
  const before = report('passed');
  const evil = { name: 'a\u001b[2J', version: '1' };
  const after = { ...report('failed'), target: { ...before.target, component: evil } };
  const text = comparisonText(compareReports(before, after), pc.createColors(false));
  expect(text).toMatch(/^note: The component differs/);
  expect(text).toContain('  newly failing  bench-case: passed → failed');
  expect(text).toMatch(/overall: conformant, now not conformant\nSomething got worse\.$/);
  expect(text).not.toMatch(/(?!\n)\p{Cc}/u);
});
