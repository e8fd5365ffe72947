import type { KeyObject } from 'node:crypto';
import {
  type RequestMessage,
  type RequestPolicy,
  SignatureError,
  type VerifiedContent,
  type VerifiedRequest,
  verifyRequest,
} from '@margo-contract/protocol';
import { Refusal } from '../answer/refusal.js';
import { fieldValues, type WireRequest } from '../wire/request.js';

/**
 * Refuses a request that was not signed as the profile demands with 401, and lets the connection be closed
 * (SIG-011). The signature is checked over what was received, with the scheme https (facts R-04).
 *
 * @param content what `checkContentDigest` made of the body; `undefined` without a body
 */
export function checkSignature(
  request: WireRequest,
  content: VerifiedContent | undefined,
  key: KeyObject,
  policy: RequestPolicy,
): VerifiedRequest {
  try {
    const message = toMessage(request);
    return verifyRequest({ request: message, key, policy, ...(content && { body: content }) });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    throw unsigned(`${error.message}.`, content !== undefined, error);
  }
}

function toMessage(request: WireRequest): RequestMessage {
  const { method, target, fields } = request;
  return { method, targetUri: targetUri(request), requestTarget: target, fields };
}

/** The absolute URI as the client addressed it (RFC 9110 section 7.1): nothing is normalised. */
function targetUri({ target, fields }: WireRequest): string {
  if (/^https?:\/\//i.test(target)) return target;
  const [host, ...others] = fieldValues(fields, 'host');
  if (host !== undefined && others.length === 0) return `https://${host}${target}`;
  throw new SignatureError('signature-target-uri-malformed', 'The request has not exactly one Host');
}

function unsigned(detail: string, hasBody: boolean, cause: SignatureError): Refusal {
  const digest = hasBody ? ' "content-digest"' : '';
  return new Refusal('signature-verification-failed', 401, {
    detail,
    cause,
    headers: {
      'www-authenticate': 'Signature',
      'accept-signature': `sig1=("@method" "@target-uri" "@authority"${digest});created;keyid;alg`,
      connection: 'close',
    },
  });
}
