import { describe, expect, it } from 'vitest';
import { readTrustAnchors } from '../../src/trust/trust-anchors.js';
import { createCertificateAuthority } from '../support/certificates.js';

const one = (await createCertificateAuthority('One')).certificate.trim();
const two = (await createCertificateAuthority('Two')).certificate.trim();

describe('readTrustAnchors', () => {
  it('finds every certificate of every text', () => {
    expect(readTrustAnchors({ ca: `# plant 7\n${one}\n${two}\n` })).toEqual([one, two]);
    expect(readTrustAnchors({ ca: [one, two] })).toEqual([one, two]);
  });

  it.each([
    ['nothing', []],
    ['no PEM text', 'ca.pem'],
    ['an empty text among others', [one, '']],
    ['a block that is no certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----'],
    ['a block without end', one.replace('-----END CERTIFICATE-----', '')],
  ])('refuses %s', (_, ca) => {
    expect(() => readTrustAnchors({ ca })).toThrow(
      expect.objectContaining({ code: 'trust-anchor-malformed' }),
    );
  });

  it.each([
    ['a path', 'ca.pem', /read the file first/],
    [
      'DER octets',
      Buffer.from(one.replace(/-----[^-]+-----|\s/g, ''), 'base64').toString('latin1'),
      /looks like DER/,
    ],
    [
      'a private key',
      '-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----',
      /PEM file with PRIVATE KEY/,
    ],
    ['half a certificate', '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----', /cannot be read/],
  ])('says of %s what it is', (_, ca, sentence) => {
    expect(() => readTrustAnchors({ ca })).toThrow(sentence);
  });
});
