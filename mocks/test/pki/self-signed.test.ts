import { createPublicKey, X509Certificate } from 'node:crypto';
import { checkKey, readCertificate } from '@margo-contract/protocol';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  X509Certificate as Parsed,
} from '@peculiar/x509';
import 'reflect-metadata';
import { describe, expect, it } from 'vitest';
import { createSelfSigned } from '../../src/pki/self-signed.js';

const notBefore = new Date('2026-03-01T10:20:30Z');

function create(notAfter: Date) {
  return createSelfSigned({
    organization: 'margo-mock',
    commonName: 'Simulated device é',
    notBefore,
    notAfter,
  });
}

describe('createSelfSigned', () => {
  it.each(['2036-02-28T00:00:00Z', '2049-12-31T23:59:59Z', '2050-01-01T00:00:00Z', '2126-01-01T00:00:00Z'])(
    'is read by OpenSSL and by the library for certificates, until %s',
    async (text) => {
      const notAfter = new Date(text);
      const { key, certificate } = create(notAfter);
      const read = new X509Certificate(certificate);
      expect(read.verify(createPublicKey(key))).toBe(true);
      expect(read.subject).toBe('O=margo-mock\nCN=Simulated device é');
      expect(read.issuer).toBe(read.subject);
      expect(read.ca).toBe(false);
      const parsed = new Parsed(certificate);
      expect([parsed.notBefore, parsed.notAfter]).toEqual([notBefore, notAfter]);
      expect(await parsed.verify({ date: new Date('2026-03-02') })).toBe(true);
      const usage = parsed.getExtension(KeyUsagesExtension);
      expect([usage?.critical, usage?.usages]).toEqual([true, KeyUsageFlags.digitalSignature]);
      const constraints = parsed.getExtension(BasicConstraintsExtension);
      expect([constraints?.critical, constraints?.ca]).toEqual([true, false]);
    },
  );

  it('can onboard, and is never the same twice', () => {
    const [one, other] = [create(new Date('2030-01-01')), create(new Date('2030-01-01'))];
    expect(() => checkKey(readCertificate(one.certificate).publicKey)).not.toThrow();
    expect(new X509Certificate(one.certificate).serialNumber).not.toBe(
      new X509Certificate(other.certificate).serialNumber,
    );
    expect(one.key).not.toBe(other.key);
  });
});
