import { operations } from '@margo-contract/generated/signature';
import { describe, expect, it } from 'vitest';
import { UNSIGNED_PATH } from '../../src/client/signing.js';
import { createWfmClient, DeviceIdentity } from '../../src/index.js';
import { createDeviceCertificate } from '../support/certificates.js';
import { CLIENT_ID, empty, fakeWfm, json, NOW, ROOT_URL } from '../support/fake-wfm.js';

const MANIFEST = '/api/v1/clients/{clientId}/deployments';

describe('signRequests', () => {
  it('signs every operation but the download of the root CA (SIG-001)', () => {
    const unsigned = Object.values(operations).filter(({ signed }) => !signed);
    expect(unsigned.map(({ path }) => path)).toEqual([UNSIGNED_PATH]);
  });

  it('covers method, target URI, authority and digest, and names time, key and algorithm (SIG-002, SIG-004)', async () => {
    const { client, identity, requests } = await fakeWfm(json(201, { clientId: CLIENT_ID }));
    await client.api.POST('/api/v1/onboarding', {
      body: { apiVersion: 'onboarding.margo.org/v1alpha1', kind: 'OnboardingRequest', certificate: 'x' },
    });
    expect(requests[0]?.headers.get('signature-input')).toBe(
      `sig1=("@method" "@target-uri" "@authority" "content-digest");created=${NOW.getTime() / 1000};keyid="${identity.keyId}";alg="ecdsa-p256-sha256"`,
    );
    expect(requests[0]?.headers.get('content-digest')).toMatch(/^sha-256=:.+:$/);
  });

  it('leaves the digest out when there is no body (SIG-003)', async () => {
    const { client, requests } = await fakeWfm(empty(304));
    await client.api.GET(MANIFEST, { params: { path: { clientId: CLIENT_ID } } });
    expect(requests[0]?.headers.get('signature-input')).toMatch(
      /^sig1=\("@method" "@target-uri" "@authority"\);/,
    );
    expect(requests[0]?.headers.has('content-digest')).toBe(false);
  });

  it('does not sign the download of the root CA', async () => {
    const { client, requests } = await fakeWfm(json(200, { certificate: 'x' }));
    await client.api.GET('/api/v1/onboarding/certificate');
    expect(requests[0]?.headers.has('signature')).toBe(false);
    expect(requests[0]?.headers.has('signature-input')).toBe(false);
  });

  it('adds a nonce of the given randomness when the algorithm is deterministic (R-11)', async () => {
    const inputs: (string | null)[] = [];
    const { api } = createWfmClient({
      rootUrl: ROOT_URL,
      identity: await DeviceIdentity.load({
        ...(await createDeviceCertificate('RSA')),
        algorithm: 'rsa-v1_5-sha256',
      }),
      fetch: async (input) => {
        inputs.push(input instanceof Request ? input.headers.get('signature-input') : null);
        return new Response(null, { status: 304 });
      },
      clock: () => NOW,
      random: (count) => new Uint8Array(count).fill(inputs.length),
    });
    await api.GET(MANIFEST, { params: { path: { clientId: CLIENT_ID } } });
    await api.GET(MANIFEST, { params: { path: { clientId: CLIENT_ID } } });
    expect(inputs[0]).toContain('nonce="AAAAAAAAAAAAAAAAAAAAAA"');
    expect(inputs[1]).toContain('nonce="AQEBAQEBAQEBAQEBAQEBAQ"');
  });
});
