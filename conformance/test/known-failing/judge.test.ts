import { expect, test } from 'vitest';
import { judgeKnownFailing } from '../../src/known-failing/judge.js';
import type { CaseResult } from '../../src/verdict/verdict.js';
import { caseOf } from '../support/cases.js';
import { failureOf, resultOf } from '../support/report.js';
import { contract } from '../support/run.js';

const plain = await caseOf([{ onboard: {}, expect: { status: 201 } }]);
const one = { ...plain, id: 'bench-one' };
const two = { ...plain, id: 'bench-two' };
const other = { ...plain, id: 'other-1.2', requirements: ['ONB-002'] };
const cases = [one, two, other];

function judge(pattern: string, results: readonly CaseResult[]) {
  const entry = { pattern, reason: 'so it is', location: 'known.yaml:2' };
  return judgeKnownFailing([entry], cases, results, contract);
}

test('a known failure leaves everything as expected', () => {
  const result = judge('bench-one', [failureOf(one), resultOf(two), resultOf(other)]);
  expect(result).toMatchObject({ faults: [], asExpected: true, entries: [{ cases: ['bench-one'] }] });
});

test('a failure that was not known does not', () => {
  expect(judge('bench-one', [failureOf(one), resultOf(two), failureOf(other)]).asExpected).toBe(false);
  expect(judge('bench-one', [failureOf(one), failureOf(two), resultOf(other)]).asExpected).toBe(false);
});

test('a case that passes unexpectedly is a fault', () => {
  const result = judge('bench-*', [failureOf(one), resultOf(two), resultOf(other)]);
  expect(result.asExpected).toBe(false);
  expect(result.faults).toEqual([
    'known.yaml:2: bench-two is known to fail, but passed; remove it from bench-*.',
  ]);
});

test('a pattern that matches nothing is a fault', () => {
  const result = judge(
    'bench',
    cases.map((item) => resultOf(item)),
  );
  expect(result.asExpected).toBe(false);
  expect(result.faults).toEqual(['known.yaml:2: no case is called bench; correct the entry or remove it.']);
});

test('a star stands for any characters, a dot for itself', () => {
  const names = (pattern: string) => judge(pattern, []).entries[0]?.cases;
  expect(names('*')).toEqual(['bench-one', 'bench-two', 'other-1.2']);
  expect(names('b*-*o')).toEqual(['bench-two']);
  expect(names('other-1.2')).toEqual(['other-1.2']);
  expect(names('other-1*2')).toEqual(['other-1.2']);
  expect(names('bench.one')).toEqual([]);
});

test('what could not be run may be known too, a fault of the suite may not', () => {
  const well = [resultOf(two), resultOf(other)];
  expect(judge('bench-one', [resultOf(one, { verdict: 'not-run' }), ...well]).asExpected).toBe(true);
  expect(judge('bench-one', [resultOf(one, { verdict: 'error' }), ...well]).asExpected).toBe(false);
});

test('what a known case violates by the way is known as well', () => {
  const [finding] = failureOf(one).findings;
  if (finding === undefined) throw new Error('there is no finding');
  const violation = { ...finding, requirements: ['ONB-002'], aside: true };
  const findings = [finding, violation];
  expect(judge('bench-one', [failureOf(one, { findings }), resultOf(two), resultOf(other)]).asExpected).toBe(
    true,
  );
  const passing = resultOf(two, { findings: [violation] });
  expect(judge('bench-one', [failureOf(one), passing, resultOf(other)]).asExpected).toBe(false);
});

test('what was not shown through nothing but known violations is known as well', () => {
  const notShown = (through: string[]) => resultOf(other, { verdict: 'not-shown', through });
  const results = [failureOf(one), resultOf(two)];
  expect(judge('bench-one', [...results, notShown(['SIG-011'])]).asExpected).toBe(true);
  expect(judge('bench-one', [...results, notShown(['SIG-011', 'CACHE-001'])]).asExpected).toBe(false);
  expect(judge('bench-one', [...results, notShown([])]).asExpected).toBe(false);
});
