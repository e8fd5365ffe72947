import { expect, test } from 'vitest';
import { causesOf } from '../../src/report/causes.js';
import { caseOf } from '../support/cases.js';
import { failureOf, reportOf, resultOf } from '../support/report.js';

const item = await caseOf([{ onboard: {}, expect: { status: 401 } }]);
const [one, two, three] = [1, 2, 3].map((number) => ({ ...item, id: `bench-${number}` }));
if (one === undefined || two === undefined || three === undefined) throw new Error('there are no cases');
const cases = [one, two, three];
const [finding] = failureOf(one).findings;
if (finding === undefined) throw new Error('there is no finding');

test('one fault in many cases is one cause, whatever ids and digests it shows', () => {
  const results = [
    failureOf(one, { findings: [{ ...finding, actual: `no ${'a'.repeat(64)}` }] }),
    failureOf(two, { findings: [{ ...finding, actual: `no ${'b'.repeat(64)}` }] }),
    failureOf(three, { findings: [{ ...finding, actual: 'no 6f9619ff-8b86-4011-b42d-00c04fc964ff' }] }),
  ];
  expect(causesOf(reportOf(cases, results)).map((cause) => cause.cases.length)).toEqual([3]);
});

test('what is expected or seen otherwise is another cause', () => {
  const results = [failureOf(one), failureOf(two, { findings: [{ ...finding, actual: 'status 500' }] })];
  expect(causesOf(reportOf(cases, results))).toHaveLength(2);
});

test('the gravest comes first, then what was not known, then what shows most often', () => {
  const warning = { ...finding, level: 'SHOULD', expected: 'better' } as const;
  const results = [
    failureOf(one, { findings: [finding, warning] }),
    failureOf(two, { findings: [{ ...finding, actual: 'status 500' }, warning] }),
    resultOf(three, { verdict: 'error', reason: 'the suite failed' }),
  ];
  const known = [{ pattern: 'bench-1', reason: 'old', location: 'k:1' }];
  const causes = causesOf(reportOf(cases, results, { known }));
  expect(causes.map(({ verdict, cases: [first] }) => [verdict, first?.id])).toEqual([
    ['failed', 'bench-2'],
    ['failed', 'bench-1'],
    ['error', 'bench-3'],
    ['warned', 'bench-2'],
  ]);
});

test('what a MAY allows is no cause', () => {
  const results = [failureOf(one, { verdict: 'not-applicable', findings: [{ ...finding, level: 'MAY' }] })];
  expect(causesOf(reportOf(cases, results))).toEqual([]);
});

test('the case that is nearest to the fault comes first', () => {
  const near = { ...item, id: 'bench-near' };
  const wide = { ...item, id: 'bench-wide', requirements: ['ONB-002', 'SIG-011'] };
  const far = { ...item, id: 'bench-far', requirements: ['ONB-002'] };
  const open = resultOf(far, { verdict: 'not-shown', findings: [finding], through: ['SIG-011'] });
  const wider = failureOf(wide, { findings: [finding] });
  const [cause] = causesOf(reportOf([far, wide, near], [open, wider, failureOf(near)]));
  expect(cause?.cases.map(({ id }) => id)).toEqual(['bench-near', 'bench-wide', 'bench-far']);
});
