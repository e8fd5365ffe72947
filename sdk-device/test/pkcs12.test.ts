import { createPrivateKey, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { DeviceIdentity } from '../src/index.js';
import { readPkcs12 } from '../src/pkcs12.js';
import { createDeviceCertificate, createRsaPssCertificate, type Issued } from './support/certificates.js';
import { legacyPkcs12, modernPkcs12 } from './support/pkcs12.js';

const PASSWORD = 'correct horse';

let ec: Issued;
let rsa: Issued;

beforeAll(async () => {
  [ec, rsa] = await Promise.all([createDeviceCertificate('P-256'), createDeviceCertificate('RSA')]);
});

async function fingerprintOf(file: string | Uint8Array, password = PASSWORD): Promise<string> {
  const identity = await DeviceIdentity.load(await readPkcs12(file, password));
  return identity.certificate.x509.fingerprint256;
}

describe('readPkcs12', () => {
  it('reads what OpenSSL 3 writes: PBES2 with AES-256, MAC with SHA-256', async () => {
    for (const issued of [ec, rsa]) {
      const { fingerprint256 } = new X509Certificate(issued.certificate);
      const file = modernPkcs12({
        keys: [issued.key],
        certificates: [issued.certificate],
        password: PASSWORD,
      });
      expect(await fingerprintOf(file)).toBe(fingerprint256);
    }
  });

  it.each(['pässwörd', 'пароль', 'パスワード', '🔑'])('takes the password %s', async (password) => {
    const { fingerprint256 } = new X509Certificate(ec.certificate);
    const file = modernPkcs12({ keys: [ec.key], certificates: [ec.certificate], password });
    expect(await fingerprintOf(file, password)).toBe(fingerprint256);
    expect(await fingerprintOf(legacyPkcs12(rsa, password), password)).toMatch(/^[0-9A-F:]+$/);
    await expect(readPkcs12(file, `${password}!`)).rejects.toMatchObject({
      code: 'identity-pkcs12-password',
    });
  });

  it('reads a key for RSASSA-PSS alone', async () => {
    const pss = await createRsaPssCertificate();
    const file = modernPkcs12({ keys: [pss.key], certificates: [pss.certificate], password: PASSWORD });
    const identity = await DeviceIdentity.load(await readPkcs12(file, PASSWORD));
    expect(identity.certificate.publicKey.asymmetricKeyType).toBe('rsa-pss');
    expect(identity.signer.algorithm).toMatch(/^rsa-pss-/);
  });

  it('reads what older tools write: 3DES, MAC with SHA-1', async () => {
    const file = legacyPkcs12(rsa, PASSWORD);
    expect(await fingerprintOf(file)).toBe(new X509Certificate(rsa.certificate).fingerprint256);
  });

  it('takes the certificate of the key from among those of a chain', async () => {
    const certificates = [rsa.certificate, ec.certificate];
    const file = modernPkcs12({ keys: [ec.key], certificates, password: PASSWORD });
    expect(await fingerprintOf(file)).toBe(new X509Certificate(ec.certificate).fingerprint256);
  });

  it('reads a file by its path', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'pkcs12-'));
    onTestFinished(() => rm(directory, { recursive: true }));
    const path = join(directory, 'device.p12');
    await expect(readPkcs12(path, PASSWORD)).rejects.toMatchObject({ code: 'identity-file-unreadable' });
    await writeFile(path, modernPkcs12({ keys: [ec.key], certificates: [ec.certificate], password: '' }));
    const { key } = await readPkcs12(path, '');
    expect(createPrivateKey(ec.key).equals(key as never)).toBe(true);
  });

  it('refuses a wrong password, and repeats neither it nor the key', async () => {
    for (const file of [
      modernPkcs12({ keys: [ec.key], certificates: [ec.certificate], password: PASSWORD }),
      legacyPkcs12(rsa, PASSWORD),
    ]) {
      const error: unknown = await readPkcs12(file, 'hunter2').catch((cause: unknown) => cause);
      expect(error).toMatchObject({ code: 'identity-pkcs12-password' });
      expect(error).not.toHaveProperty('cause');
      expect(String(error)).not.toContain('hunter2');
    }
  });

  it.each<[string, () => Parameters<typeof modernPkcs12>[0]['keys'], () => readonly string[]]>([
    ['no key', () => [], () => [ec.certificate]],
    ['two keys', () => [ec.key, rsa.key], () => [ec.certificate, rsa.certificate]],
    ['no certificate', () => [ec.key], () => []],
    ['the certificate of another key', () => [ec.key], () => [rsa.certificate]],
  ])('refuses a file with %s', async (_, keys, certificates) => {
    const file = modernPkcs12({ keys: keys(), certificates: certificates(), password: PASSWORD });
    await expect(readPkcs12(file, PASSWORD)).rejects.toMatchObject({ code: 'identity-pkcs12-key' });
  });

  it('refuses a broken file with a code of its own, wherever it is broken', async () => {
    const file = modernPkcs12({ keys: [ec.key], certificates: [ec.certificate], password: PASSWORD });
    const broken = [Buffer.alloc(0), Buffer.from('PEM'), file.subarray(0, 40), file.subarray(0, -1)];
    for (let at = 0; at < file.length; at += 29) {
      const copy = Buffer.from(file);
      copy.writeUInt8(copy.readUInt8(at) ^ 0xff, at);
      broken.push(copy);
    }
    for (const bytes of broken) {
      await expect(readPkcs12(bytes, PASSWORD)).rejects.toMatchObject({
        code: expect.stringMatching(/^identity-pkcs12-/),
      });
    }
  });
});
