import { expect, it } from 'vitest';
import { subjectsOf } from '../../src/page/subjects.js';

it('names each subject once, in the order of the items', () => {
  expect(subjectsOf([{ subject: 'wfm' }, { subject: 'device' }, { subject: 'wfm' }])).toEqual([
    'wfm',
    'device',
  ]);
  expect(subjectsOf()).toEqual([]);
});
