import 'reflect-metadata';
import { X509Certificate as NodeCertificate, type webcrypto } from 'node:crypto';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsageExtension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
  type X509Certificate,
  X509CertificateGenerator,
} from '@peculiar/x509';
import { exportKey, generateKeys, type Issued, SIGNING, VALIDITY } from './certificates.js';

/** A CA of a trust domain. */
export interface SvidAuthority {
  readonly pem: string;
  issueCa(name?: string): Promise<SvidAuthority>;
  /** Issues a leaf; the chain is that of the CA, without the root. */
  issue(leaf: Leaf): Promise<Issued>;
}

/** What is unusual about a leaf. */
export interface Leaf {
  readonly uris: readonly string[];
  readonly isAuthority?: boolean;
  readonly notAfter?: Date;
  readonly usages?: readonly string[];
}

const CLIENT_AND_SERVER = ['1.3.6.1.5.5.7.3.1', '1.3.6.1.5.5.7.3.2'];

interface Signing {
  readonly certificate: X509Certificate;
  readonly privateKey: webcrypto.CryptoKey;
  /** What is sent along, PEM. */
  readonly chain: string;
}

/** Makes a root that nobody else knows. */
export async function createRoot(name = 'Throwaway root'): Promise<SvidAuthority> {
  const keys = await generateKeys('P-256');
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: `CN=${name}`,
    keys,
    signingAlgorithm: SIGNING,
    ...VALIDITY,
    extensions: AUTHORITY(),
  });
  return authority({ certificate, privateKey: keys.privateKey, chain: '' });
}

const AUTHORITY = () => [
  new BasicConstraintsExtension(true, undefined, true),
  new KeyUsagesExtension(KeyUsageFlags.keyCertSign, true),
];

function authority(signing: Signing): SvidAuthority {
  return {
    pem: signing.certificate.toString('pem'),
    issueCa: async (name = 'Throwaway intermediate') => {
      const keys = await generateKeys('P-256');
      const certificate = await X509CertificateGenerator.create({
        subject: `CN=${name}`,
        publicKey: keys.publicKey,
        ...issuedBy(signing),
        ...VALIDITY,
        extensions: AUTHORITY(),
      });
      return authority({ certificate, privateKey: keys.privateKey, chain: certificate.toString('pem') });
    },
    issue: (leaf) => issueLeaf(leaf, signing),
  };
}

async function issueLeaf(leaf: Leaf, signing: Signing): Promise<Issued> {
  const { uris, isAuthority = false, notAfter = VALIDITY.notAfter, usages = CLIENT_AND_SERVER } = leaf;
  const keys = await generateKeys('P-256');
  const certificate = await X509CertificateGenerator.create({
    subject: 'CN=leaf',
    publicKey: keys.publicKey,
    ...issuedBy(signing),
    notBefore: VALIDITY.notBefore,
    notAfter,
    extensions: [
      new BasicConstraintsExtension(isAuthority, undefined, true),
      new KeyUsagesExtension(KeyUsageFlags.digitalSignature, true),
      new ExtendedKeyUsageExtension([...usages]),
      new SubjectAlternativeNameExtension(uris.map((value) => ({ type: 'url' as const, value }))),
    ],
  });
  const pem = `${certificate.toString('pem')}\n${signing.chain}`;
  return { certificate: pem, key: await exportKey(keys) };
}

function issuedBy({ certificate, privateKey }: Signing) {
  return { issuer: certificate.subject, signingKey: privateKey, signingAlgorithm: SIGNING };
}

/** A trust bundle with these anchors, as JSON. */
export function bundleOf(anchors: readonly SvidAuthority[], members: object = {}): string {
  const keys = anchors.map(({ pem }) => {
    const { publicKey, raw } = new NodeCertificate(pem);
    return { use: 'x509-svid', ...publicKey.export({ format: 'jwk' }), x5c: [raw.toString('base64')] };
  });
  return JSON.stringify({ keys, ...members });
}
