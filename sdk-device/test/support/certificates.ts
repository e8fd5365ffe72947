import 'reflect-metadata';
import { generateKeyPairSync, webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  PublicKey,
  SubjectAlternativeNameExtension,
  X509CertificateGenerator,
} from '@peculiar/x509';

type KeyPair = webcrypto.CryptoKeyPair;

/** A certificate with its private key, both as PEM text. */
export interface Issued {
  readonly certificate: string;
  readonly key: string;
}

export interface CertificateAuthority extends Issued {
  /** Issues a server certificate, unless told otherwise for 127.0.0.1, where the tests' servers are. */
  issueServer(address?: string): Promise<Issued>;
}

export const SIGNING = { name: 'ECDSA', hash: 'SHA-256' };
export const VALIDITY = { notBefore: new Date('2020-01-01'), notAfter: new Date('2099-01-01') };

export type DeviceKey = 'P-256' | 'P-384' | 'P-521' | 'RSA' | 'RSA-1024' | 'Ed25519';

const PKCS1 = { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' };

const KEYS: Record<DeviceKey, { generate: object; sign: object }> = {
  'P-256': { generate: { name: 'ECDSA', namedCurve: 'P-256' }, sign: SIGNING },
  'P-384': { generate: { name: 'ECDSA', namedCurve: 'P-384' }, sign: { name: 'ECDSA', hash: 'SHA-384' } },
  'P-521': { generate: { name: 'ECDSA', namedCurve: 'P-521' }, sign: { name: 'ECDSA', hash: 'SHA-512' } },
  RSA: { generate: rsa(2048), sign: PKCS1 },
  'RSA-1024': { generate: rsa(1024), sign: PKCS1 },
  Ed25519: { generate: { name: 'Ed25519' }, sign: { name: 'Ed25519' } },
};

function rsa(modulusLength: number): object {
  return { ...PKCS1, modulusLength, publicExponent: new Uint8Array([1, 0, 1]) };
}

/** Makes a root CA that nobody else knows. */
export async function createCertificateAuthority(name = 'Throwaway Root'): Promise<CertificateAuthority> {
  const keys = await generateKeys('P-256');
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: SIGNING,
    ...VALIDITY,
    extensions: [
      new BasicConstraintsExtension(true, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
    ],
  });
  return {
    certificate: certificate.toString('pem'),
    key: await exportKey(keys),
    issueServer: (address = '127.0.0.1') => issueServer(address, certificate.subject, keys.privateKey),
  };
}

/** Makes a self-signed certificate of a device. */
export async function createDeviceCertificate(
  kind: DeviceKey = 'P-256',
  name = 'CN=edge07,O=Kestrel Automation',
): Promise<Issued> {
  const keys = await generateKeys(kind);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name,
    keys,
    signingAlgorithm: KEYS[kind].sign,
    ...VALIDITY,
    extensions: [new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true)],
  });
  return { certificate: certificate.toString('pem'), key: await exportKey(keys) };
}

/** A certificate whose key is for RSASSA-PSS alone, which another CA has signed. */
export async function createRsaPssCertificate(): Promise<Issued> {
  const { publicKey, privateKey } = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
  const issuer = await generateKeys('P-256');
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=edge08',
    issuer: 'CN=Throwaway Root',
    publicKey: new PublicKey(new Uint8Array(spki)),
    signingKey: issuer.privateKey,
    signingAlgorithm: SIGNING,
    ...VALIDITY,
  });
  const key = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return { certificate: certificate.toString('pem'), key };
}

async function issueServer(
  address: string,
  issuer: string,
  signingKey: webcrypto.CryptoKey,
): Promise<Issued> {
  const keys = await generateKeys('P-256');
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=localhost',
    issuer,
    publicKey: keys.publicKey,
    signingKey,
    signingAlgorithm: SIGNING,
    ...VALIDITY,
    extensions: [new SubjectAlternativeNameExtension([{ type: 'ip', value: address }])],
  });
  return { certificate: certificate.toString('pem'), key: await exportKey(keys) };
}

export async function generateKeys(kind: DeviceKey): Promise<KeyPair> {
  const algorithm = KEYS[kind].generate as webcrypto.EcKeyGenParams;
  return (await webcrypto.subtle.generateKey(algorithm, true, ['sign', 'verify'])) as KeyPair;
}

export async function exportKey({ privateKey }: KeyPair): Promise<string> {
  const der = await webcrypto.subtle.exportKey('pkcs8', privateKey);
  const base64 = Buffer.from(der)
    .toString('base64')
    .match(/.{1,64}/g)
    ?.join('\n');
  return `-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----\n`;
}
