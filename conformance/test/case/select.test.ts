import { expect, test } from 'vitest';
import { selectCases } from '../../src/case/select.js';
import { caseOf } from '../support/cases.js';

const steps = [{ onboard: {}, expect: { status: 201 } }];

test('without a selection everything runs', async () => {
  const item = await caseOf(steps);
  expect(selectCases([item], { only: [], groups: [] })).toEqual([item]);
});

test('ids and groups add up', async () => {
  const one = await caseOf(steps, { id: 'bench-one' });
  const two = { ...one, id: 'other-two', group: 'other' };
  const three = { ...one, id: 'third-three', group: 'third' };
  expect(selectCases([one, two, three], { only: ['third-three'], groups: ['bench'] })).toEqual([one, three]);
});

test('an unknown name is refused, with what is similar', async () => {
  const item = await caseOf(steps, { id: 'bench-one' });
  expect(() => selectCases([item], { only: ['one'], groups: [] })).toThrow(
    '--only one: there is no such case; did you mean bench-one?',
  );
  expect(() => selectCases([item], { only: [], groups: ['x'] })).toThrow(
    '--group x: there is no such group; "margo-conformance list" shows them all.',
  );
});
