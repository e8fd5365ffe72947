import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
const DAY = 86_400_000;

/** Certificates of a throwaway CA for the servers of one test, all PEM. */
export interface Throwaway {
  readonly ca: string;
  readonly certificate: string;
  readonly key: string;
}

/** Makes a CA and a server certificate for a host name; by default the one that the tests connect to. */
export async function makeThrowaway(host = 'localhost'): Promise<Throwaway> {
  const caKeys = await generate();
  const keys = await generate();
  const ca = await issue({
    subject: 'CN=Throwaway CA',
    keys: caKeys,
    issuer: 'CN=Throwaway CA',
    issuerKeys: caKeys,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  });
  const certificate = await issue({
    subject: `CN=${host}`,
    keys,
    issuer: 'CN=Throwaway CA',
    issuerKeys: caKeys,
    extensions: [new x509.SubjectAlternativeNameExtension([{ type: 'dns', value: host }])],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    ca: ca.toString('pem'),
    certificate: certificate.toString('pem'),
    key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY'),
  };
}

/** A CA in PEM with its key, to issue the certificates of clients. */
export async function makeClientAuthority(): Promise<{ certificate: string; key: string }> {
  const keys = await generate();
  const subject = 'CN=Client CA,O=Bench';
  const certificate = await issue({
    subject,
    keys,
    issuer: subject,
    issuerKeys: keys,
    extensions: [new x509.BasicConstraintsExtension(true, undefined, true)],
  });
  const pkcs8 = await webcrypto.subtle.exportKey('pkcs8', keys.privateKey);
  return { certificate: certificate.toString('pem'), key: x509.PemConverter.encode(pkcs8, 'PRIVATE KEY') };
}

interface Issue {
  readonly subject: string;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly issuer: string;
  readonly issuerKeys: webcrypto.CryptoKeyPair;
  readonly extensions: x509.Extension[];
}

function issue({ subject, keys, issuer, issuerKeys, extensions }: Issue): Promise<x509.X509Certificate> {
  return x509.X509CertificateGenerator.create(
    {
      serialNumber: '01',
      subject,
      issuer,
      notBefore: new Date(Date.now() - DAY),
      notAfter: new Date(Date.now() + DAY),
      publicKey: keys.publicKey,
      signingKey: issuerKeys.privateKey,
      signingAlgorithm: ALGORITHM,
      extensions,
    },
    webcrypto,
  );
}

async function generate(): Promise<webcrypto.CryptoKeyPair> {
  return (await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify'])) as webcrypto.CryptoKeyPair;
}
