import * as kit from '../../../test/support/certificate.js';

export type TestCertificate = kit.TestCertificate;

/** Makes a key and a self-signed certificate for it: of a server on localhost, or of a device with a URI. */
export function testCertificate(
  key: kit.KeyKind = 'P-256',
  {
    notBefore = new Date('2026-01-01'),
    notAfter = new Date('2036-01-01'),
    uri,
  }: { readonly notBefore?: Date; readonly notAfter?: Date; readonly uri?: string } = {},
): Promise<TestCertificate> {
  return kit.makeCertificate({
    key,
    subject: uri === undefined ? 'CN=localhost' : 'CN=device',
    names: [uri === undefined ? ['dns', 'localhost'] : ['uri', uri]],
    ca: true,
    notBefore,
    notAfter,
  });
}
