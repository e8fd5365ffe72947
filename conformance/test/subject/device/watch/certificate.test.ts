import 'reflect-metadata';
import { X509CertificateGenerator } from '@peculiar/x509';
import { expect, test } from 'vitest';
import { judgeCertificate } from '../../../../src/subject/device/watch/certificate.js';
import type { DeviceExchange } from '../../../../src/subject/device/wfm/exchange.js';

const ALGORITHM = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };

/** What is wrong with a certificate that begins so many seconds from now. */
async function judge(seconds: number) {
  const keys = await crypto.subtle.generateKey(ALGORITHM, true, ['sign', 'verify']);
  const certificate = await X509CertificateGenerator.createSelfSigned({
    name: 'CN=device',
    notBefore: new Date(Date.now() + seconds * 1000),
    notAfter: new Date(Date.now() + 86_400_000),
    keys,
    signingAlgorithm: ALGORITHM,
  });
  const json = { certificate: Buffer.from(certificate.rawData).toString('base64') };
  const exchange = { route: { operation: 'onboardClient' }, json } as unknown as DeviceExchange;
  return judgeCertificate(exchange).flatMap(({ requirements }) => requirements);
}

test.each([
  [-60, []],
  [0, []],
  // The clock of a device may be ahead by as much as its signatures may (C-06).
  [45, []],
  [300, ['CERT-001']],
])('a certificate that begins %s s from now violates %j', async (seconds, violated) => {
  expect(await judge(seconds)).toEqual(violated);
});
