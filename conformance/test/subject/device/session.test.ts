import { gunzipSync } from 'node:zlib';
import { DEVICE_FAULTS } from '@margo-contract/mocks';
import { expect, test } from 'vitest';
import { judgeDevice } from '../../../src/command/device.js';
import { memoryOutput } from '../../../src/command/output.js';
import { loadDeviceCases } from '../../../src/subject/device/cases.js';
import { inProcess } from './support/in-process.js';

const options = {
  only: ['device-signatures-base', 'device-signatures-signed-status', 'device-tls-expired'],
  group: [],
  claim: [],
  concurrency: 3,
  poll: 0.3,
  startWithin: 20,
  listen: '127.0.0.1',
  hostName: 'localhost',
};

async function verdicts(name?: string) {
  const behaviour = DEVICE_FAULTS.find((fault) => fault.name === name)?.behaviour ?? {};
  const cases = await loadDeviceCases(undefined, 'signature');
  const report = await judgeDevice(options, cases, memoryOutput(), undefined, inProcess(behaviour));
  return Object.fromEntries(report.cases.map(({ id, verdict }) => [id, verdict]));
}

test('a device that does everything right passes', async () => {
  expect(new Set(Object.values(await verdicts()))).toEqual(new Set(['passed']));
});

test.each([
  ['signature-in-der', 'device-signatures-base'],
  ['unsigned-reports', 'device-signatures-signed-status'],
  ['ignores-expiry', 'device-tls-expired'],
])('a device with the fault %s fails %s', async (fault, id) => {
  expect((await verdicts(fault))[id]).toBe('failed');
});

test('a device is sent to the repository that the vendor names', async () => {
  const named = {
    ...options,
    only: ['device-changes-update'],
    repository: 'oci://registry.local/{component}',
  };
  const cases = await loadDeviceCases(undefined, 'signature');
  const report = await judgeDevice(named, cases, memoryOutput(), undefined, inProcess({}));
  expect(report.cases.map(({ verdict }) => verdict)).toEqual(['passed']);
  // The device takes the bundle, of which the report holds the octets.
  const archives = JSON.stringify(report).matchAll(/"base64":"(H4sI[^"]+)"/g);
  const texts = [...archives].map(([, base64 = '']) => gunzipSync(Buffer.from(base64, 'base64')).toString());
  expect(texts.length).toBeGreaterThan(0);
  for (const text of texts) expect(text).toContain('oci://registry.local/pump-main');
});
