import { operations } from '@margo-contract/generated/signature';
import { expect, it } from 'vitest';
import { deviceIdentity } from '../../support/fake-wfm.js';

it('has the operations of the contract, each at its method and path', async () => {
  const { profile } = await deviceIdentity();
  const targets = Object.values(operations).map(({ operationId, method, path }) => [
    operationId,
    `${method} ${path}`,
  ]);
  expect(profile.operations).toEqual(Object.fromEntries(targets));
});
