import type { Profile } from '../contract/contract.js';
import { parseTarget } from '../subject/wfm/http/target.js';
import { spiffeUriOf } from '../subject/wfm/identity/presented-name.js';

/**
 * Which profile a WFM speaks: with mutual TLS it presents an SVID, a certificate with the URI of a SPIFFE ID. Nothing is trusted or
 * judged by that.
 *
 * @returns the profile and what it was told by, as a sentence
 */
export async function chooseProfile(
  url: string,
): Promise<{ readonly profile: Profile; readonly reason: string }> {
  const uri = await spiffeUriOf(parseTarget(url));
  if (uri === undefined) {
    return {
      profile: 'signature',
      reason: 'The WFM presents no SVID, so it is judged by the signature profile.',
    };
  }
  return {
    profile: 'mtls',
    reason: `The WFM presents the SVID of ${uri}, so it is judged by the mutual-TLS profile.`,
  };
}
