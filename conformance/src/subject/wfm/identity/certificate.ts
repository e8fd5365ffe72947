import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import { type KeyPair, signingAlgorithm } from '../client/key.js';
import type { SvidTemplate } from './variations.js';

/** A CA whose key is at hand. */
export interface Issuer {
  /** The certificate of the CA. */
  readonly certificate: x509.X509Certificate;
  readonly keys: KeyPair;
}

const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';
const DAY = 86_400_000;

/** Issues a leaf; whatever the template says is written, however wrong. */
export function issueLeaf(
  template: SvidTemplate,
  keys: KeyPair,
  issuer: Issuer,
): Promise<x509.X509Certificate> {
  const usual = signingAlgorithm(issuer.keys);
  return x509.X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject: template.subject ? subjectOf(template) : '',
      issuer: issuer.certificate.subject,
      notBefore: template.notBefore,
      notAfter: template.notAfter,
      publicKey: keys.pair.publicKey,
      signingKey: issuer.keys.pair.privateKey,
      signingAlgorithm: template.hash === undefined ? usual : { ...usual, hash: template.hash },
      extensions: leafExtensions(template),
    },
    webcrypto,
  );
}

function subjectOf({ commonName }: SvidTemplate): string {
  const organization = 'O=Margo contract conformance suite';
  return commonName === undefined ? organization : `${organization},CN=${commonName}`;
}

/** How a CA is to be. */
export interface CaRequest {
  readonly subject: string;
  readonly keys: KeyPair;
  readonly trustDomain: string;
  readonly now: Date;
  /** How many CAs may stand below it. */
  readonly pathLength: number;
  /** Who issues it; it is a root without. */
  readonly issuer?: Issuer;
}

/** Makes the certificate of a CA that bears its trust domain, without a path (SPIFFE X509-SVID §4.1). */
export async function issueCa(request: CaRequest): Promise<Issuer> {
  const { subject, keys, now, issuer } = request;
  const signer = issuer?.keys ?? keys;
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject,
      issuer: issuer?.certificate.subject ?? subject,
      notBefore: new Date(now.getTime() - DAY),
      notAfter: new Date(now.getTime() + 3650 * DAY),
      publicKey: keys.pair.publicKey,
      signingKey: signer.pair.privateKey,
      signingAlgorithm: signingAlgorithm(signer),
      extensions: [
        new x509.BasicConstraintsExtension(true, request.pathLength, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
        names([`spiffe://${request.trustDomain}`], [], false),
        await x509.SubjectKeyIdentifierExtension.create(keys.pair.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return { certificate, keys };
}

/** A certificate as PEM. */
export function pemOf(certificate: x509.X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}

/** Positive, and at most 20 octets long (RFC 5280 §4.1.2.2). */
function serialNumber(): string {
  return `4${randomBytes(16).toString('hex').slice(1)}`;
}

function leafExtensions(template: SvidTemplate): x509.Extension[] {
  const { isAuthority, keyUsage, purposes, uris, dnsNames, subject } = template;
  const usages = keyUsage?.reduce((flags, name) => flags | x509.KeyUsageFlags[name], 0);
  return [
    ...(isAuthority === null ? [] : [new x509.BasicConstraintsExtension(isAuthority, undefined, true)]),
    ...(usages === undefined ? [] : [new x509.KeyUsagesExtension(usages, true)]),
    ...(purposes === null
      ? []
      : [new x509.ExtendedKeyUsageExtension(purposes.map((name) => x509.ExtendedKeyUsage[name]))]),
    names(uris, dnsNames, !subject),
  ];
}

/** GeneralNames by hand (RFC 5280 §4.2.1.6): the library would refuse URIs that are wrong. */
function names(uris: readonly string[], dnsNames: readonly string[], critical: boolean): x509.Extension {
  const elements = [
    ...uris.map((uri) => element(0x86, Buffer.from(uri, 'latin1'))),
    ...dnsNames.map((name) => element(0x82, Buffer.from(name, 'latin1'))),
  ];
  return new x509.Extension(SUBJECT_ALTERNATIVE_NAME, critical, element(0x30, Buffer.concat(elements)));
}

function element(tag: number, content: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tag, ...lengthOctets(content.length)]), content]);
}

/** In as few octets as there can be, which DER demands (X.690 section 10.1). */
function lengthOctets(length: number): readonly number[] {
  if (length < 0x80) return [length];
  return length < 0x100 ? [0x81, length] : [0x82, length >> 8, length & 0xff];
}
