import type { X509Certificate } from 'node:crypto';
import type { SpiffeId } from '../spiffe-id/index.js';
import type { SvidPolicy } from './policy.js';
import { readLeaf, readSpiffeId, rulesOf } from './rules.js';

/** What the leaf of an X.509-SVID says. Only `checkSvid` makes one. */
export interface Svid {
  readonly spiffeId: SpiffeId;
  readonly notBefore: Date;
  readonly notAfter: Date;
}

/**
 * Checks the leaf of an X.509-SVID (SPIFFE X509-SVID §5.2, SVID-004 to SVID-007): exactly one URI, which is a SPIFFE ID with
 * a path; no CA, no keyCertSign, no cRLSign; key and signature of an algorithm of the interface; valid now. Other names, such
 * as DNS names, and the subject mean nothing.
 *
 * Whether the leaf chains to the trust bundle is not looked at: TLS does that before.
 *
 * @param certificate the leaf as node:tls gives it, or its DER encoding
 * @throws SvidError with a code for each rule
 */
export function checkSvid(certificate: X509Certificate | Uint8Array, policy: SvidPolicy): Svid {
  const leaf = readLeaf(certificate);
  for (const rule of rulesOf(policy)) rule.check(leaf, policy);
  const { notBefore, notAfter } = leaf.fields;
  return { spiffeId: readSpiffeId(leaf, policy), notBefore, notAfter };
}
