import { afterEach, expect, test, vi } from 'vitest';
import { OPERATOR_FUNCTIONS } from '../../src/case/operator-function.js';
import { type OperatorCall, provisioningFromCalls } from '../../src/provisioning/from-calls.js';

afterEach(() => vi.useRealTimers());

const adviceFor = () => '';

test('a client without an id goes by its certificate', async () => {
  const calls: OperatorCall[] = [];
  const perform = async (call: OperatorCall) => void calls.push(call);
  const { revoke, assignDeployment } = provisioningFromCalls(OPERATOR_FUNCTIONS, perform, { adviceFor });
  await revoke('c9');
  await revoke(Buffer.from('der'));
  await assignDeployment(Buffer.from('der'), 'd', 'id: d');
  expect(calls).toEqual([
    { function: 'revoke-client', clientId: 'c9' },
    { function: 'revoke-client', certificate: 'ZGVy' },
    { function: 'assign-deployment', certificate: 'ZGVy', deploymentId: 'd', document: 'id: d' },
  ]);
});

test.each([undefined, null, {}, { clientId: null }, { clientId: undefined }])(
  'registering a certificate may give no id: %j',
  async (result) => {
    const { registerCertificate } = provisioningFromCalls([], async () => result, { adviceFor });
    expect(await registerCertificate(Buffer.from('der'))).toBeUndefined();
  },
);

test.each([9, '', {}])('an id %j is none', async (clientId) => {
  const { registerCertificate } = provisioningFromCalls([], async () => ({ clientId }), { adviceFor });
  await expect(registerCertificate(Buffer.from('der'))).rejects.toMatchObject({
    code: 'suite-operator-failed',
  });
});

test('after every call the suite waits as long as the WFM takes to act on it', async () => {
  vi.useFakeTimers();
  const { revoke } = provisioningFromCalls([], async () => undefined, { adviceFor, settleSeconds: 3 });
  let isDone = false;
  const revoked = revoke('c').then(() => {
    isDone = true;
  });
  await vi.advanceTimersByTimeAsync(2_999);
  expect(isDone).toBe(false);
  await vi.advanceTimersByTimeAsync(1);
  await revoked;
});
