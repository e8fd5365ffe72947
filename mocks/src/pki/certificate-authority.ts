import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import {
  AuthorityKeyIdentifierExtension,
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type JsonGeneralNames,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  SubjectKeyIdentifierExtension,
  X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { exportPrivateKey, generateKeyPair, importPrivateKey, SIGNING_ALGORITHM } from './keys.js';

/** Certificate and private key, both as PEM. */
export interface KeyMaterial {
  readonly certificate: string;
  readonly key: string;
}

const DAY = 86_400_000;
const CA_DAYS = 3650;
const SERVER_DAYS = 397;
/** Begin of validity before now, so that a peer whose clock is slow does not refuse the certificate. */
const BACKDATED = DAY;

/** The names under which a program on the same machine reaches the server. */
const LOOPBACK_NAMES: JsonGeneralNames = [
  { type: 'dns', value: 'localhost' },
  { type: 'ip', value: '127.0.0.1' },
];

/** Makes a CA of its own for one bench: P-256, good for nothing but the certificates of this WFM. */
export async function createCertificateAuthority(now: Date): Promise<KeyMaterial> {
  const keys = await generateKeyPair();
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'O=margo-mock, CN=margo-mock throwaway CA',
    ...validity(now, CA_DAYS),
    keys,
    signingAlgorithm: SIGNING_ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(true, 0, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign | KeyUsageFlags.cRLSign, true),
      await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
    ],
  });
  return { certificate: pemOf(certificate), key: exportPrivateKey(keys.privateKey) };
}

/** Issues the certificate of a TLS server on the loopback interface (RFC 5280, names as in RFC 9525). */
export async function issueServerCertificate(authority: KeyMaterial, now: Date): Promise<KeyMaterial> {
  const issuer = new X509Certificate(authority.certificate);
  const keys = await generateKeyPair();
  const certificate = await X509CertificateGenerator.create({
    subject: 'O=margo-mock, CN=localhost',
    issuer: issuer.subject,
    ...validity(now, SERVER_DAYS),
    publicKey: keys.publicKey,
    signingKey: await importPrivateKey(authority.key),
    signingAlgorithm: SIGNING_ALGORITHM,
    extensions: [
      new BasicConstraintsExtension(false, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([ExtendedKeyUsage.serverAuth]),
      new SubjectAlternativeNameExtension(LOOPBACK_NAMES),
      await AuthorityKeyIdentifierExtension.create(issuer, false, webcrypto),
      await SubjectKeyIdentifierExtension.create(keys.publicKey, false, webcrypto),
    ],
  });
  return { certificate: pemOf(certificate), key: exportPrivateKey(keys.privateKey) };
}

function validity(now: Date, days: number): { notBefore: Date; notAfter: Date } {
  return {
    notBefore: new Date(now.getTime() - BACKDATED),
    notAfter: new Date(now.getTime() + days * DAY),
  };
}

function pemOf(certificate: X509Certificate): string {
  return `${certificate.toString('pem')}\n`;
}
