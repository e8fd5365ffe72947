import { readCertificate } from '@margo-contract/protocol';
import { describe, expect, it } from 'vitest';
import { createCertificateMaker } from '../../../src/fleet/identity/certificates.js';

describe('the identities of a fleet', () => {
  it('have certificates that are signed with their own key, valid, and all different', async () => {
    const make = await createCertificateMaker();
    const identities = await Promise.all([make(), make(), make()]);
    const certificates = identities.map(({ registration }) =>
      readCertificate('certificate' in registration ? registration.certificate : ''),
    );
    for (const certificate of certificates) {
      expect(certificate.x509.verify(certificate.publicKey)).toBe(true);
      expect(certificate.x509.subject).toContain('Simulated device of a fleet');
      expect(certificate.x509.ca).toBe(false);
      expect(Date.parse(certificate.x509.validTo)).toBeGreaterThan(Date.now());
    }
    const distinct = (values: string[]) => expect(new Set(values).size).toBe(3);
    distinct(certificates.map(({ keyId }) => keyId));
    distinct(certificates.map(({ x509 }) => x509.serialNumber));
  });
});
