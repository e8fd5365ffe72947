// @peculiar/x509 needs it to be loaded first.
import 'reflect-metadata';
import { X509Certificate as NodeCertificate, type webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { derElement, SEQUENCE } from '../pki/der.js';
import type { LeafTemplate } from './defects.js';
import { generateKeys, KEY_KINDS, privateKeyPem } from './keys.js';

/** A CA whose key is at hand. Its keys are on P-256, which every verifier knows (SVID-006). */
export interface Issuer {
  /** PEM. */
  readonly certificate: string;
  readonly keys: webcrypto.CryptoKeyPair;
}

const SIGNING = KEY_KINDS['P-256'];
const DAY = 86_400_000;
const CA_DAYS = 3650;
const SUBJECT_ALTERNATIVE_NAME = '2.5.29.17';

/** Makes a root CA, or an intermediate below one; a root says whose trust domain it is, without a path (SPIFFE X509-SVID section 4.1). */
export async function createCa(subject: string, trustDomain: string, issuer?: Issuer): Promise<Issuer> {
  const keys = await generateKeys('P-256');
  const parent = issuer && new X509Certificate(issuer.certificate);
  const certificate = await X509CertificateGenerator.create({
    subject,
    issuer: parent?.subject ?? subject,
    notBefore: new Date(Date.now() - DAY),
    notAfter: new Date(Date.now() + CA_DAYS * DAY),
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: SIGNING,
    extensions: [
      new BasicConstraintsExtension(true, issuer === undefined ? 1 : 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      names([`spiffe://${trustDomain}`], [], false),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
      ...(parent === undefined ? [] : [await AuthorityKeyIdentifierExtension.create(parent)]),
    ],
  });
  return { certificate: pemOf(certificate), keys };
}

/** Issues a leaf; whatever the template says is written, however wrong. @returns PEM of certificate and key */
export async function issueLeaf(
  leaf: LeafTemplate,
  issuer: Issuer,
): Promise<{ certificate: string; key: string; keys: webcrypto.CryptoKeyPair }> {
  const keys = await generateKeys(leaf.keyKind);
  const parent = new X509Certificate(issuer.certificate);
  const certificate = await X509CertificateGenerator.create({
    subject: leaf.subject,
    issuer: parent.subject,
    notBefore: leaf.notBefore,
    notAfter: leaf.notAfter,
    publicKey: keys.publicKey,
    signingKey: issuer.keys.privateKey,
    signingAlgorithm: { ...SIGNING, ...(leaf.hash !== undefined && { hash: leaf.hash }) },
    extensions: [
      ...extensionsOf(leaf),
      await AuthorityKeyIdentifierExtension.create(parent),
      await SubjectKeyIdentifierExtension.create(keys.publicKey),
    ],
  });
  const handedOut = leaf.withOtherKey ? await generateKeys(leaf.keyKind) : keys;
  return { certificate: pemOf(certificate), key: privateKeyPem(handedOut), keys };
}

function pemOf(certificate: X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}

/** The entry of a trust bundle for an anchor: its key and the certificate itself, no `kid` (SPIFFE X509-SVID section 6.1). */
export function jwkOf(pem: string): Record<string, unknown> {
  const { publicKey, raw } = new NodeCertificate(pem);
  const { kty, crv, x, y } = publicKey.export({ format: 'jwk' });
  const x5c = [raw.toString('base64')];
  return { kty, use: 'x509-svid', crv, x, y, x5c };
}

function extensionsOf({
  subject,
  isAuthority,
  keyUsage,
  purposes,
  uris,
  dnsNames,
}: LeafTemplate): Extension[] {
  return [
    ...(isAuthority === null ? [] : [new BasicConstraintsExtension(isAuthority, undefined, true)]),
    ...(keyUsage === null
      ? []
      : [
          new KeyUsagesExtension(
            keyUsage.reduce((flags, name) => flags | KeyUsageFlags[name], 0),
            true,
          ),
        ]),
    ...(purposes === null
      ? []
      : [new ExtendedKeyUsageExtension(purposes.map((name) => ExtendedKeyUsage[name]))]),
    names(uris, dnsNames, subject === ''),
  ];
}

/** GeneralNames by hand (RFC 5280 section 4.2.1.6): the library would refuse URIs that are wrong. */
function names(uris: readonly string[], dnsNames: readonly string[], critical: boolean): Extension {
  const elements = [
    ...uris.map((uri) => derElement(0x86, [Buffer.from(uri, 'latin1')])),
    ...dnsNames.map((name) => derElement(0x82, [Buffer.from(name, 'latin1')])),
  ];
  return new Extension(SUBJECT_ALTERNATIVE_NAME, critical, derElement(SEQUENCE, elements));
}
