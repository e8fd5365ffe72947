// @peculiar/x509 needs it to be loaded first.
import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

/** Key algorithms of WebCrypto by the name of the key type. */
const KEY_ALGORITHMS = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-521': { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
  'RSA-1024': rsa(1024),
  'RSA-2048': rsa(2048),
} as const;

function rsa(modulusLength: number) {
  const publicExponent = new Uint8Array([1, 0, 1]);
  return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', publicExponent, modulusLength } as const;
}

export interface TestCertificate {
  /** Base64 of DER. */
  readonly base64: string;
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly privateKeyPem: string;
}

/** Makes a key and a self-signed certificate for it. */
export async function testCertificate(
  type: keyof typeof KEY_ALGORITHMS = 'P-256',
  {
    notBefore = new Date('2026-01-01'),
    notAfter = new Date('2036-01-01'),
    uri,
  }: { readonly notBefore?: Date; readonly notAfter?: Date; readonly uri?: string } = {},
): Promise<TestCertificate> {
  const algorithm = KEY_ALGORITHMS[type];
  const keys = await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned({
    name: uri === undefined ? 'CN=localhost' : 'CN=device',
    notBefore,
    notAfter,
    keys,
    signingAlgorithm: algorithm,
    extensions: [
      new x509.SubjectAlternativeNameExtension([
        uri === undefined ? { type: 'dns', value: 'localhost' } : { type: 'url', value: uri },
      ]),
      new x509.BasicConstraintsExtension(true),
    ],
  });
  const privateKey = KeyObject.from(keys.privateKey as webcrypto.CryptoKey);
  return {
    base64: Buffer.from(certificate.rawData).toString('base64'),
    pem: certificate.toString('pem'),
    privateKey,
    privateKeyPem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}
