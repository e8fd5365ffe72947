import { operations } from '@margo-contract/generated/signature';
import { describe, expect, it } from 'vitest';
import { createWfmClient, DeviceIdentity, onboard, pollManifest } from '../../../src/index.js';
import { UNSIGNED_OPERATION } from '../../../src/profile/signature/sign.js';
import { createDeviceCertificate } from '../../support/certificates.js';
import { CLIENT_ID, empty, fakeWfm, json, NOW, ROOT_URL } from '../../support/fake-wfm.js';

const accepted = { manifestVersion: 1n, etag: '"x"' };

describe('signRequests', () => {
  it('signs every operation but the download of the root CA (SIG-001)', () => {
    const unsigned = Object.values(operations).filter(({ signed }) => !signed);
    expect(unsigned.map(({ operationId }) => operationId)).toEqual([UNSIGNED_OPERATION]);
  });

  it('covers method, target URI, authority and digest, and names time, key and algorithm (SIG-002, SIG-004)', async () => {
    const { client, identity, requests } = await fakeWfm(json(201, { clientId: CLIENT_ID }));
    await onboard(client, identity);
    expect(requests[0]?.headers.get('signature-input')).toBe(
      `sig1=("@method" "@target-uri" "@authority" "content-digest");created=${NOW.getTime() / 1000};keyid="${identity.keyId}";alg="ecdsa-p256-sha256"`,
    );
    expect(requests[0]?.headers.get('content-digest')).toMatch(/^sha-256=:.+:$/);
  });

  it('leaves the digest out when there is no body (SIG-003)', async () => {
    const { client, requests } = await fakeWfm(empty(304));
    await pollManifest(client, { clientId: CLIENT_ID, accepted });
    expect(requests[0]?.headers.get('signature-input')).toMatch(
      /^sig1=\("@method" "@target-uri" "@authority"\);/,
    );
    expect(requests[0]?.headers.has('content-digest')).toBe(false);
  });

  it('does not sign the download of the root CA', async () => {
    const { client, requests } = await fakeWfm(json(200, { certificate: 'x' }));
    await client.call('getRootCertificate', { expected: [200] });
    expect(requests[0]?.headers.has('signature')).toBe(false);
    expect(requests[0]?.headers.has('signature-input')).toBe(false);
  });

  it('adds a nonce of the given randomness when the algorithm is deterministic (R-11)', async () => {
    const inputs: (string | null)[] = [];
    const client = createWfmClient({
      rootUrl: ROOT_URL,
      identity: await DeviceIdentity.load({
        ...(await createDeviceCertificate('RSA')),
        algorithm: 'rsa-v1_5-sha256',
      }),
      fetch: async (_, init) => {
        inputs.push(new Headers(init?.headers).get('signature-input'));
        return new Response(null, { status: 304 });
      },
      clock: () => NOW,
      random: (count) => new Uint8Array(count).fill(inputs.length),
    });
    await pollManifest(client, { clientId: CLIENT_ID, accepted });
    await pollManifest(client, { clientId: CLIENT_ID, accepted });
    expect(inputs[0]).toContain('nonce="AAAAAAAAAAAAAAAAAAAAAA"');
    expect(inputs[1]).toContain('nonce="AQEBAQEBAQEBAQEBAQEBAQ"');
  });
});
