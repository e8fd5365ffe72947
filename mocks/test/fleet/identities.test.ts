import { describe, expect, it } from 'vitest';
import { createIdentityMaker } from '../../src/fleet/identities.js';

describe('the identities of a fleet', () => {
  it('have certificates that are signed with their own key, valid, and all different', async () => {
    const make = await createIdentityMaker();
    const identities = await Promise.all([make(), make(), make()]);
    for (const { certificate } of identities) {
      expect(certificate.x509.verify(certificate.publicKey)).toBe(true);
      expect(certificate.x509.subject).toContain('Simulated device of a fleet');
      expect(certificate.x509.ca).toBe(false);
      expect(Date.parse(certificate.x509.validTo)).toBeGreaterThan(Date.now());
    }
    const distinct = (values: string[]) => expect(new Set(values).size).toBe(3);
    distinct(identities.map(({ keyId }) => keyId));
    distinct(identities.map(({ certificate }) => certificate.x509.serialNumber));
  });
});
