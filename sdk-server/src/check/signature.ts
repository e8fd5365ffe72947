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
import type { WireRequest } from '../wire/request.js';
import { type ClientView, targetUri } from '../wire/target-uri.js';

/** What a signature has to fulfil, and where the URI comes from that it is over. */
export interface SignaturePolicy extends RequestPolicy {
  readonly clientView: ClientView;
}

/**
 * Refuses a request that was not signed as the profile demands with 401, and lets the connection be closed
 * (SIG-011). The signature is checked over what was received (SIG-010).
 *
 * @param content what `checkContentDigest` made of the body; `undefined` without a body
 */
export function checkSignature(
  request: WireRequest,
  content: VerifiedContent | undefined,
  key: KeyObject,
  policy: SignaturePolicy,
): VerifiedRequest {
  try {
    const message = toMessage(request, policy.clientView);
    return verifyRequest({ request: message, body: content, key, policy });
  } catch (error) {
    if (!(error instanceof SignatureError)) throw error;
    throw unsigned(`${error.message}.`, content !== undefined, error);
  }
}

function toMessage(request: WireRequest, view: ClientView): RequestMessage {
  const { method, target, fields } = request;
  return { method, targetUri: targetUri(request, view), requestTarget: target, fields };
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
