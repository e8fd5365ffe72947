import { expect, it } from 'vitest';
import { erratumUrl, requirementUrl } from '../src/site.js';

it('gives requirements and errata an address', () => {
  expect(requirementUrl('SIG-001')).toMatch(/^https:\/\/[^ ]+\/requirements\.html#SIG-001$/);
  expect(erratumUrl('C-05')).toMatch(/\/errata\.html#C-05$/);
  expect(requirementUrl('"><b>')).not.toMatch(/["<>]/);
});
