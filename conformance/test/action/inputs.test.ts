import { expect, test } from 'vitest';
import { operatorTokenOf, readActionInputs } from '../../src/action/inputs.js';

test('inputs become options, each one argument whatever it holds', () => {
  const env = {
    MARGO_INPUT_URL: 'https://wfm.example"; rm -rf / #',
    MARGO_INPUT_CLIENT_CA_KEY: '--bail',
    MARGO_INPUT_COMPONENT: 'a b\n--list@1',
    MARGO_INPUT_REPORT: 'out',
    MARGO_INPUT_COMPARE_WITH: 'old.json',
  };
  expect(readActionInputs(env)).toEqual({
    args: [
      'wfm',
      '--url=https://wfm.example"; rm -rf / #',
      '--client-ca-key=--bail',
      '--component=a b\n--list@1',
      '--report=out',
    ],
    report: 'out',
    compareWith: 'old.json',
  });
});

test('a command makes it a device, with each of its claims', () => {
  const env = {
    MARGO_INPUT_EXEC: './mydev --server {wfm}',
    MARGO_INPUT_CLAIM: 'failover\n downtime, hours\n',
    MARGO_INPUT_REUSE: 'true',
    MARGO_INPUT_REPOSITORY: 'oci://registry.local/{component}',
  };
  expect(readActionInputs(env).args).toEqual([
    'device',
    '--exec=./mydev --server {wfm}',
    '--repository=oci://registry.local/{component}',
    '--report=margo-report',
    '--claim=failover',
    '--claim=downtime',
    '--claim=hours',
    '--reuse',
  ]);
  expect(readActionInputs({ MARGO_INPUT_SUBJECT: 'device', MARGO_INPUT_REUSE: 'false' }).args).toEqual([
    'device',
    '--report=margo-report',
  ]);
});

test('an empty input is none', () => {
  const env = { MARGO_INPUT_URL: '', MARGO_INPUT_REPORT: '', MARGO_INPUT_COMPARE_WITH: '' };
  expect(readActionInputs(env)).toEqual({ args: ['wfm', '--report=margo-report'], report: 'margo-report' });
});

test('the token never becomes an argument; an empty one is none', () => {
  const env = { MARGO_INPUT_OPERATOR_TOKEN: 'secret', MARGO_OPERATOR_TOKEN: 'of the job' };
  expect(JSON.stringify(readActionInputs(env))).not.toContain('secret');
  expect(operatorTokenOf(env)).toBe('secret');
  expect(operatorTokenOf({ ...env, MARGO_INPUT_OPERATOR_TOKEN: '' })).toBe('of the job');
  expect(operatorTokenOf({ MARGO_INPUT_OPERATOR_TOKEN: '', MARGO_OPERATOR_TOKEN: '' })).toBeUndefined();
});
