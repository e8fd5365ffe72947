// @peculiar/x509 needs it to be loaded first.
import 'reflect-metadata';
import { KeyObject, webcrypto } from 'node:crypto';
import { parseTrustBundle, type TrustBundle } from '@margo-contract/protocol/trust-bundle';
import * as x509 from '@peculiar/x509';

x509.cryptoProvider.set(webcrypto);

const ECDSA = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;

export const WFM_NAME = { trustDomain: 'plant7.brightwater.example', wfmId: 'bw-wfm-1' };
export const WFM_ID = 'spiffe://plant7.brightwater.example/margo/wfm/bw-wfm-1';
export const CLIENT_ID = `${WFM_ID}/client/line3-edge07`;

/** A key with its certificate chain, PEM. */
export interface TestSvid {
  readonly key: string;
  readonly cert: string;
}

/** A CA that issues SVIDs. */
export interface TestAuthority {
  readonly certificate: x509.X509Certificate;
  /** Issues a leaf. */
  issue(
    uri: string | null,
    times?: { readonly notBefore?: Date; readonly notAfter?: Date },
  ): Promise<TestSvid>;
  /** Makes a CA below this one; its leaves come with its certificate. */
  below(): Promise<TestAuthority>;
}

/** Makes a root CA. */
export async function testAuthority(name = 'Root'): Promise<TestAuthority> {
  const keys = await newKeys();
  const certificate = await certify(`CN=${name}`, keys, null, authorityExtensions());
  return authorityOf(certificate, keys, []);
}

/** The bundle of some anchors, as an identity service publishes it. */
export async function testBundle(...authorities: readonly TestAuthority[]): Promise<TrustBundle> {
  const keys = await Promise.all(authorities.map(({ certificate }) => jwkOf(certificate)));
  return parseTrustBundle(Buffer.from(JSON.stringify({ keys })));
}

async function jwkOf(certificate: x509.X509Certificate): Promise<object> {
  const { kty, crv, x, y } = await webcrypto.subtle.exportKey('jwk', await certificate.publicKey.export());
  return { kty, crv, x, y, use: 'x509-svid', x5c: [Buffer.from(certificate.rawData).toString('base64')] };
}

function authorityOf(
  certificate: x509.X509Certificate,
  keys: webcrypto.CryptoKeyPair,
  chain: readonly x509.X509Certificate[],
): TestAuthority {
  const issuer = { certificate, keys };
  return {
    certificate,
    async issue(uri, times = {}) {
      const own = await newKeys();
      const leaf = await certify('CN=leaf', own, issuer, leafExtensions(uri), times);
      const key = KeyObject.from(own.privateKey).export({ type: 'pkcs8', format: 'pem' }).toString();
      return { key, cert: [leaf, ...chain].map((one) => one.toString('pem')).join('\n') };
    },
    async below() {
      const own = await newKeys();
      const intermediate = await certify('CN=Intermediate', own, issuer, authorityExtensions());
      return authorityOf(intermediate, own, [intermediate, ...chain]);
    },
  };
}

interface Issuer {
  readonly certificate: x509.X509Certificate;
  readonly keys: webcrypto.CryptoKeyPair;
}

/** Real times, since OpenSSL looks at the clock of the system. */
function certify(
  subject: string,
  keys: webcrypto.CryptoKeyPair,
  issuer: Issuer | null,
  extensions: x509.Extension[],
  { notBefore = new Date(Date.now() - 86_400_000), notAfter = new Date(Date.now() + 86_400_000) } = {},
): Promise<x509.X509Certificate> {
  return x509.X509CertificateGenerator.create({
    subject,
    issuer: issuer?.certificate.subject ?? subject,
    notBefore,
    notAfter,
    publicKey: keys.publicKey,
    signingKey: (issuer?.keys ?? keys).privateKey,
    signingAlgorithm: ECDSA,
    extensions,
  });
}

function newKeys(): Promise<webcrypto.CryptoKeyPair> {
  return webcrypto.subtle.generateKey(ECDSA, true, ['sign', 'verify']);
}

function authorityExtensions(): x509.Extension[] {
  const usage = x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign;
  return [
    new x509.BasicConstraintsExtension(true, undefined, true),
    new x509.KeyUsagesExtension(usage, true),
  ];
}

function leafExtensions(uri: string | null): x509.Extension[] {
  return [
    new x509.BasicConstraintsExtension(false, undefined, true),
    new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
    ...(uri === null ? [] : [new x509.SubjectAlternativeNameExtension([{ type: 'url', value: uri }])]),
  ];
}
