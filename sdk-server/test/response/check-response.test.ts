import { operations, responseValidators } from '@margo-contract/generated/signature';
import { isMargoError } from '@margo-contract/protocol';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Refusal, type SignatureHandlers, type WireResponse } from '../../src/index.js';
import { checkResponse } from '../../src/response/check-response.js';
import { type Exchange, exchange } from '../support/client.js';
import { CLIENTS, capabilities, DEPLOYMENT, DIGEST, testWfm } from '../support/wfm.js';

const DOCUMENT: Exchange = { target: `${CLIENTS}/deployments/${DEPLOYMENT}/${DIGEST}` };
const REPORT: Exchange = {
  method: 'PUT',
  target: `${CLIENTS}/capabilities/gw`,
  body: JSON.stringify(capabilities('gw')),
};
const OTHER = async () => Buffer.from('id: other\n');
const refuse = (refusal: Refusal) => () => Promise.reject(refusal);

afterEach(() => void vi.unstubAllEnvs());

describe('in development a response that breaks the contract', () => {
  it.each<[string, Exchange, Partial<SignatureHandlers>, string]>([
    ['a document with another digest', DOCUMENT, { getDeployment: OTHER }, 'does not have the digest'],
    [
      'a bundle with another digest',
      { target: `${CLIENTS}/bundles/${DIGEST}` },
      { getBundle: OTHER },
      'does not have the digest',
    ],
    [
      'a status that the operation does not have',
      REPORT,
      { replaceDeviceCapabilities: refuse(new Refusal('about:blank', 409, { detail: 'No' })) },
      'no such status',
    ],
    [
      'a problem type of another status',
      REPORT,
      { replaceDeviceCapabilities: refuse(new Refusal('invalid-request', 422, { detail: 'No' })) },
      'problem type invalid-request',
    ],
    [
      '429 without Retry-After',
      REPORT,
      { replaceDeviceCapabilities: refuse(new Refusal('about:blank', 429, { detail: 'No' })) },
      'Retry-After is absent',
    ],
  ])('%s gives 500, and onError is told why', async (_, spec, override, reason) => {
    const { wfm, key, errors } = testWfm({ override, checkResponses: true });
    const answer = await exchange(wfm, key, spec);
    expect([answer.status, answer.problem]).toEqual([500, 'about:blank']);
    expect(answer.text).not.toContain(reason);
    expect(errors).toHaveLength(1);
    expect(isMargoError(errors[0]) && [errors[0].code, errors[0].message]).toEqual([
      'server-response-invalid',
      expect.stringContaining(reason),
    ]);
  });

  it('is looked for unless NODE_ENV is production, and checkResponses overrules that', async () => {
    const status = async (environment: string, checkResponses?: boolean) => {
      vi.stubEnv('NODE_ENV', environment);
      const option = checkResponses === undefined ? {} : { checkResponses };
      const { wfm, key } = testWfm({ override: { getDeployment: OTHER }, ...option });
      return (await exchange(wfm, key, DOCUMENT)).status;
    };
    expect(await status('')).toBe(500);
    expect(await status('production')).toBe(200);
    expect(await status('production', true)).toBe(500);
    expect(await status('', false)).toBe(200);
  });
});

describe('the check of a response', () => {
  const json = { 'content-type': 'application/json' };

  it.each<[string, keyof typeof operations | undefined, WireResponse, string]>([
    [
      'a body that is not the schema',
      'onboardClient',
      { status: 201, headers: json, body: Buffer.from('{}') },
      'clientId',
    ],
    [
      'another media type',
      'getRootCertificate',
      { status: 200, headers: { 'content-type': 'text/plain' }, body: Buffer.from('x') },
      'Content-Type is text/plain',
    ],
    ['a body where there is none', 'createDeviceCapabilities', { status: 201, headers: json }, 'no body'],
    ['no ETag', 'getStateManifest', { status: 304, headers: {} }, 'ETag is absent'],
    [
      'no problem outside the contract',
      undefined,
      { status: 404, headers: json, body: Buffer.from('{}') },
      'no problem',
    ],
  ])('finds %s', (_, operationId, response, reason) => {
    const operation = operationId && operations[operationId];
    expect(() => checkResponse(operation, responseValidators, response)).toThrow(reason);
  });
});
