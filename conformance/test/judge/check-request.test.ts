import { expect, test } from 'vitest';
import { faultOfRequest } from '../../src/judge/check-request.js';
import { buildRequest } from '../../src/subject/wfm/request/build.js';
import { caseContext } from '../support/context.js';
import { contract } from '../support/run.js';

const context = await caseContext();
const REPORT = {
  operation: 'createDeviceCapabilities',
  parameters: { deviceId: 'bw-line3-edge07' },
  body: { example: 'device' },
};

test.each([
  ['a report as the contract has it', REPORT, undefined],
  ['a poll', { operation: 'getStateManifest' }, undefined],
  ['a request for what anybody may see', { operation: 'getRootCertificate' }, undefined],
  ['a path that is no operation', { method: 'GET', path: '/x' }, undefined],
  ['another method', { operation: 'getStateManifest', method: 'PATCH', sign: 'none' as const }, undefined],
  [
    'HTTP that is broken on purpose',
    { operation: 'getStateManifest', sign: 'none' as const, wire: { malformed: true as const } },
    undefined,
  ],
  [
    'a poll without signature',
    { operation: 'getStateManifest', sign: 'none' as const },
    'it lacks Signature-Input and Signature',
  ],
  ['a report without digest', { ...REPORT, digest: 'none' as const }, 'it lacks Content-Digest'],
  [
    'a report with a wrong member',
    { ...REPORT, body: { example: 'device', set: { '/kind': 'x' } } },
    'its body does not follow DeviceCapabilitiesManifest: /kind must be equal to constant',
  ],
  ['a report that is no JSON', { ...REPORT, body: { text: '{' } }, 'its body is no JSON'],
])('%s', async (_, action, fault) => {
  expect(faultOfRequest(await buildRequest(action, context), contract)).toBe(fault);
});
