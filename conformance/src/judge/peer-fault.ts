import type { Deviation } from '../finding/finding.js';

/** What OpenSSL says of a chain that does not end in the trust bundle, or of a certificate outside its validity. */
const UNTRUSTED =
  /^(DEPTH_ZERO_SELF_SIGNED|SELF_SIGNED|UNABLE_TO_|CERT_|INVALID_(CA|PURPOSE)|PATH_LENGTH_EXCEEDED|ERR_SSL_(EE|CA)_)/;

/** Faults of a leaf that are about what an SVID is, not about whose it is. */
const OF_FORM = new Set([
  'svid-malformed',
  'svid-authority',
  'svid-key-cert-sign',
  'svid-crl-sign',
  'svid-uri-not-single',
]);

const OF_KEY = new Set(['svid-key-algorithm', 'svid-key-too-weak', 'svid-signature-algorithm']);

/**
 * The requirement that a WFM violates when the suite ended a connection because of the SVID that the WFM presented, and
 * how grave that is where it is not as the keyword says; undefined when the connection ended for another reason.
 *
 * @param code of the error that ended the connection
 */
export function peerFault(
  code: string | undefined,
): (Required<Pick<Deviation, 'requirements'>> & Pick<Deviation, 'level'>) | undefined {
  if (code === undefined) return undefined;
  if (OF_KEY.has(code)) return { requirements: ['SVID-007'], level: 'SHOULD' };
  if (OF_FORM.has(code)) return { requirements: ['SVID-001'] };
  return code.startsWith('svid-') || UNTRUSTED.test(code) ? { requirements: ['ID-002'] } : undefined;
}
