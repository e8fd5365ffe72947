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
      ...attempt(() => checkValidity(read, nearest(read)), 'a certificate that is valid now'),
    ];
  } catch (error) {
    return [deviation('CERT-005', 'base64 of the DER of one X.509 certificate', (error as Error).message)];
  }
}

/** A device that has just made its certificate may be ahead by as much as its signatures may. */
const AHEAD_MILLISECONDS = 60_000;

/** The time at which a certificate that begins a little later than now is looked at. */
function nearest({ notBefore }: { readonly notBefore: Date }): () => Date {
  const now = Date.now();
  const begin = notBefore.getTime();
  return () => new Date(begin > now && begin - now <= AHEAD_MILLISECONDS ? begin : now);
}

function attempt(check: () => void, expected: string): readonly RequestDeviation[] {
  try {
    check();
    return [];
  } catch (error) {
    return [deviation('CERT-001', expected, (error as Error).message)];
  }
}
