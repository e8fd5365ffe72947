import { expect, test } from 'vitest';
import { OPERATOR_FUNCTIONS, type OperatorFunction } from '../../src/case/operator-function.js';
import { provisioningFromCalls } from '../../src/provisioning/from-calls.js';
import { combine, noProvisioning } from '../../src/provisioning/provisioning.js';

function noted(functions: readonly OperatorFunction[]) {
  const calls: string[] = [];
  const provisioning = provisioningFromCalls(
    functions,
    async (call) => {
      calls.push(call.function);
      return { svid: '-----BEGIN CERTIFICATE-----', key: '-----BEGIN PRIVATE KEY-----' };
    },
    {
      adviceFor: (missing) => `offer ${missing.join()}`,
    },
  );
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
  await both.throttle(1);
  await both.fail(true);
  await both.acceptClient('c');
  await both.removeClient('c');
  await both.issueSvid({ spiffeId: 'c' });
  await both.beginRotation();
  await both.completeRotation();
  expect(first.calls).toEqual(['revoke-client', 'assign-deployment']);
  expect(second.calls).toEqual(
    OPERATOR_FUNCTIONS.filter((name) => name !== 'revoke-client' && name !== 'assign-deployment'),
  );
  expect([...both.functions].sort()).toEqual([...OPERATOR_FUNCTIONS].sort());
});

test('advice comes from the side that does anything', () => {
  const person = noted(['revoke-client']).provisioning;
  const missing = ['register-certificate'] as const;
  expect(combine(noProvisioning(), person).adviceFor(missing)).toBe('offer register-certificate');
  expect(combine(person, noProvisioning()).adviceFor(missing)).toBe('offer register-certificate');
});
