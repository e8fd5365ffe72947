import 'reflect-metadata';
import { createPrivateKey, type KeyObject, webcrypto } from 'node:crypto';
import { BasicConstraintsExtension, X509Certificate, X509CertificateGenerator } from '@peculiar/x509';
import {
  exportPrivateKey,
  generateKeyPair,
  importPrivateKey,
  SIGNING_ALGORITHM,
} from '../../src/pki/keys.js';

/** Certificate and key of somebody in a test. */
export interface TestIdentity {
  /** Base64 of DER. */
  readonly certificate: string;
  readonly key: KeyObject;
}

export interface TestCertificateOptions {
  readonly name?: string;
  readonly ca?: boolean;
  readonly issuer?: TestIdentity;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** Makes a P-256 key and a certificate for it, self-signed unless there is an issuer. */
export async function createIdentity(options: TestCertificateOptions = {}): Promise<TestIdentity> {
  const keys = await generateKeyPair();
  const subject = `O=Kestrel Automation, CN=${options.name ?? webcrypto.randomUUID()}`;
  const certificate = await X509CertificateGenerator.create({
    subject,
    issuer: options.issuer === undefined ? subject : subjectOf(options.issuer),
    notBefore: options.notBefore ?? new Date('2020-01-01T00:00:00Z'),
    notAfter: options.notAfter ?? new Date('2049-12-31T00:00:00Z'),
    publicKey: keys.publicKey,
    signingKey: options.issuer === undefined ? keys.privateKey : await signingKeyOf(options.issuer),
    signingAlgorithm: SIGNING_ALGORITHM,
    extensions: [new BasicConstraintsExtension(options.ca ?? false, undefined, true)],
  });
  return {
    certificate: certificate.toString('base64'),
    key: createPrivateKey(exportPrivateKey(keys.privateKey)),
  };
}

function subjectOf({ certificate }: TestIdentity): string {
  return new X509Certificate(certificate).subject;
}

async function signingKeyOf({ key }: TestIdentity): Promise<webcrypto.CryptoKey> {
  return importPrivateKey(key.export({ type: 'pkcs8', format: 'pem' }).toString());
}
