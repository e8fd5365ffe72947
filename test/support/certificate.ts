// @peculiar/x509 needs it to be loaded first.
import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

const SHA_256 = { hash: 'SHA-256' } as const;
const PKCS1 = { ...SHA_256, name: 'RSASSA-PKCS1-v1_5', publicExponent: new Uint8Array([1, 0, 1]) } as const;

/** Kinds of keys with what WebCrypto has to know to make one and sign with it. */
const KEYS = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  'P-521': { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
  Ed25519: { name: 'Ed25519' },
  'RSA-1024': { ...PKCS1, modulusLength: 1024 },
  'RSA-2048': { ...PKCS1, modulusLength: 2048 },
  'RSA-3072': { ...PKCS1, modulusLength: 3072 },
  'RSA-PSS-3072': { ...PKCS1, name: 'RSA-PSS', modulusLength: 3072, saltLength: 32 },
} as const;

export type KeyKind = keyof typeof KEYS;

/** A name of the subject: a URI as in an SVID, or where a server is. */
export type AlternativeName = readonly [kind: 'uri' | 'dns' | 'ip', value: string];

/** What a certificate is made of; extensions that are not named are left out. */
export interface CertificateTemplate {
  readonly subject?: string;
  /** Kind of the subject's key, P-256 unless given. */
  readonly key?: KeyKind;
  /** Who issues it; self-signed without one. */
  readonly issuer?: TestCertificate;
  readonly names?: readonly AlternativeName[];
  readonly ca?: boolean;
  readonly keyUsage?: readonly (keyof typeof x509.KeyUsageFlags)[];
  readonly extendedKeyUsage?: readonly (keyof typeof x509.ExtendedKeyUsage)[];
  /** A day ago unless given. */
  readonly notBefore?: Date;
  /** In a day unless given. */
  readonly notAfter?: Date;
  /** More extensions, or the same once more. */
  readonly extensions?: readonly x509.Extension[];
  /** What WebCrypto signs with instead of what goes with the issuer's key. */
  readonly signing?: Readonly<Record<string, unknown>>;
}

/** A certificate with its key, in each form that a test may want. */
export interface TestCertificate {
  readonly kind: KeyKind;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: x509.X509Certificate;
  readonly der: Buffer;
  /** Base64 of DER. */
  readonly base64: string;
  readonly pem: string;
  readonly privateKey: KeyObject;
  readonly privateKeyPem: string;
}

/** Makes a pair of keys. */
export function newKeys(kind: KeyKind = 'P-256'): Promise<webcrypto.CryptoKeyPair> {
  const made = webcrypto.subtle.generateKey(KEYS[kind], true, ['sign', 'verify']);
  return made as Promise<webcrypto.CryptoKeyPair>;
}

const DAY = 86_400_000;

/**
 * Makes a certificate for new keys, or for the given ones. Whatever the template says is written, however wrong.
 *
 * The dates are real ones by default, since OpenSSL looks at the clock of the system.
 */
export async function makeCertificate(
  template: CertificateTemplate = {},
  keys?: webcrypto.CryptoKeyPair,
): Promise<TestCertificate> {
  const { key: kind = 'P-256', issuer, subject = 'CN=localhost' } = template;
  const own = keys ?? (await newKeys(kind));
  const certificate = await x509.X509CertificateGenerator.create({
    subject,
    issuer: issuer?.certificate.subject ?? subject,
    notBefore: template.notBefore ?? new Date(Date.now() - DAY),
    notAfter: template.notAfter ?? new Date(Date.now() + DAY),
    publicKey: own.publicKey,
    signingKey: (issuer?.keys ?? own).privateKey,
    signingAlgorithm: { ...KEYS[issuer?.kind ?? kind], ...template.signing },
    extensions: extensionsOf(template),
  });
  const privateKey = KeyObject.from(own.privateKey);
  const der = Buffer.from(certificate.rawData);
  return {
    kind,
    keys: own,
    certificate,
    der,
    base64: der.toString('base64'),
    pem: certificate.toString('pem'),
    privateKey,
    privateKeyPem: String(privateKey.export({ type: 'pkcs8', format: 'pem' })),
  };
}

/** Makes a root CA that nothing else knows, or one below another. */
export function makeAuthority(
  subject = 'CN=Throwaway CA',
  issuer?: TestCertificate,
): Promise<TestCertificate> {
  return makeCertificate({
    subject,
    ca: true,
    keyUsage: ['keyCertSign', 'cRLSign'],
    ...(issuer !== undefined && { issuer }),
  });
}

function extensionsOf(template: CertificateTemplate): x509.Extension[] {
  const { names, ca, keyUsage, extendedKeyUsage, extensions = [] } = template;
  return [
    ...(names === undefined ? [] : [new x509.Extension('2.5.29.17', false, generalNames(names))]),
    ...(ca === undefined ? [] : [new x509.BasicConstraintsExtension(ca, undefined, true)]),
    ...(keyUsage === undefined ? [] : [new x509.KeyUsagesExtension(flagsOf(keyUsage), true)]),
    ...(extendedKeyUsage === undefined
      ? []
      : [new x509.ExtendedKeyUsageExtension(extendedKeyUsage.map((name) => x509.ExtendedKeyUsage[name]))]),
    ...extensions,
  ];
}

function flagsOf(usages: readonly (keyof typeof x509.KeyUsageFlags)[]): number {
  return usages.reduce((flags, name) => flags | x509.KeyUsageFlags[name], 0);
}

const TAGS = { dns: 0x82, uri: 0x86, ip: 0x87 };

/** GeneralNames by hand: the library would judge the URIs. Characters stand for octets. */
function generalNames(names: readonly AlternativeName[]): Buffer {
  const elements = names.map(([kind, value]) =>
    element(
      TAGS[kind],
      kind === 'ip' ? Buffer.from(value.split('.').map(Number)) : Buffer.from(value, 'latin1'),
    ),
  );
  return element(0x30, Buffer.concat(elements));
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  if (length < 0x100) return Buffer.concat([Buffer.from([tag, 0x81, length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}
