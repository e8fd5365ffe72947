import { describe, expect, test } from 'vitest';
import { Variables } from '../../src/case/variables.js';
import { loadContract } from '../../src/contract/contract.js';
import { evaluate } from '../../src/judge/evaluate.js';
import { peerFault } from '../../src/judge/peer-fault.js';
import { requirementOfEarlyRefusal } from '../../src/judge/refusal.js';

const contract = loadContract('mtls', 'wfm');
const context = { contract, variables: new Variables() };
const presented = { spiffeId: 'spiffe://margo.example/margo/wfm/w/client/c', chain: '', key: '' };
const request = {
  method: 'GET',
  target: '/api/v1/deployments',
  targetUri: 'https://wfm.example/api/v1/deployments',
  fields: [],
  operationId: 'getStateManifest',
  presented,
};

test.each([
  ['svid-two-uris-or-so', ['ID-002']],
  ['svid-expired', ['ID-002']],
  ['svid-uri-not-single', ['SVID-001']],
  ['svid-authority', ['SVID-001']],
  ['svid-key-too-weak', ['SVID-007']],
  ['CERT_HAS_EXPIRED', ['ID-002']],
  ['SELF_SIGNED_CERT_IN_CHAIN', ['ID-002']],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', ['ID-002']],
  ['ECONNRESET', undefined],
  ['ERR_SSL_TLSV1_ALERT_PROTOCOL_VERSION', undefined],
  ['ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED', undefined],
  [undefined, undefined],
])('%s is the matter of %j', (code, requirements) => {
  expect(peerFault(code)?.requirements).toEqual(requirements);
});

describe('a connection that the suite ended because of the SVID of the WFM', () => {
  test('is no refusal, whatever the case takes for one', () => {
    const exchange = { request, failure: 'certificate has expired', failureCode: 'CERT_HAS_EXPIRED' };
    const found = evaluate({ status: 401, mayClose: true }, { kind: 'exchange', exchange }, context);
    expect(found).toMatchObject([{ requirements: ['ID-002'] }]);
    const closed = { request, failure: 'socket hang up', failureCode: 'ECONNRESET' };
    expect(
      evaluate({ status: 401, mayClose: true }, { kind: 'exchange', exchange: closed }, context),
    ).toEqual([]);
  });

  test('says nothing about versions of TLS', () => {
    const error = Object.assign(new Error('no URI'), { code: 'svid-uri-absent' });
    const connection = { outcome: 'refused', detail: 'no URI', error } as const;
    const outcome = { kind: 'connection', connection, description: '' } as const;
    const expectation = { connection: 'accepted', requirements: ['TLS-006'] } as const;
    expect(evaluate(expectation, outcome, context)).toMatchObject([{ requirements: ['ID-002'] }]);
  });
});

test('the want of a response is the refusal of an SVID only when that was never served and the server hung up', () => {
  const hungUp = { request, failure: 'socket hang up', failureCode: 'ECONNRESET' };
  expect(requirementOfEarlyRefusal(hungUp, contract)).toBe('ID-007');
  expect(requirementOfEarlyRefusal({ ...hungUp, wasServed: true }, contract)).toBeUndefined();
  expect(
    requirementOfEarlyRefusal({ request, failure: 'no complete answer came within 30 s' }, contract),
  ).toBeUndefined();
  expect(requirementOfEarlyRefusal({ ...hungUp, failureCode: 'svid-authority' }, contract)).toBe('SVID-001');
});
