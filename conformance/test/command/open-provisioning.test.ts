import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { OPERATOR_FUNCTIONS } from '../../src/case/operator-function.js';
import { openProvisioning, type ProvisioningOptions } from '../../src/command/open-provisioning.js';

const surroundings = (env: Record<string, string> = {}) => ({
  ca: undefined,
  input: new PassThrough(),
  output: new PassThrough(),
  env,
});

async function functionsOf(options: ProvisioningOptions, env?: Record<string, string>): Promise<number> {
  const { provisioning, close } = await openProvisioning(options, surroundings(env));
  await close();
  return provisioning.functions.size;
}

test('without options nothing is offered', async () => {
  expect(await functionsOf({})).toBe(0);
});

test('the operator interface offers everything', async () => {
  expect(await functionsOf({ operatorUrl: 'http://localhost:1', operatorToken: 't' })).toBe(
    OPERATOR_FUNCTIONS.length,
  );
});

test('the token may come from the environment', async () => {
  expect(await functionsOf({ operatorUrl: 'http://localhost:1' }, { MARGO_OPERATOR_TOKEN: 't' })).toBe(
    OPERATOR_FUNCTIONS.length,
  );
});

test('a token in the environment alone asks for nothing', async () => {
  expect(await functionsOf({}, { MARGO_OPERATOR_TOKEN: 't' })).toBe(0);
});

test('a person does all but registering certificates and issuing SVIDs', async () => {
  expect(await functionsOf({ manual: true })).toBe(OPERATOR_FUNCTIONS.length - 2);
});

test('a person does what the operator interface leaves', async () => {
  expect(await functionsOf({ manual: true, operatorUrl: 'http://localhost:1', operatorToken: 't' })).toBe(
    OPERATOR_FUNCTIONS.length,
  );
});

test.each<[ProvisioningOptions, RegExp]>([
  [{ operatorUrl: 'http://localhost:1' }, /go together/],
  [{ operatorToken: 't' }, /go together/],
  [{ operatorUrl: 'localhost', operatorToken: 't' }, /give an http or https URL/],
  [{ operatorExec: 'a', operatorModule: 'b' }, /exclude each other/],
  [{ operatorUrl: 'http://localhost:1', operatorToken: 't', operatorExec: 'a' }, /exclude each other/],
])('%j cannot be used', async (options, message) => {
  await expect(openProvisioning(options, surroundings())).rejects.toMatchObject({
    code: 'suite-option-invalid',
    message,
  });
});
