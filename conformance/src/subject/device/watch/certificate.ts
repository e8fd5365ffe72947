import { checkKey, checkValidity, readCertificate } from '@margo-contract/protocol';
import type { DeviceExchange } from '../wfm/exchange.js';
import { deviation, type RequestDeviation } from './deviation.js';

/** Checks the certificate of an onboarding request (CERT-001, CERT-005). */
export function judgeCertificate({ route, json }: DeviceExchange): readonly RequestDeviation[] {
  if (route.operation !== 'onboardClient') return [];
  const { certificate } = (json ?? {}) as { certificate?: unknown };
  if (typeof certificate !== 'string') return [];
  try {
    const read = readCertificate(certificate);
    return [
      ...attempt(() => checkKey(read.publicKey), 'a key that can sign requests of this interface'),
      ...attempt(() => checkValidity(read, () => new Date()), 'a certificate that is valid now'),
    ];
  } catch (error) {
    return [deviation('CERT-005', 'base64 of the DER of one X.509 certificate', (error as Error).message)];
  }
}

function attempt(check: () => void, expected: string): readonly RequestDeviation[] {
  try {
    check();
    return [];
  } catch (error) {
    return [deviation('CERT-001', expected, (error as Error).message)];
  }
}
