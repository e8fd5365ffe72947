import { expect, test } from 'vitest';
import { exitStatusOf } from '../../src/command/exit.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
const other = { ...item, id: 'bench-other', requirements: ['ONB-002'] };
const cases = [item, other];
const known = [{ pattern: 'bench-case', reason: 'old', location: 'k:1' }];
const good = [resultOf(item), resultOf(other)];
const bad = [failureOf(item), resultOf(other)];

test('0 only when conformant', () => {
  expect(exitStatusOf(reportOf(cases, good))).toBe(0);
  expect(exitStatusOf(reportOf(cases, bad))).toBe(1);
  expect(exitStatusOf(reportOf(cases, [resultOf(other)]))).toBe(1);
});

test('with known failures 0 when all is as expected, and 1 when one of them passes', () => {
  const report = reportOf(cases, bad, { known });
  expect(report.overall).toBe('not conformant');
  expect(exitStatusOf(report)).toBe(0);
  expect(exitStatusOf(reportOf(cases, good, { known }))).toBe(1);
});

test('130 when somebody stopped it, whatever it had seen', () => {
  expect(exitStatusOf(reportOf(cases, bad, { ended: 'interrupted' }))).toBe(130);
  expect(exitStatusOf(reportOf(cases, bad, { ended: 'bailed' }))).toBe(1);
});
