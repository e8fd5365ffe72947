import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

/** A CA whose key is at hand. */
export interface Issuer {
  readonly name: string;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: x509.X509Certificate;
}

/** What a leaf is made of; whatever it says is written, however wrong. */
export interface LeafTemplate {
  readonly subject: string;
  readonly names: readonly x509.JsonGeneralName[];
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly isAuthority: boolean;
  readonly usages: number;
  readonly keys: webcrypto.CryptoKeyPair;
  /** It is self-signed without. */
  readonly issuer: Issuer | undefined;
}

const P256 = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const RSA = {
  name: 'RSASSA-PKCS1-v1_5',
  hash: 'SHA-256',
  modulusLength: 2048,
  publicExponent: new Uint8Array([1, 0, 1]),
} as const;
export const DAY = 86_400_000;

/** Flags of the extension keyUsage. */
export const { digitalSignature, keyCertSign, cRLSign } = x509.KeyUsageFlags;

/** @param weak RSA of 2048 bits */
export async function makeKeys(weak = false): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(weak ? RSA : P256, true, ['sign', 'verify']);
}

/** How a CA is to be. */
export interface CaTemplate {
  readonly name: string;
  /** It is a root without. */
  readonly issuer?: Issuer;
  /** A name of its own, such as that of its trust domain. */
  readonly uri?: string;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** Makes a CA with a key of its own. */
export async function makeCa({ name, issuer, uri, notBefore, notAfter }: CaTemplate): Promise<Issuer> {
  const keys = await makeKeys();
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject: name,
      issuer: issuer?.name ?? name,
      notBefore: notBefore ?? new Date(Date.now() - DAY),
      notAfter: notAfter ?? new Date(Date.now() + 30 * DAY),
      publicKey: keys.publicKey,
      signingKey: (issuer?.keys ?? keys).privateKey,
      signingAlgorithm: P256,
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(keyCertSign | cRLSign, true),
        ...(uri === undefined
          ? []
          : [new x509.SubjectAlternativeNameExtension([{ type: 'url', value: uri }])]),
      ],
    },
    webcrypto,
  );
  return { name, keys, certificate };
}

/** Issues a leaf. */
export async function makeLeaf(template: LeafTemplate): Promise<x509.X509Certificate> {
  const { subject, names, notBefore, notAfter, isAuthority, usages, keys, issuer } = template;
  return x509.X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject,
      issuer: issuer?.name ?? subject,
      notBefore,
      notAfter,
      publicKey: keys.publicKey,
      signingKey: (issuer?.keys ?? keys).privateKey,
      signingAlgorithm: P256,
      extensions: [
        new x509.BasicConstraintsExtension(isAuthority, undefined, true),
        new x509.KeyUsagesExtension(usages, true),
        new x509.ExtendedKeyUsageExtension([
          x509.ExtendedKeyUsage.serverAuth,
          x509.ExtendedKeyUsage.clientAuth,
        ]),
        new x509.SubjectAlternativeNameExtension([...names]),
      ],
    },
    webcrypto,
  );
}

/** A DNS name or an IP address, as a name of a certificate. */
export function hostName(host: string): x509.JsonGeneralName {
  return { type: isIP(host) === 0 ? 'dns' : 'ip', value: host };
}

export function pemOf(certificate: x509.X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}

/** PKCS #8 in PEM. */
export async function pemKey({ privateKey }: webcrypto.CryptoKeyPair): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', privateKey)).toString('base64');
  return [
    '-----BEGIN PRIVATE KEY-----',
    ...(der.match(/.{1,64}/g) ?? []),
    '-----END PRIVATE KEY-----',
    '',
  ].join('\n');
}

/** Positive, and at most 20 octets long (RFC 5280 §4.1.2.2). */
function serialNumber(): string {
  return `4${randomBytes(16).toString('hex').slice(1)}`;
}
