import { type KeyObject, randomUUID } from 'node:crypto';
import { makeCertificate, type TestCertificate } from '../../../test/support/certificate.js';

/** Certificate and key of somebody in a test. */
export interface TestIdentity {
  /** Base64 of DER. */
  readonly certificate: string;
  readonly key: KeyObject;
  /** To issue others with. */
  readonly made: TestCertificate;
}

export interface TestIdentityOptions {
  readonly name?: string;
  readonly ca?: boolean;
  readonly issuer?: TestIdentity;
  readonly notBefore?: Date;
  readonly notAfter?: Date;
}

/** Makes a P-256 key and a certificate for it, self-signed unless there is an issuer. */
export async function createIdentity(options: TestIdentityOptions = {}): Promise<TestIdentity> {
  const { name = randomUUID(), ca = false, issuer } = options;
  const made = await makeCertificate({
    subject: `O=Kestrel Automation, CN=${name}`,
    ca,
    ...(issuer !== undefined && { issuer: issuer.made }),
    notBefore: options.notBefore ?? new Date('2020-01-01T00:00:00Z'),
    notAfter: options.notAfter ?? new Date('2049-12-31T00:00:00Z'),
  });
  return { certificate: made.base64, key: made.privateKey, made };
}
