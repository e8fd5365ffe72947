import type { KeyObject } from 'node:crypto';
import {
  CONTENT_DIGEST_POLICY,
  ContentDigestError,
  type RequestMessage,
  type RequestPolicy,
  SignatureError,
  type VerifiedContent,
  type VerifiedRequest,
  verifyContentDigest,
  verifyRequest,
} from '@margo-contract/protocol';
import { Refusal } from '../../response/refusal.js';
import { type Call, parameter } from '../../service/service.js';
import type { WireRequest } from '../../wire/request.js';
import { type ClientView, targetUri } from '../../wire/target.js';
import type { ClientDirectory, ClientRecord, RefusedRequest } from './options.js';
import { isRemembered, type ReplayMemory, refuseReplay, signatureName } from './replay.js';

/** What a signature has to fulfil, and where the URI comes from that it is over. */
export interface SignaturePolicy extends RequestPolicy {
  readonly clientView: ClientView;
  /** Told of requests that are refused for their digest or signature. */
  readonly onRefused?: ((refused: RefusedRequest) => void) | undefined;
}

/** Whom the profile knows, what it demands of a signature, and which ones it saw. */
export interface Authentication {
  readonly clients: ClientDirectory;
  readonly policy: SignaturePolicy;
  readonly replayMemory: ReplayMemory;
}

/**
 * The checks that every signed operation begins with, in the order of erratum R-01: client known 404, Content-Digest 400, signature and
 * replay 401, certificate trusted 403.
 *
 * @returns the clientId, proven
 */
export async function authenticate(authentication: Authentication, call: Call<unknown>): Promise<string> {
  const { clients, policy, replayMemory } = authentication;
  const { request, trace } = call;
  const client = checkClient(await clients.find(parameter(call, 'clientId')));
  trace.clientId = client.clientId;
  const verified = checkProof(call, client, policy);
  if (isRemembered(request.method)) {
    const isNew = replayMemory.remember(signatureName(verified), verified.created + policy.maximumAgeSeconds);
    refuseReplay(typeof isNew === 'boolean' ? isNew : await isNew);
  }
  clients.onProven?.(client.clientId);
  checkTrust(client);
  return client.clientId;
}

/** The digest and the signature of a request whose client is known. */
function checkProof({ request, body }: Call<unknown>, client: ClientRecord, policy: SignaturePolicy) {
  const { clientId, publicKey } = client;
  try {
    return checkSignature(request, checkContentDigest(request, body), publicKey, policy);
  } catch (error) {
    tellRefused(policy, { request, body, clientId, publicKey });
    throw error;
  }
}

/** Tells whoever develops of a refusal. What goes wrong there changes no response. */
export function tellRefused(
  { onRefused, clientView, clock }: SignaturePolicy,
  { request, ...known }: Omit<RefusedRequest, 'request' | 'at'> & { readonly request: WireRequest },
): void {
  if (onRefused === undefined) return;
  try {
    onRefused({ ...known, request: toMessage(request, clientView), at: clock() });
  } catch {
    // The response matters more.
  }
}

/** Refuses a client that the directory does not know with 404 `invalid-client` (CLI-003). */
function checkClient(client: ClientRecord | undefined): ClientRecord {
  if (client !== undefined) return client;
  throw new Refusal('invalid-client', 404, { detail: 'No client has the id in this path.' });
}

/** Refuses a client whose certificate is no longer trusted with 403 (CERT-006). */
function checkTrust({ trusted, reason }: ClientRecord): void {
  if (trusted) return;
  throw new Refusal('certificate-not-trusted', 403, {
    detail: reason ?? 'The certificate of this client is not trusted any more.',
  });
}

/**
 * Refuses a body whose Content-Digest is absent, unreadable or wrong with 400 (DIG-002). Without a body the header has no meaning and is
 * not looked at.
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

/**
 * Refuses a request that was not signed as the profile demands with 401, and lets the connection be closed (SIG-011). The signature is
 * checked over what was received (SIG-010).
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
