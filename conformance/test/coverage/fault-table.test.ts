import { expect, test } from 'vitest';
import { casesAbout, compareTables, findGaps } from '../../src/coverage/fault-table.js';
import { caseOf } from '../support/cases.js';

const item = await caseOf([{ onboard: {}, expect: { status: 201 } }]);
const fault = { name: 'all-wrong', requirement: 'SIG-011', effect: 'All is wrong.' };
const table = { faults: [{ ...fault, cases: ['bench-case'], blamed: [] }] };

test('a table that says everything has no gaps', () => {
  expect(findGaps(table, [fault], [item])).toEqual([]);
});

test('a fault that no case catches is a gap', () => {
  const gaps = findGaps(
    { faults: [...table.faults, { ...fault, name: 'quiet', cases: [], blamed: [] }] },
    [fault, { ...fault, name: 'quiet' }],
    [item],
  );
  expect(gaps).toEqual([
    'No case catches the fault quiet: write one that names SIG-011, then run "npm run faults".',
  ]);
});

test('a case that no fault makes fail is a gap', () => {
  const gaps = findGaps(table, [fault], [item, { ...item, id: 'bench-idle' }]);
  expect(gaps).toEqual([
    'No fault makes the case bench-idle fail: add one that violates SIG-011 to mocks/src/wfm/fault, then run "npm run faults".',
  ]);
});

test('a fault that is new, gone or different makes the table out of date', () => {
  const added = { ...fault, name: 'new' };
  expect(findGaps(table, [fault, added], [item])).toEqual([expect.stringContaining('fault new is not in')]);
  expect(findGaps(table, [{ ...fault, requirement: 'SIG-010' }], [item])).toEqual([
    expect.stringContaining('all-wrong is not in the table, or not as it is now'),
  ]);
  expect(findGaps(table, [], [item])).toEqual([
    expect.stringContaining('all-wrong of the table does not exist'),
  ]);
});

test('a requirement that turns red without being violated is a gap, and so is a reason for one that does not', () => {
  const blaming = { ...fault, cases: ['bench-case'], blamed: ['SIG-010'] };
  expect(findGaps({ faults: [blaming] }, [fault], [item])).toEqual([
    expect.stringContaining('The fault all-wrong makes SIG-010 fail, which it does not violate'),
  ]);
  const reasoned = { ...fault, also: { 'SIG-010': 'It is all wrong.' } };
  expect(findGaps({ faults: [{ ...blaming, ...reasoned }] }, [reasoned], [item])).toEqual([]);
  expect(findGaps({ faults: [{ ...blaming, ...reasoned, blamed: [] }] }, [reasoned], [item])).toEqual([
    expect.stringContaining('is said to violate SIG-010 as well, but no case finds that'),
  ]);
  expect(findGaps({ faults: [blaming] }, [reasoned], [item])).toContainEqual(
    expect.stringContaining('not in the table, or not as it is now'),
  );
});

test('a case that is gone makes the table out of date', () => {
  expect(findGaps(table, [fault], [])).toEqual([
    expect.stringContaining('The case bench-case, which is to catch'),
  ]);
});

test('claims that do not hold, and catches that nobody claims, are told', () => {
  const measured = { faults: [{ ...fault, cases: ['bench-other'], blamed: [] }] };
  expect(compareTables(table, table)).toEqual([]);
  expect(compareTables(table, measured)).toEqual([
    'The table says that bench-case catches all-wrong, but it does not.',
    'bench-other catches all-wrong, but the table does not say so: run "npm run faults".',
  ]);
});

test('a requirement that turns red otherwise than claimed is told', () => {
  const measured = { faults: [{ ...fault, cases: ['bench-case'], blamed: ['SIG-010'] }] };
  expect(compareTables(table, measured)).toEqual([
    'all-wrong makes SIG-010 fail, not as the table says: run "npm run faults".',
  ]);
});

test('cases about a requirement are those that name it', () => {
  expect(casesAbout([item], 'SIG-011')).toEqual([item]);
  expect(casesAbout([item], 'SIG-010')).toEqual([]);
});
