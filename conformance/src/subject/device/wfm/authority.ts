import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import { isIP } from 'node:net';
import * as x509 from '@peculiar/x509';

/** What a TLS server presents: PEM. */
export interface ServerIdentity {
  readonly key: string;
  readonly cert: string;
}

/** What can be wrong with the certificate of a server. */
const CERTIFICATE_FAULTS = [
  'foreign',
  'look-alike',
  'self-signed',
  'expired',
  'not-yet-valid',
  'other-host',
] as const;

export type CertificateFault = (typeof CERTIFICATE_FAULTS)[number];

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY = 86_400_000;
const ROOT = 'CN=Scripted WFM root,O=Margo contract conformance suite';
const STRANGER = 'CN=Foreign root,O=Not trusted by any device';
const OTHER_HOST = 'another-host.invalid';

/** The root CA of a run, and one that no device trusts. Keys stay in the process; nothing is kept. */
export class ServerAuthority {
  /** PEM of the root that devices are told to trust. */
  readonly rootPem: string;
  readonly #root: Issuer;
  readonly #foreign: Issuer;
  readonly #lookAlike: Issuer;
  readonly #hosts: readonly string[];
  readonly #identities = new Map<string, Promise<ServerIdentity>>();

  private constructor(root: Issuer, foreign: Issuer, lookAlike: Issuer, hosts: readonly string[]) {
    this.#root = root;
    this.#foreign = foreign;
    this.#lookAlike = lookAlike;
    this.#hosts = hosts;
    this.rootPem = `${root.certificate.toString('pem')}\n`;
  }

  /** @param hosts names and addresses that the certificates are for */
  static async create(hosts: readonly string[]): Promise<ServerAuthority> {
    const [root, foreign, lookAlike] = await Promise.all([issuer(ROOT), issuer(STRANGER), issuer(ROOT)]);
    return new ServerAuthority(root, foreign, lookAlike, hosts);
  }

  /** The key and certificate of a server; the same whenever the same is asked for. */
  identity(fault?: CertificateFault): Promise<ServerIdentity> {
    const name = fault ?? 'sound';
    const kept = this.#identities.get(name) ?? this.#issue(fault);
    this.#identities.set(name, kept);
    return kept;
  }

  async #issue(fault: CertificateFault | undefined): Promise<ServerIdentity> {
    const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
    const [from, to] = VALIDITY[fault ?? ''] ?? [-1, 30];
    const hosts = fault === 'other-host' ? [OTHER_HOST] : this.#hosts;
    const subject = `CN=${fault === 'other-host' ? OTHER_HOST : 'Scripted WFM'}`;
    const signer = this.#signer(fault);
    const certificate = await x509.X509CertificateGenerator.create(
      {
        serialNumber: serialNumber(),
        subject,
        issuer: signer?.name ?? subject,
        notBefore: new Date(Date.now() + from * DAY),
        notAfter: new Date(Date.now() + to * DAY),
        publicKey: keys.publicKey,
        signingKey: signer?.keys.privateKey ?? keys.privateKey,
        signingAlgorithm: ALGORITHM,
        extensions: [
          new x509.BasicConstraintsExtension(false, undefined, true),
          new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
          new x509.ExtendedKeyUsageExtension([x509.ExtendedKeyUsage.serverAuth]),
          new x509.SubjectAlternativeNameExtension(hosts.map(alternativeName)),
        ],
      },
      webcrypto,
    );
    return { key: await pemKey(keys.privateKey), cert: `${certificate.toString('pem')}\n` };
  }

  #signer(fault: CertificateFault | undefined): Issuer | undefined {
    if (fault === 'self-signed') return undefined;
    if (fault === 'look-alike') return this.#lookAlike;
    return fault === 'foreign' ? this.#foreign : this.#root;
  }
}

interface Issuer {
  readonly name: string;
  readonly keys: webcrypto.CryptoKeyPair;
  readonly certificate: x509.X509Certificate;
}

/** Days from now. */
const VALIDITY: Readonly<Record<string, readonly [number, number]>> = {
  expired: [-30, -2],
  'not-yet-valid': [2, 30],
};

async function issuer(name: string): Promise<Issuer> {
  const keys = await webcrypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      serialNumber: serialNumber(),
      name,
      notBefore: new Date(Date.now() - DAY),
      notAfter: new Date(Date.now() + 30 * DAY),
      keys,
      signingAlgorithm: ALGORITHM,
      extensions: [
        new x509.BasicConstraintsExtension(true, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.keyCertSign | x509.KeyUsageFlags.cRLSign, true),
      ],
    },
    webcrypto,
  );
  return { name, keys, certificate };
}

function alternativeName(host: string): x509.JsonGeneralName {
  return { type: isIP(host) === 0 ? 'dns' : 'ip', value: host };
}

async function pemKey(key: webcrypto.CryptoKey): Promise<string> {
  const der = Buffer.from(await webcrypto.subtle.exportKey('pkcs8', key)).toString('base64');
  return [
    '-----BEGIN PRIVATE KEY-----',
    ...(der.match(/.{1,64}/g) ?? []),
    '-----END PRIVATE KEY-----',
    '',
  ].join('\n');
}

/** Positive, and at most 20 octets long (RFC 5280 §4.1.2.2). */
function serialNumber(): string {
  return `4${randomBytes(16).toString('hex').slice(1)}`;
}
