import { describe, expect, it } from 'vitest';
import { getRootCertificate } from '../../../src/index.js';
import { createCertificateAuthority } from '../../support/certificates.js';
import { fakeWfm, json, ROOT_URL } from '../../support/fake-wfm.js';

const { certificate } = await createCertificateAuthority();

describe('getRootCertificate', () => {
  it.each([
    ['base64 of DER', certificate.replace(/-----[^-]+-----|\s/g, '')],
    ['PEM', certificate],
    ['base64 of PEM', Buffer.from(certificate).toString('base64')],
  ])('reads %s', async (_, text) => {
    const { client, requests } = await fakeWfm(json(200, { certificate: text }));
    expect((await getRootCertificate(client)).x509.subject).toBe('CN=Throwaway Root');
    expect(requests[0]).toMatchObject({ method: 'GET', url: `${ROOT_URL}/api/v1/onboarding/certificate` });
    expect(requests[0]?.headers.has('signature')).toBe(false);
  });

  it('refuses something else', async () => {
    const { client } = await fakeWfm(json(200, { certificate: 'AAAA' }));
    await expect(getRootCertificate(client)).rejects.toMatchObject({ code: 'certificate-malformed' });
  });
});
