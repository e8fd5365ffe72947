import { randomBytes } from 'node:crypto';
import { type Clock, unixSeconds } from '../../clock.js';
import { createContentDigest } from '../../content-digest/index.js';
import {
  type Field,
  type RequestMessage,
  type Signer,
  signPlainRequest,
} from '../../message-signature/index.js';

/** The request that is signed, and by whom. */
export interface SignRequestOptions {
  /** Its fields are not covered; those that this function returns replace fields of the same name. */
  readonly request: RequestMessage;
  /** Octets that are sent after the header section; nothing or an empty array for a request without body. */
  readonly body?: Uint8Array;
  readonly signer: Signer;
  /** Parameter `keyid`; see `spkiKeyId`. */
  readonly keyId: string;
  readonly clock: Clock;
  readonly label?: string;
  /** Makes a value that no other signature has; used with deterministic algorithms. */
  readonly createNonce?: () => string;
}

/**
 * Signs a request as the signature profile demands: method, target URI, authority and, with a body,
 * Content-Digest are covered; created, keyid and alg are given, and a nonce when the algorithm is
 * deterministic, so that no two tries have the same signature. Sign every try anew.
 *
 * @returns the fields to set on the request: Content-Digest with a body, Signature-Input, Signature
 * @throws SignatureError
 */
export async function signRequest(options: SignRequestOptions): Promise<readonly Field[]> {
  const { request, body = new Uint8Array(), label = 'sig1', signer } = options;
  const contentDigest = body.length > 0 ? createContentDigest(body) : undefined;
  const parameters = signatureParameters(options);
  const signature = await signPlainRequest({ request, contentDigest, label, parameters, signer });
  return contentDigest === undefined ? signature : [['Content-Digest', contentDigest], ...signature];
}

function signatureParameters({ signer, keyId, clock, createNonce = randomNonce }: SignRequestOptions) {
  const parameters = { created: unixSeconds(clock), keyid: keyId, alg: signer.algorithm };
  return signer.deterministic ? { ...parameters, nonce: createNonce() } : parameters;
}

function randomNonce(): string {
  return randomBytes(16).toString('base64url');
}
