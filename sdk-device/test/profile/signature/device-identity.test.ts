import { createPrivateKey, createPublicKey, sign, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DeviceIdentity } from '../../../src/index.js';
import { createDeviceCertificate, type DeviceKey, type Issued } from '../../support/certificates.js';

let directory: string;
let device: Issued;
let other: Issued;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'device-identity-'));
  [device, other] = await Promise.all([createDeviceCertificate(), createDeviceCertificate()]);
});
afterAll(() => rm(directory, { recursive: true }));

/** That an error, with its causes, holds no line of a private key. */
function expectNoKey(error: unknown, pem: string): void {
  const text = inspect(error, { depth: null, showHidden: true });
  for (const line of pem.match(/^[A-Za-z0-9+/=]{20,}$/gm) ?? ['']) expect(text).not.toContain(line);
}

describe('DeviceIdentity.load', () => {
  it.each<[DeviceKey, string]>([
    ['P-256', 'ecdsa-p256-sha256'],
    ['P-384', 'ecdsa-p384-sha384'],
    ['RSA', 'rsa-pss-sha256'],
    ['Ed25519', 'ed25519'],
  ])('loads a key of type %s, to sign with %s', async (kind, algorithm) => {
    const identity = await DeviceIdentity.load(await createDeviceCertificate(kind));
    expect(identity.signer.algorithm).toBe(algorithm);
  });

  it('gives certificate, key id and the form that is sent (CERT-005)', async () => {
    const { certificate, keyId, encodedCertificate } = await DeviceIdentity.load(device);
    const x509 = new X509Certificate(device.certificate);
    expect(certificate.x509.fingerprint256).toBe(x509.fingerprint256);
    expect(keyId).toMatch(/^[0-9a-f]{64}$/);
    expect(encodedCertificate).toBe(x509.raw.toString('base64'));
  });

  it('reads files', async () => {
    const key = join(directory, 'device.key');
    const certificate = join(directory, 'device.crt');
    await Promise.all([writeFile(key, device.key), writeFile(certificate, device.certificate)]);
    const identity = await DeviceIdentity.load({ key, certificate });
    expect(identity.keyId).toBe((await DeviceIdentity.load(device)).keyId);
  });

  it('takes a key of node:crypto', async () => {
    const key = createPrivateKey(device.key);
    await expect(DeviceIdentity.load({ key, certificate: device.certificate })).resolves.toBeInstanceOf(
      DeviceIdentity,
    );
  });

  it('takes the algorithm that is asked for', async () => {
    const rsa = await createDeviceCertificate('RSA');
    const identity = await DeviceIdentity.load({ ...rsa, algorithm: 'rsa-v1_5-sha256' });
    expect(identity.signer).toMatchObject({ algorithm: 'rsa-v1_5-sha256', deterministic: true });
  });

  it('refuses a key that belongs to another certificate', async () => {
    const load = DeviceIdentity.load({ key: other.key, certificate: device.certificate });
    await expect(load).rejects.toMatchObject({ code: 'identity-key-mismatch' });
  });

  it.each(['P-384', 'RSA'] as const)(
    'refuses a key of type %s for a certificate of another type',
    async (kind) => {
      const load = DeviceIdentity.load({
        key: (await createDeviceCertificate(kind)).key,
        certificate: device.certificate,
      });
      await expect(load).rejects.toMatchObject({ code: 'identity-key-mismatch' });
    },
  );

  it('names the file that cannot be read', async () => {
    const key = join(directory, 'nowhere.key');
    const load = DeviceIdentity.load({ key, certificate: device.certificate });
    await expect(load).rejects.toMatchObject({
      code: 'identity-file-unreadable',
      message: expect.stringContaining('nowhere.key'),
    });
  });

  it('refuses what is no private key, and does not repeat it', async () => {
    const broken = device.key.replace('MIG', 'AAA');
    const error: unknown = await DeviceIdentity.load({ ...device, key: broken }).catch(
      (cause: unknown) => cause,
    );
    expect(error).toMatchObject({ code: 'identity-key-malformed' });
    expect(error).not.toHaveProperty('cause');
    expectNoKey(error, broken);
    await expect(DeviceIdentity.load({ ...device, key: device.certificate })).rejects.toMatchObject({
      code: 'identity-key-malformed',
    });
    const key = createPublicKey(device.key);
    await expect(DeviceIdentity.load({ ...device, key })).rejects.toMatchObject({
      code: 'signature-algorithm-mismatch',
    });
  });

  it('refuses a certificate that cannot be read', async () => {
    const load = DeviceIdentity.load({ ...device, certificate: device.key });
    const error: unknown = await load.catch((cause: unknown) => cause);
    expect(error).toMatchObject({ code: 'certificate-not-single' });
    expectNoKey(error, device.key);
  });

  it.each([
    ['key', 'a DER file, not PEM: convert it with openssl'],
    ['certificate', 'a DER file, not PEM: convert it with openssl'],
  ] as const)('says of a %s in a DER file what to do', async (which, sentence) => {
    const file = join(directory, `${which}.der`);
    const pem = device[which];
    await writeFile(file, Buffer.from(pem.replace(/-----[^-]+-----|\s/g, ''), 'base64'));
    const load = DeviceIdentity.load({ ...device, [which]: file });
    await expect(load).rejects.toMatchObject({
      code: 'identity-file-der',
      message: expect.stringContaining(`${JSON.stringify(file)} is ${sentence}`),
    });
  });

  it('says of a combined file that it has to be split, and repeats no key', async () => {
    const load = DeviceIdentity.load({ ...device, certificate: `${device.certificate}\n${device.key}` });
    const error: unknown = await load.catch((cause: unknown) => cause);
    expect(error).toMatchObject({
      code: 'certificate-not-single',
      message: expect.stringMatching(/CERTIFICATE, PRIVATE KEY: split the combined file/),
    });
    expectNoKey(error, device.key);
  });

  it.each([
    ['P-521', 'signature-algorithm-mismatch'],
    ['RSA-1024', 'certificate-key-too-weak'],
  ] as const)('refuses a key of type %s, which no WFM accepts (R-12)', async (kind, code) => {
    await expect(DeviceIdentity.load(await createDeviceCertificate(kind))).rejects.toMatchObject({ code });
  });

  it('does not show the private key when it is printed', async () => {
    const identity = await DeviceIdentity.load(device);
    expect(JSON.stringify(identity)).not.toContain('PRIVATE');
    expect(Object.values(identity.signer).map((value) => typeof value)).not.toContain('object');
  });
});

describe('a key that stays elsewhere', () => {
  const signWith = (pem: string) => ({
    algorithm: 'ecdsa-p256-sha256',
    deterministic: false,
    sign: async (base: Uint8Array) => sign('sha256', base, { key: pem, dsaEncoding: 'ieee-p1363' }),
  });

  it('signs by a callback', async () => {
    const identity = await DeviceIdentity.load({
      signer: signWith(device.key),
      certificate: device.certificate,
    });
    expect(identity.signer.algorithm).toBe('ecdsa-p256-sha256');
  });

  it('is refused when it is another', async () => {
    const load = DeviceIdentity.load({ signer: signWith(other.key), certificate: device.certificate });
    await expect(load).rejects.toMatchObject({ code: 'identity-key-mismatch' });
  });

  it('is refused when its algorithm is none of the interface, or not the certificate’s', async () => {
    for (const algorithm of ['hmac-sha256', 'rsa-pss-sha256', 'none']) {
      const signer = { ...signWith(device.key), algorithm };
      const load = DeviceIdentity.load({ signer, certificate: device.certificate });
      await expect(load).rejects.toMatchObject({ code: 'identity-key-mismatch' });
    }
  });

  it('is refused when its algorithm is that of another curve', async () => {
    const { key, certificate } = await createDeviceCertificate('P-384');
    const load = DeviceIdentity.load({ signer: signWith(key), certificate });
    await expect(load).rejects.toMatchObject({ code: 'identity-key-mismatch' });
  });

  it('is refused when it signs in DER', async () => {
    const signer = { ...signWith(device.key), sign: (base: Uint8Array) => sign('sha256', base, device.key) };
    const load = DeviceIdentity.load({ signer, certificate: device.certificate });
    await expect(load).rejects.toMatchObject({ code: 'identity-key-mismatch' });
  });
});
