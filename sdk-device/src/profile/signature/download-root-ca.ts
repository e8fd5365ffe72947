import { Agent } from 'node:https';
import { rootCertificateSchema } from '@margo-contract/generated/signature/schemas';
import { readCertificate } from '@margo-contract/protocol/certificate';
import { ResponseError, TrustError } from '../../error.js';
import { parseRootUrl } from '../../operation/path.js';
import { checkContent, parseContent } from '../../operation/response.js';
import { createFetch } from '../../transport/https-fetch.js';
import { type Pin, readPin } from '../../trust/pin.js';
import type { TrustAnchors } from '../../trust/trust-anchors.js';
import { ROOT_CERTIFICATE_PATH } from './profile.js';

/** Why the downloaded certificate is believed. */
export type RootCaConfirmation =
  | Pin
  /** It is not: what responds at the root URL this once is trusted from then on. */
  | { readonly acceptUnverified: true };

/** Longest response that is read, in octets. */
const MAXIMUM_BYTES = 65_536;

/**
 * Downloads the root CA of a WFM (`getRootCertificate`) over a connection that nothing vouches for, and compares it with a
 * pin that came another way. Nothing calls it for you. Keep what it gives, and pass that as `trust` from then on.
 *
 * @param rootUrl root URL of the WFM; may have a path
 * @throws TrustError `trust-pin-mismatch`, `trust-pin-malformed`
 * @throws TransportError, ResponseError, CertificateError
 */
export async function downloadRootCa(
  rootUrl: string,
  confirmation: RootCaConfirmation,
): Promise<TrustAnchors> {
  const isExpected = isUnverified(confirmation) ? () => true : readPin(confirmation);
  const { x509 } = readCertificate(await download(`${parseRootUrl(rootUrl)}${ROOT_CERTIFICATE_PATH}`));
  if (isExpected(x509.raw)) return { ca: x509.toString() };
  const message = `The root CA that the server gives out has the fingerprint ${x509.fingerprint256}, not the pin`;
  throw new TrustError('trust-pin-mismatch', message);
}

function isUnverified(confirmation: RootCaConfirmation): confirmation is Exclude<RootCaConfirmation, Pin> {
  return 'acceptUnverified' in confirmation && confirmation.acceptUnverified === true;
}

async function download(url: string): Promise<string> {
  const createAgent = () => new Agent({ rejectUnauthorized: false, minVersion: 'TLSv1.3' });
  const fetch = createFetch({ trust: { createAgent }, maximumResponseBytes: MAXIMUM_BYTES });
  try {
    const response = await fetch(url);
    const { status } = response;
    if (status !== 200)
      throw new ResponseError('response-unusable-status', `The WFM responded with ${status} instead of 200`);
    const value = parseContent(new Uint8Array(await response.arrayBuffer()));
    return checkContent(value, rootCertificateSchema).certificate;
  } finally {
    fetch.close();
  }
}
