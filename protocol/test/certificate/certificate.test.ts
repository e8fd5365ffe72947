import { createPublicKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  checkKey,
  checkValidity,
  encodeCertificate,
  readCertificate,
  spkiKeyId,
} from '../../src/certificate/index.js';
import { type CertificateTemplate, makeCertificate, NOW } from '../support/certificate.js';
import { readData } from '../support/vectors.js';

const { template } = readData<{ template: CertificateTemplate }>('svids.json');
const { certificates } = readData<{ certificates: Record<string, string> }>('certificates.json');
const base64 = certificates['ec-p256'] ?? '';
const der = Buffer.from(base64, 'base64');
const pem = `-----BEGIN CERTIFICATE-----\n${base64.match(/.{1,64}/g)?.join('\n')}\n-----END CERTIFICATE-----\n`;

function failure(code: string) {
  return expect.objectContaining({ name: 'CertificateError', code });
}

function named(name: string) {
  return readCertificate(certificates[name] ?? '');
}

describe('readCertificate', () => {
  it.each([
    ['base64 of DER', base64],
    ['base64 of DER with line breaks', base64.replace(/(.{64})/g, '$1\r\n')],
    ['DER', der],
    ['PEM', pem],
    ['PEM with CRLF', pem.replaceAll('\n', '\r\n')],
    ['PEM with text around it', `subject=x\n${pem}\nend`],
    ['octets of PEM', Buffer.from(pem)],
    ['base64 of PEM', Buffer.from(pem).toString('base64')],
    ['octets of base64 of DER, as a view', new Uint8Array(der.buffer, der.byteOffset, der.length)],
  ])('reads %s', (_, input) => {
    const certificate = readCertificate(input);
    expect(encodeCertificate(certificate.x509)).toBe(base64);
    expect(certificate.keyId).toMatch(/^[0-9a-f]{64}$/);
    expect(certificate.keyId).toBe(spkiKeyId(certificate.publicKey));
  });

  it.each([
    ['nothing', '', 'certificate-malformed'],
    ['no octets', new Uint8Array(), 'certificate-malformed'],
    ['text', 'hello world', 'certificate-malformed'],
    ['base64 of something else', 'AAAA', 'certificate-malformed'],
    ['base64url', base64.replaceAll('+', '-').replaceAll('/', '_'), 'certificate-malformed'],
    ['base64 of an odd length', base64.slice(0, -1), 'certificate-malformed'],
    ['half of it', der.subarray(0, der.length / 2), 'certificate-malformed'],
    ['DER and more', Buffer.concat([der, der]), 'certificate-not-single'],
    ['two PEM blocks', pem + pem, 'certificate-not-single'],
    ['a certificate and a key', `${pem}-----BEGIN PRIVATE KEY-----\n`, 'certificate-not-single'],
    ['a public key', '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----', 'certificate-not-single'],
    ['PEM that does not end', pem.slice(0, -20), 'certificate-malformed'],
    ['PEM of nothing', '-----BEGIN CERTIFICATE-----\n-----END CERTIFICATE-----', 'certificate-malformed'],
    ['too much', 'A'.repeat(70_000), 'certificate-malformed'],
  ])('refuses %s', (_, input, code) => {
    expect(() => readCertificate(input)).toThrow(failure(code));
  });
});

describe('checkKey (R-12)', () => {
  it.each(['ec-p256', 'ec-p384', 'rsa-2048', 'rsa-pss-2048', 'ed25519'])('accepts %s', (name) => {
    expect(() => checkKey(named(name).publicKey)).not.toThrow();
  });

  it.each([
    ['ec-p521', 'certificate-key-unsupported'],
    ['ec-secp256k1', 'certificate-key-unsupported'],
    ['ed448', 'certificate-key-unsupported'],
    ['rsa-1024', 'certificate-key-too-weak'],
  ])('refuses %s', (name, code) => {
    expect(() => checkKey(named(name).publicKey)).toThrow(failure(code));
  });

  const rsaKey = (bits: number, exponent: bigint) => {
    const n = Buffer.alloc(bits / 8, 0xff).toString('base64url');
    const digits = exponent.toString(16);
    const e = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex').toString(
      'base64url',
    );
    return createPublicKey({ format: 'jwk', key: { kty: 'RSA', n, e } });
  };

  it.each([
    [2048, 3n, undefined],
    [4096, 2n ** 32n, undefined],
    [2040, 65_537n, 'certificate-key-too-weak'],
    [2048, 1n, 'certificate-key-too-weak'],
    [4104, 65_537n, 'certificate-key-too-large'],
    [16_384, 65_537n, 'certificate-key-too-large'],
    [2048, 2n ** 32n + 1n, 'certificate-key-too-large'],
    [3072, 2n ** 3071n + 1n, 'certificate-key-too-large'],
  ] as const)('judges an RSA key of %i bits with the exponent %s: %s', (bits, exponent, code) => {
    const check = () => checkKey(rsaKey(bits, exponent));
    if (code === undefined) expect(check).not.toThrow();
    else expect(check).toThrow(failure(code));
  });
});

describe('checkValidity', () => {
  const certificate = named('ec-p256');
  const at = (date: Date, milliseconds: number) => () => new Date(date.getTime() + milliseconds);

  it('accepts both ends', () => {
    expect(() => checkValidity(certificate, at(certificate.notBefore, 0))).not.toThrow();
    expect(() => checkValidity(certificate, at(certificate.notAfter, 0))).not.toThrow();
  });

  it('reads a year below 100 as it stands, which RFC 5280 cannot express', () => {
    const early = named('year-49');
    expect(early.notBefore.toISOString()).toBe('0049-01-01T00:00:00.000Z');
    expect(() => checkValidity(early, at(early.notBefore, 1000))).toThrow(failure('certificate-malformed'));
    expect(() => checkValidity(early, () => new Date('2026-11-27'))).toThrow(
      failure('certificate-malformed'),
    );
    expect(() => checkValidity(early, () => new Date('2060-01-01'))).toThrow(
      failure('certificate-malformed'),
    );
  });

  it('refuses a validity that ends before it begins', () => {
    const { notBefore: notAfter, notAfter: notBefore } = certificate;
    expect(() => checkValidity({ ...certificate, notBefore, notAfter }, () => notBefore)).toThrow(
      failure('certificate-malformed'),
    );
  });

  it.each([1, 49, 50, 99, 100, 1949])('never reads the year %i as another one', async (year) => {
    const notAfterSeconds = (Date.UTC(2050, 0, 1) - NOW.getTime()) / 1000;
    const time = (digits: string) => Buffer.from(`${digits}0101000000Z`).toString('hex');
    const edit = [time('2050'), time(String(year).padStart(4, '0'))] as const;
    const der = await makeCertificate({ ...template, notAfter: notAfterSeconds, edit });
    const { notAfter } = readCertificate(der);
    expect(notAfter.getUTCFullYear()).toBe(year);
    expect(() => checkValidity(readCertificate(der), () => new Date('2026-11-27'))).toThrow(
      failure('certificate-malformed'),
    );
  });

  it('refuses before and after', () => {
    expect(() => checkValidity(certificate, at(certificate.notBefore, -1))).toThrow(
      failure('certificate-not-yet-valid'),
    );
    expect(() => checkValidity(certificate, at(certificate.notAfter, 1000))).toThrow(
      failure('certificate-expired'),
    );
  });
});
