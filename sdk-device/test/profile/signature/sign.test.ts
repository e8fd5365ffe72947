import { createContentDigest } from '@margo-contract/protocol/content-digest';
import { signRequest } from '@margo-contract/protocol/profile';
import { describe, expect, it } from 'vitest';
import { DeviceIdentity } from '../../../src/index.js';
import { sign } from '../../../src/profile/signature/sign.js';
import { createDeviceCertificate } from '../../support/certificates.js';

const clock = () => new Date('2026-11-22T10:00:00.900Z');
const createNonce = () => 'n-1_A';

async function signed(identity: DeviceIdentity, request: Parameters<typeof sign>[0]): Promise<unknown[]> {
  const headers = await sign(request, { identity, clock, createNonce });
  return ['content-digest', 'signature-input', 'signature'].flatMap((name) => headers[name] ?? []);
}

function outgoing(method: string, url: string, body = '') {
  return { method, url, headers: {}, body: body ? new Uint8Array(Buffer.from(body)) : undefined };
}

describe('sign sets the fields that signRequest of protocol gives', () => {
  const rsa = createDeviceCertificate('RSA');

  it.each([
    ['GET', 'https://wfm.example/api/v1/clients/c/deployments', ''],
    ['POST', 'https://WFM.example:443/plant-7/api/v1/onboarding', '{"a":"ü"}'],
    ['PUT', 'https://[2001:db8::1]:8443/x/capabilities/gw-02/valve-a?q=%20#', 'x'],
  ])('for %s %s', async (method, url, body) => {
    const identity = await DeviceIdentity.load({ ...(await rsa), algorithm: 'rsa-v1_5-sha256' });
    const targetUri = new URL(url).href.replace('#', '');
    const fields = await signRequest({
      request: { method, targetUri, fields: [] },
      body: Buffer.from(body),
      signer: identity.signer,
      keyId: identity.keyId,
      clock,
      createNonce,
    });
    expect(await signed(identity, outgoing(method, targetUri, body))).toEqual(
      fields.map(([, value]) => value),
    );
  });

  it('without a nonce where the algorithm is random', async () => {
    const identity = await DeviceIdentity.load(await createDeviceCertificate('P-384'));
    const [digest, input] = await signed(identity, outgoing('POST', 'https://wfm.example/', 'abc'));
    expect(digest).toBe(createContentDigest(Buffer.from('abc')));
    expect(input).toMatch(/;created=1795341600;keyid="[0-9a-f]{64}";alg="ecdsa-p384-sha384"$/);
  });

  it('or says that the key refused', async () => {
    const { certificate, signer } = await DeviceIdentity.load(await createDeviceCertificate());
    const broken = { ...signer, sign: () => Promise.reject(new Error('token removed')) };
    const identity = { certificate, signer: broken, keyId: certificate.keyId } as unknown as DeviceIdentity;
    await expect(signed(identity, outgoing('GET', 'https://wfm.example/'))).rejects.toMatchObject({
      code: 'signature-signing-failed',
    });
  });
});
