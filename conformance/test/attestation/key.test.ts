import { generateKeyPairSync } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { isSignatureOf, readSigningKey, readVerificationKey, signOctets } from '../../src/attestation/key.js';
import { pem, testKey } from '../support/signing-key.js';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'margo-key-'));
});

afterAll(() => rm(folder, { recursive: true }));

async function file(text: string): Promise<string> {
  const name = path.join(folder, 'key.pem');
  await writeFile(name, text);
  return name;
}

describe.each(['ec', 'ed25519', 'rsa'] as const)('a key of the kind %s', (kind) => {
  const key = testKey(kind);

  test('is read, its keyid is the SHA-256 of its SubjectPublicKeyInfo', async () => {
    expect((await readSigningKey(await file(pem(key.privateKey)))).keyId).toBe(key.keyId);
    expect((await readVerificationKey(await file(pem(key.publicKey)))).keyId).toBe(key.keyId);
  });

  test('verifies what it signed and nothing else', () => {
    const octets = Buffer.from('hello');
    const signature = signOctets(octets, key);
    expect(isSignatureOf(octets, signature, key)).toBe(true);
    expect(isSignatureOf(Buffer.from('hellO'), signature, key)).toBe(false);
    expect(isSignatureOf(octets, Buffer.alloc(0), key)).toBe(false);
    expect(isSignatureOf(octets, signature, testKey(kind))).toBe(false);
  });
});

test.each([
  ['an RSA key that is too short', () => pem(generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey)],
  ['a key on another curve', () => pem(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey)],
  ['a key that cannot sign', () => pem(generateKeyPairSync('x25519').privateKey)],
  ['a text that is no key', () => 'nonsense'],
  [
    'an encrypted key',
    () =>
      generateKeyPairSync('ed25519')
        .privateKey.export({ type: 'pkcs8', format: 'pem', cipher: 'aes-256-cbc', passphrase: 'x' })
        .toString(),
  ],
])('%s is refused with what to do', async (_, text) => {
  await expect(readSigningKey(await file(text()))).rejects.toMatchObject({
    code: 'suite-key-unusable',
    message: expect.stringMatching(
      /^The key of --sign-key .* cannot be used \(.*\); give an unencrypted private key in PEM/,
    ),
  });
});

test('a public key cannot sign', async () => {
  await expect(readSigningKey(await file(pem(testKey('ec').publicKey)))).rejects.toMatchObject({
    code: 'suite-key-unusable',
  });
});

test('a file that is not there is refused', async () => {
  const none = path.join(folder, 'none.pem');
  await expect(readSigningKey(none)).rejects.toThrow(/The file of --sign-key .* cannot be read/);
  await expect(readVerificationKey(none)).rejects.toThrow(/The file of --key .* cannot be read/);
});
