import { describe, expect, it } from 'vitest';
import type { OnboardingDecision } from '../../../src/index.js';
import { testCertificate } from '../../support/certificate.js';
import { type Exchange, exchange, newKey, type Reply } from '../../support/client.js';
import { testWfm } from '../../support/wfm.js';

function request(certificate: string, more: object = {}): Exchange {
  const body = {
    apiVersion: 'onboarding.margo.org/v1alpha1',
    kind: 'OnboardingRequest',
    certificate,
    ...more,
  };
  return { method: 'POST', target: '/api/v1/onboarding', body: JSON.stringify(body) };
}

async function onboard(spec: Exchange, key = newKey(), decision?: OnboardingDecision): Promise<Reply> {
  const override = decision && { onboardClient: async () => decision };
  const { wfm } = testWfm(override ? { override } : {});
  return exchange(wfm, key, spec);
}

const summary = ({ status, problem }: Reply) => [status, problem];

describe('onboarding', () => {
  it('gives a new client its id with 201, and a known one with 200', async () => {
    const { base64, privateKey } = await testCertificate();
    const answer = await onboard(request(base64), privateKey);
    expect([answer.status, answer.json]).toEqual([201, { clientId: 'client-1' }]);
    expect((await onboard(request(base64), privateKey, { outcome: 'known', clientId: 'c' })).status).toBe(
      200,
    );
  });

  it('hands the handler the certificate whose key signed the request', async () => {
    const { base64, privateKey } = await testCertificate();
    const seen: string[] = [];
    const { wfm } = testWfm({
      override: {
        onboardClient: async ({ certificate }) => {
          seen.push(certificate.x509.raw.toString('base64'));
          return { outcome: 'accepted', clientId: 'c' };
        },
      },
    });
    await exchange(wfm, privateKey, request(base64));
    expect(seen).toEqual([base64]);
  });

  it('takes PEM and base64 of PEM too', async () => {
    const { pem, privateKey } = await testCertificate();
    expect((await onboard(request(pem), privateKey)).status).toBe(201);
    expect((await onboard(request(Buffer.from(pem).toString('base64')), privateKey)).status).toBe(201);
  });

  it('takes an RSA key of 2048 bits', async () => {
    const { base64, privateKey } = await testCertificate('RSA-2048');
    expect((await onboard(request(base64), privateKey)).status).toBe(201);
  });

  it('refuses a client that the vendor declines with 403 and says why', async () => {
    const { base64, privateKey } = await testCertificate();
    const answer = await onboard(request(base64), privateKey, {
      outcome: 'declined',
      detail: 'Not approved yet.',
    });
    expect(summary(answer)).toEqual([403, 'certificate-not-trusted']);
    expect(answer.json.detail).toBe('Not approved yet.');
  });

  it('refuses a request without signature or signed with another key', async () => {
    const { base64 } = await testCertificate();
    expect(summary(await onboard(request(base64)))).toEqual([401, 'signature-verification-failed']);
    expect(summary(await onboard({ ...request(base64), unsigned: true }))).toEqual([
      400,
      'invalid-digest-header',
    ]);
  });

  it.each([
    ['P-521', 'P-521', {}],
    ['RSA of 1024 bits', 'RSA-1024', {}],
    ['expired', 'P-256', { notBefore: new Date('2020-01-01'), notAfter: new Date('2021-01-01') }],
    ['not valid yet', 'P-256', { notBefore: new Date('2030-01-01') }],
  ] as const)('refuses a certificate that cannot be used: %s', async (_, type, validity) => {
    const { base64 } = await testCertificate(type, validity);
    expect(summary(await onboard(request(base64)))).toEqual([400, 'invalid-certificate-format']);
  });

  it.each([
    ['garbage', request(Buffer.from('no certificate').toString('base64')), 'invalid-certificate-format'],
    ['no certificate', request('', { certificate: undefined }), 'invalid-request'],
    ['another kind', request('MII=', { kind: 'Other' }), 'invalid-request'],
    ['no JSON', { ...request('MII='), body: '{' }, 'invalid-request'],
    ['an array', { ...request('MII='), body: '[]' }, 'invalid-request'],
  ])('refuses %s with 400', async (_, spec, problem) => {
    expect(summary(await onboard(spec))).toEqual([400, problem]);
  });
});
