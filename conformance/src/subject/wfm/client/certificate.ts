import 'reflect-metadata';
import { randomBytes, webcrypto } from 'node:crypto';
import type { Clock } from '@margo-contract/protocol';
import * as x509 from '@peculiar/x509';
import type { CertificateVariation } from '../action.js';
import { type KeyPair, signingAlgorithm } from './key.js';

/** A CA whose certificates the WFM under test trusts. */
export interface ClientAuthority {
  /** Distinguished name of the CA, as it stands in its certificate. */
  readonly subject: string;
  readonly keys: KeyPair;
}

export interface CertificateRequest {
  /** Common name; must not hold characters that are special in a distinguished name. */
  readonly name: string;
  readonly keys: KeyPair;
  readonly validity?: CertificateVariation['validity'];
  /** Who issues it; it is self-signed without. */
  readonly authority?: ClientAuthority;
  readonly clock: Clock;
}

const DAY = 86_400_000;

/** Makes a client certificate (RFC 5280) that may sign messages and is no CA. Gives its DER octets. */
export async function createCertificate(request: CertificateRequest): Promise<Uint8Array> {
  const { keys, authority, clock } = request;
  const subject = `CN=${request.name},O=Margo contract conformance suite`;
  const signer = authority?.keys ?? keys;
  const certificate = await x509.X509CertificateGenerator.create(
    {
      serialNumber: serialNumber(),
      subject,
      issuer: authority?.subject ?? subject,
      ...period(clock().getTime(), request.validity),
      publicKey: keys.pair.publicKey,
      signingKey: signer.pair.privateKey,
      signingAlgorithm: signingAlgorithm(signer),
      extensions: [
        new x509.BasicConstraintsExtension(false, undefined, true),
        new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
        await x509.SubjectKeyIdentifierExtension.create(keys.pair.publicKey, false, webcrypto),
      ],
    },
    webcrypto,
  );
  return new Uint8Array(certificate.rawData);
}

/** Positive, and at most 20 octets long (RFC 5280 §4.1.2.2). */
function serialNumber(): string {
  return `4${randomBytes(16).toString('hex').slice(1)}`;
}

function period(
  now: number,
  validity: CertificateVariation['validity'],
): { notBefore: Date; notAfter: Date } {
  const between = (from: number, to: number) => ({
    notBefore: new Date(now + from * DAY),
    notAfter: new Date(now + to * DAY),
  });
  if (validity === 'expired') return between(-30, -1);
  if (validity === 'not-yet-valid') return between(30, 60);
  return between(-1, 30);
}
