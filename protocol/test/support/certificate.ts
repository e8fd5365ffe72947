import type { webcrypto } from 'node:crypto';
import * as x509 from '@peculiar/x509';
import * as kit from '../../../test/support/certificate.js';

/** What a certificate is made of; times are seconds from `NOW`, extensions are left out where they are null. */
export interface CertificateTemplate {
  readonly key: kit.KeyKind;
  /** The issuer's key. */
  readonly issuer: kit.KeyKind;
  /** What WebCrypto signs with instead of what goes with the issuer's key. */
  readonly signing?: Readonly<Record<string, unknown>>;
  readonly subject: string;
  readonly names: readonly kit.AlternativeName[] | null;
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

const pairs = new Map<kit.KeyKind, Promise<webcrypto.CryptoKeyPair>>();
const issuers = new Map<kit.KeyKind, Promise<kit.TestCertificate>>();

/** One key of each kind is enough, and RSA keys take their time. */
export function keyPair(kind: kit.KeyKind): Promise<webcrypto.CryptoKeyPair> {
  const made = pairs.get(kind) ?? kit.newKeys(kind);
  pairs.set(kind, made);
  return made;
}

async function issuerWith(kind: kit.KeyKind): Promise<kit.TestCertificate> {
  const keys = await keyPair(kind);
  const made = issuers.get(kind) ?? kit.makeCertificate({ subject: 'CN=Issuer', key: kind }, keys);
  issuers.set(kind, made);
  return made;
}

/** Makes a certificate in DER; whatever the template says is written, however wrong. */
export async function makeCertificate(template: CertificateTemplate): Promise<Buffer> {
  const { names, basicConstraints, keyUsage, extendedKeyUsage, extensions = [], signing } = template;
  const { der } = await kit.makeCertificate(
    {
      subject: template.subject,
      key: template.key,
      issuer: await issuerWith(template.issuer),
      notBefore: new Date(NOW.getTime() + template.notBefore * 1000),
      notAfter: new Date(NOW.getTime() + template.notAfter * 1000),
      ...(names !== null && { names }),
      ...(basicConstraints !== null && { ca: basicConstraints }),
      ...(keyUsage !== null && { keyUsage }),
      ...(extendedKeyUsage !== null && { extendedKeyUsage }),
      ...(signing !== undefined && { signing }),
      extensions: extensions.map(([oid, hex]) => new x509.Extension(oid, false, Buffer.from(hex, 'hex'))),
    },
    await keyPair(template.key),
  );
  return edited(der, template.edit);
}

function edited(der: Buffer, edit: CertificateTemplate['edit']): Buffer {
  if (edit === undefined) return der;
  const parts = der.toString('hex').split(edit[0]);
  if (parts.length !== 2) throw new Error(`${edit[0]} is found ${parts.length - 1} times`);
  return Buffer.from(parts.join(edit[1]), 'hex');
}
