import { describe, expect, it } from 'vitest';
import type { ClientView, OnboardingDecision, WireRequest } from '../../../src/index.js';
import { testCertificate } from '../../support/certificate.js';
import { type Exchange, exchange, HOST, newKey, type Reply } from '../../support/client.js';
import { CLIENTS, testWfm } from '../../support/wfm.js';

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

  it('hashes no more of a stranger’s body than a certificate needs', async () => {
    const { base64, privateKey } = await testCertificate();
    expect((await onboard(request(base64, { padding: 'x'.repeat(30_000) }), privateKey)).status).toBe(201);
    expect((await onboard(request(base64, { padding: 'x'.repeat(32_768) }), privateKey)).status).toBe(413);
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

describe('the rate limit of onboarding', () => {
  const attempt: WireRequest = {
    method: 'POST',
    target: '/api/v1/onboarding',
    fields: [['Host', HOST]],
    peerAddress: '192.0.2.1',
    readBody: () => new Uint8Array(),
  };

  async function statusOf({ wfm }: ReturnType<typeof testWfm>, change: Partial<WireRequest> = {}) {
    return (await wfm.handle({ ...attempt, ...change })).status;
  }

  it('counts by address, before anything of the body is read', async () => {
    const made = testWfm({ onboardingRateLimit: { requestsPerSecond: 1, burst: 2 } });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push(await statusOf(made));
    expect(statuses).toEqual([400, 400, 429, 429]);
    const reads: number[] = [];
    const readBody = (maximum: number) => {
      reads.push(maximum);
      return new Uint8Array();
    };
    expect([await statusOf(made, { readBody }), reads]).toEqual([429, []]);
    expect(await statusOf(made, { peerAddress: '192.0.2.2' })).toBe(400);
    expect(await statusOf(made, { method: 'GET', target: `${CLIENTS}/deployments` })).toBe(401);
  });

  it.each<[ClientView, string, (address: string) => string]>([
    ['forwarded', 'Forwarded', (address) => `for=203.0.113.9, for="${address}";proto=https;host=${HOST}`],
    ['x-forwarded', 'X-Forwarded-For', (address) => `203.0.113.9, ${address}`],
  ])('counts by the address that a proxy says: %s', async (clientView, name, write) => {
    const made = testWfm({ clientView, onboardingRateLimit: { requestsPerSecond: 1, burst: 1 } });
    const from = (address: string) => statusOf(made, { fields: [...attempt.fields, [name, write(address)]] });
    expect([await from('192.0.2.1'), await from('192.0.2.1'), await from('192.0.2.2')]).toEqual([
      400, 429, 400,
    ]);
  });

  it('is there unless it is switched off', async () => {
    const last = async (made: ReturnType<typeof testWfm>) => {
      for (let count = 0; count < 1_000; count += 1) await statusOf(made);
      return statusOf(made);
    };
    expect(await last(testWfm())).toBe(429);
    expect(await last(testWfm({ onboardingRateLimit: 'none' }))).toBe(400);
  });
});
