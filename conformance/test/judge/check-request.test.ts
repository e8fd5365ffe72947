import { describe, expect, test } from 'vitest';
import { loadContract } from '../../src/contract/contract.js';
import { checkRequest, faultOfRequest } from '../../src/judge/check-request.js';
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
    'instead of a header field Signature-Input it has none',
  ],
  [
    'a report without digest',
    { ...REPORT, body: { text: '{' }, digest: 'none' as const },
    expect.stringMatching(/^instead of Content-Digest with sha-256=:.+: it has none$/),
  ],
  [
    'a report with a wrong member',
    { ...REPORT, body: { example: 'device', set: { '/kind': 'x' } } },
    'instead of a body that follows the schema DeviceCapabilitiesManifest it has /kind must be equal to constant',
  ],
  [
    'a report that is no JSON',
    { ...REPORT, body: { text: '{' } },
    expect.stringMatching(/it has a body that is not JSON/),
  ],
])('%s', async (_, action, fault) => {
  expect(faultOfRequest(await buildRequest(action, context), contract)).toEqual(fault);
});

describe('a request of a device gives deviations with the requirements of the device', () => {
  const device = loadContract('signature', 'device');
  const none = 'none' as const;

  test.each([
    ['no signature', { ...REPORT, sign: none }, ['SIG-001', 'SIG-001']],
    ['the digest of other octets', { ...REPORT, digest: 'wrong' as const }, ['DIG-001']],
    ['a digest by another algorithm alone', { ...REPORT, digest: 'sha-512' as const }, ['DIG-001']],
    ['two digests', { ...REPORT, digest: 'both' as const }, []],
    ['a body that is no JSON', { ...REPORT, body: { text: '{' } }, ['of the case']],
    ['another media type', { ...REPORT, headers: { 'Content-Type': 'text/plain' } }, ['of the case']],
    ['another kind', withMember('/kind', 'x'), ['CAP-008']],
    ['a vendor that is no text', withMember('/properties/vendor', 7), ['CAP-010']],
    ['an id that is none', withMember('/properties/id', 'a//b'), ['CAP-011']],
    ['an unknown unit of memory', withMember('/properties/memory', '2 GB'), ['CAP-021']],
  ])('%s', async (_, action, wanted) => {
    const found = checkRequest(await buildRequest(action, context), device);
    expect(found.flatMap(({ requirements = ['of the case'] }) => requirements)).toEqual(wanted);
    const unknown = wanted.filter((id) => id !== 'of the case' && !device.requirements.has(id));
    expect(unknown).toEqual([]);
  });

  function withMember(pointer: string, value: unknown) {
    return { ...REPORT, body: { example: 'device', set: { [pointer]: value } } };
  }
});
