import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { judgeDevice } from '../src/command/device.js';
import { memoryOutput } from '../src/command/output.js';
import { loadDeviceCases } from '../src/subject/device/cases.js';

const DEVICE = path.join(fileURLToPath(import.meta.url), '../support/independent-device/device.py');

const options = {
  exec: `python3 ${JSON.stringify(DEVICE)}`,
  only: [
    'device-changes-add',
    'device-changes-update',
    'device-capabilities-reported',
    'device-digests-document-changed',
    'device-errors-type-not-fetched',
    'device-kills-at-rest',
    'device-manifest-captive-portal',
    'device-manifest-media-type',
    'device-manifest-version-after-restart',
    'device-onboarding-lost-response',
    'device-outages-maintenance',
    'device-retry-poll-seconds',
    'device-status-after-outage',
  ],
  group: ['signatures', 'tls'],
  concurrency: 6,
  claim: [],
  poll: 1,
  startWithin: 60,
  listen: '127.0.0.1',
  hostName: 'localhost',
};

test('a device of the standard library of Python and openssl fails by what it does wrong, and by nothing else', async () => {
  const report = await judgeDevice(options, await loadDeviceCases(undefined, 'signature'), memoryOutput());
  const others = report.cases.filter(({ verdict }) => verdict !== 'passed');
  expect(others.map(({ id, verdict }) => [id, verdict])).toEqual([
    ['device-manifest-media-type', 'failed'],
    ['device-manifest-captive-portal', 'failed'],
  ]);
  const failed = report.requirements.filter(({ verdict }) => verdict === 'failed').map(({ id }) => id);
  expect(failed.toSorted()).toEqual(['DEP-009', 'MAN-022']);
  expect(report.overall).toBe('not conformant');
});
