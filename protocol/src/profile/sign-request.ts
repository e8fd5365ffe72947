import { randomBytes } from 'node:crypto';
import { type Clock, unixSeconds } from '../clock.js';
import { createContentDigest } from '../content-digest/index.js';
import { type Field, type RequestMessage, type Signer, signMessage } from '../message-signature/index.js';

export interface SignRequestOptions {
  /** Fields named like the ones this function returns are left out of the signature: it replaces them. */
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

const REPLACED: ReadonlySet<string> = new Set(['content-digest', 'signature-input', 'signature']);

/**
 * Signs a request as the signature profile demands: method, target URI, authority and, with a body,
 * Content-Digest are covered; created, keyid and alg are given, and a nonce when the algorithm is
 * deterministic, so that no two tries have the same signature. Sign every try anew.
 *
 * @returns the fields to set on the request: Content-Digest with a body, Signature-Input, Signature
 * @throws SignatureError
 */
export async function signRequest(options: SignRequestOptions): Promise<readonly Field[]> {
  const digest = digestFields(options.body);
  const others = options.request.fields.filter(([name]) => !REPLACED.has(name.toLowerCase()));
  const signature = await signMessage({
    message: { ...options.request, fields: [...others, ...digest] },
    label: options.label ?? 'sig1',
    components: ['@method', '@target-uri', '@authority', ...digest.map(([name]) => name.toLowerCase())],
    parameters: signatureParameters(options),
    signer: options.signer,
  });
  return [...digest, ...signature];
}

function digestFields(body: Uint8Array | undefined): readonly Field[] {
  if (body === undefined || body.length === 0) return [];
  return [['Content-Digest', createContentDigest(body)]];
}

function signatureParameters({ signer, keyId, clock, createNonce = randomNonce }: SignRequestOptions) {
  return {
    created: unixSeconds(clock),
    keyid: keyId,
    alg: signer.algorithm,
    ...(signer.deterministic && { nonce: createNonce() }),
  };
}

function randomNonce(): string {
  return randomBytes(16).toString('base64url');
}
