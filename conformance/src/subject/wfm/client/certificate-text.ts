import type { CertificateVariation } from '../action.js';

/** The text that stands for a certificate in an onboarding request, as the variation wants it. */
export function certificateText(der: Uint8Array, variation: CertificateVariation = {}): string {
  if (variation.text !== undefined) return variation.text;
  const octets = damage(der, variation.damage);
  if (variation.encoding === 'pem') return pem(octets);
  return Buffer.from(variation.encoding === 'base64-of-pem' ? pem(octets) : octets).toString('base64');
}

function damage(der: Uint8Array, kind: CertificateVariation['damage']): Uint8Array {
  if (kind === 'truncated') return der.subarray(0, der.length - 20);
  if (kind === 'trailing-octet') return Buffer.concat([der, Buffer.from([0])]);
  if (kind === 'two-certificates') return Buffer.concat([der, der]);
  return der;
}

/** PEM (RFC 7468) with lines of 64 characters. */
function pem(der: Uint8Array): string {
  const lines =
    Buffer.from(der)
      .toString('base64')
      .match(/.{1,64}/g) ?? [];
  return ['-----BEGIN CERTIFICATE-----', ...lines, '-----END CERTIFICATE-----', ''].join('\n');
}
