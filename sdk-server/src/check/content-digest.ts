import {
  CONTENT_DIGEST_POLICY,
  ContentDigestError,
  type VerifiedContent,
  verifyContentDigest,
} from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';
import type { WireRequest } from '../wire/request.js';

/**
 * Refuses a body whose Content-Digest is absent, unreadable or wrong with 400 (DIG-002). Without a body the
 * header has no meaning and is not looked at.
 *
 * @returns the verified body; `undefined` when there is none
 */
export function checkContentDigest({ fields }: WireRequest, body: Uint8Array): VerifiedContent | undefined {
  if (body.length === 0) return undefined;
  try {
    return verifyContentDigest(fields, body, CONTENT_DIGEST_POLICY);
  } catch (error) {
    if (!(error instanceof ContentDigestError)) throw error;
    throw new Refusal('invalid-digest-header', 400, { detail: `${error.message}.`, cause: error });
  }
}
