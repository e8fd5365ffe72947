// @peculiar/x509 needs it to be loaded first.
import 'reflect-metadata';
import { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

const SHA_256 = { hash: 'SHA-256' } as const;
const RSA = { ...SHA_256, publicExponent: new Uint8Array([1, 0, 1]) } as const;

/** Kinds of keys with what WebCrypto has to know to make one and sign with it. */
const KEYS = {
  'P-256': { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' },
  'P-384': { name: 'ECDSA', namedCurve: 'P-384', hash: 'SHA-384' },
  'P-521': { name: 'ECDSA', namedCurve: 'P-521', hash: 'SHA-512' },
  Ed25519: { name: 'Ed25519' },
  'RSA-2048': { ...RSA, name: 'RSASSA-PKCS1-v1_5', modulusLength: 2048 },
  'RSA-3072': { ...RSA, name: 'RSASSA-PKCS1-v1_5', modulusLength: 3072 },
  'RSA-PSS-3072': { ...RSA, name: 'RSA-PSS', modulusLength: 3072, saltLength: 32 },
} as const;

export type KeyKind = keyof typeof KEYS;

/** What a certificate is made of; times are seconds from `NOW`, extensions are left out where they are null. */
export interface CertificateTemplate {
  readonly key: KeyKind;
  /** The issuer's key. */
  readonly issuer: KeyKind;
  /** What WebCrypto signs with instead of what goes with the issuer's key. */
  readonly signing?: Readonly<Record<string, unknown>>;
  readonly subject: string;
  readonly names: readonly (readonly [kind: 'uri' | 'dns', value: string])[] | null;
  readonly basicConstraints: boolean | null;
  readonly keyUsage: readonly (keyof typeof x509.KeyUsageFlags)[] | null;
  readonly extendedKeyUsage: readonly (keyof typeof x509.ExtendedKeyUsage)[] | null;
  readonly notBefore: number;
  readonly notAfter: number;
  /** More extensions, or the same once more: object identifier and hexadecimal digits of the content. */
  readonly extensions?: readonly (readonly [oid: string, hex: string])[];
  /** Hexadecimal digits of the certificate that become others, found exactly once; the signature is not made anew. */
  readonly edit?: readonly [from: string, to: string];
}

export const NOW = new Date('2026-11-27T12:00:00Z');

const pairs = new Map<KeyKind, Promise<webcrypto.CryptoKeyPair>>();

/** One key of each kind is enough, and RSA keys take their time. */
export function keyPair(kind: KeyKind): Promise<webcrypto.CryptoKeyPair> {
  const made = pairs.get(kind) ?? webcrypto.subtle.generateKey(KEYS[kind], true, ['sign', 'verify']);
  pairs.set(kind, made as Promise<webcrypto.CryptoKeyPair>);
  return made as Promise<webcrypto.CryptoKeyPair>;
}

/** Makes a certificate; whatever the template says is written, however wrong. */
export async function makeCertificate(template: CertificateTemplate): Promise<Buffer> {
  const certificate = await x509.X509CertificateGenerator.create({
    serialNumber: '01',
    subject: template.subject,
    issuer: 'CN=Issuer',
    notBefore: new Date(NOW.getTime() + template.notBefore * 1000),
    notAfter: new Date(NOW.getTime() + template.notAfter * 1000),
    publicKey: (await keyPair(template.key)).publicKey,
    signingKey: (await keyPair(template.issuer)).privateKey,
    signingAlgorithm: { ...KEYS[template.issuer], ...template.signing },
    extensions: extensionsOf(template),
  });
  return edited(Buffer.from(certificate.rawData), template.edit);
}

function extensionsOf(template: CertificateTemplate): x509.Extension[] {
  const { names, basicConstraints, keyUsage, extendedKeyUsage, extensions = [] } = template;
  return [
    names && new x509.Extension('2.5.29.17', false, generalNames(names)),
    basicConstraints !== null && new x509.BasicConstraintsExtension(basicConstraints, undefined, true),
    keyUsage &&
      new x509.KeyUsagesExtension(
        keyUsage.reduce((flags, name) => flags | x509.KeyUsageFlags[name], 0),
        true,
      ),
    extendedKeyUsage &&
      new x509.ExtendedKeyUsageExtension(extendedKeyUsage.map((name) => x509.ExtendedKeyUsage[name])),
    ...extensions.map(([oid, hex]) => new x509.Extension(oid, false, Buffer.from(hex, 'hex'))),
  ].filter((extension) => extension instanceof x509.Extension);
}

/** GeneralNames by hand: the library would judge the URIs. Characters stand for octets. */
function generalNames(names: readonly (readonly [kind: 'uri' | 'dns', value: string])[]): Buffer {
  const elements = names.map(([kind, value]) =>
    element(kind === 'uri' ? 0x86 : 0x82, Buffer.from(value, 'latin1')),
  );
  return element(0x30, Buffer.concat(elements));
}

function element(tag: number, content: Buffer): Buffer {
  const { length } = content;
  if (length < 0x80) return Buffer.concat([Buffer.from([tag, length]), content]);
  if (length < 0x100) return Buffer.concat([Buffer.from([tag, 0x81, length]), content]);
  return Buffer.concat([Buffer.from([tag, 0x82, length >> 8, length & 0xff]), content]);
}

function edited(der: Buffer, edit: CertificateTemplate['edit']): Buffer {
  if (edit === undefined) return der;
  const parts = der.toString('hex').split(edit[0]);
  if (parts.length !== 2) throw new Error(`${edit[0]} is found ${parts.length - 1} times`);
  return Buffer.from(parts.join(edit[1]), 'hex');
}
