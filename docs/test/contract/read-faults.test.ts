import { requirements } from '@margo-contract/generated';
import { expect, it } from 'vitest';
import { readFaults } from '../../src/contract/read-faults.js';

it('reads faults of requirements that exist', async () => {
  const faults = await readFaults();
  expect(faults.length).toBeGreaterThan(100);
  expect(faults.filter(({ requirement }) => !Object.hasOwn(requirements, requirement))).toEqual([]);
});
