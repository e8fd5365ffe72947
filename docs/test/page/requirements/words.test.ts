import { requirements } from '@margo-contract/generated';
import { expect, it } from 'vitest';
import { untestedSentence } from '../../../src/page/requirements/words.js';

it('has a sentence for every reason that the catalogue gives', () => {
  const reasons = new Set(Object.values(requirements).flatMap(({ untested }) => untested ?? []));
  for (const reason of reasons) expect(untestedSentence(reason)).not.toBe(`${reason}.`);
});

it('repeats a reason that it does not know', () => {
  expect(untestedSentence('too-cold')).toBe('too-cold.');
});
