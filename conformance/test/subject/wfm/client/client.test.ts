import { createPublicKey, X509Certificate } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { readAuthority } from '../../../../src/subject/wfm/client/authority.js';
import { certificateText } from '../../../../src/subject/wfm/client/certificate-text.js';
import { createClient } from '../../../../src/subject/wfm/client/client.js';
import { makeClientAuthority } from '../../../support/certificate.js';

const clock = () => new Date('2026-11-22T00:00:00Z');

test.each([
  ['ec-p256', 'ec'],
  ['ec-p384', 'ec'],
  ['ec-p521', 'ec'],
  ['rsa-1024', 'rsa'],
  ['ed25519', 'ed25519'],
] as const)('a client with a key %s has a certificate for it', async (key, type) => {
  const client = await createClient({ key, clock });
  const certificate = new X509Certificate(client.certificate);
  expect(certificate.publicKey.asymmetricKeyType).toBe(type);
  expect(certificate.publicKey.equals(createPublicKey(client.keys.privateKey))).toBe(true);
  expect(certificate.verify(certificate.publicKey)).toBe(true);
  expect(certificate.ca).toBe(false);
  expect(new Date(certificate.validFrom) < clock() && clock() < new Date(certificate.validTo)).toBe(true);
});

test('validity can be over or yet to come', async () => {
  const over = await createClient({ certificate: { validity: 'expired' }, clock });
  const later = await createClient({ certificate: { validity: 'not-yet-valid' }, clock });
  expect(new Date(new X509Certificate(over.certificate).validTo) < clock()).toBe(true);
  expect(new Date(new X509Certificate(later.certificate).validFrom) > clock()).toBe(true);
});

describe('the text of a certificate', () => {
  const der = Buffer.from('30030201ff'.repeat(12), 'hex');

  test.each([
    [{}, der.toString('base64')],
    [{ text: 'as it is' }, 'as it is'],
    [{ damage: 'truncated' } as const, der.subarray(0, -20).toString('base64')],
    [{ damage: 'two-certificates' } as const, Buffer.concat([der, der]).toString('base64')],
    [{ damage: 'trailing-octet' } as const, Buffer.concat([der, Buffer.of(0)]).toString('base64')],
  ])('%j', (variation, text) => {
    expect(certificateText(der, variation)).toBe(text);
  });

  test('in PEM', async () => {
    const { certificate } = await createClient({ clock });
    const pem = certificateText(certificate, { encoding: 'pem' });
    expect(new X509Certificate(pem).raw.equals(certificate)).toBe(true);
    expect(certificateText(certificate, { encoding: 'base64-of-pem' })).toBe(
      Buffer.from(pem).toString('base64'),
    );
  });
});

test('a CA issues the certificate when there is one', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'margo-ca-'));
  const files = [path.join(folder, 'ca.pem'), path.join(folder, 'ca.key')] as const;
  const { certificate, key } = await makeClientAuthority();
  await Promise.all([writeFile(files[0], certificate), writeFile(files[1], key)]);
  const client = await createClient({ authority: await readAuthority(...files), clock });
  const issued = new X509Certificate(client.certificate);
  const ca = new X509Certificate(certificate);
  expect(issued.checkIssued(ca)).toBe(true);
  expect(issued.verify(ca.publicKey)).toBe(true);
  const { key: other } = await makeClientAuthority();
  await writeFile(files[1], other);
  await expect(readAuthority(...files)).rejects.toThrow(
    /does not belong to it; give a PEM certificate of a CA/,
  );
  await rm(folder, { recursive: true });
});
