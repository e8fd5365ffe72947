import { expect, test } from 'vitest';
import { OPERATOR_FUNCTIONS, type OperatorFunction } from '../../src/case/operator-function.js';
import { combine } from '../../src/provisioning/combine.js';
import { provisioningFromCalls } from '../../src/provisioning/from-calls.js';

function noted(functions: readonly OperatorFunction[]) {
  const calls: string[] = [];
  const provisioning = provisioningFromCalls(functions, async (call) => void calls.push(call.function));
  return { provisioning, calls };
}

test('the first does what it offers, the second all the rest', async () => {
  const first = noted(['revoke-client', 'assign-deployment']);
  const second = noted(OPERATOR_FUNCTIONS);
  const both = combine(first.provisioning, second.provisioning);
  await both.registerCertificate(Buffer.from('der'));
  await both.approve('c');
  await both.reject('c');
  await both.revoke('c');
  await both.readmit('c');
  await both.assignDeployment('c', 'd', 'id: d');
  await both.removeDeployment('c', 'd');
  await both.setMaintenance(1);
  expect(first.calls).toEqual(['revoke-client', 'assign-deployment']);
  expect(second.calls).toEqual(
    OPERATOR_FUNCTIONS.filter((name) => name !== 'revoke-client' && name !== 'assign-deployment'),
  );
  expect([...both.functions].sort()).toEqual([...OPERATOR_FUNCTIONS].sort());
});
