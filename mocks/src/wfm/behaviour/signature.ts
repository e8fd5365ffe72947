import type { KeyObject } from 'node:crypto';
import {
  type Clock,
  MargoError,
  PROFILE_ALGORITHMS,
  type ReceivedSignatures,
  type RequestMessage,
  readCertificate,
  readSignatures,
  SignatureError,
  type SignatureInput,
  type SignaturePolicy,
  spkiKeyId,
  verifySignature,
} from '@margo-contract/protocol';
import type { WireRequest } from '@margo-contract/sdk-server';
import { fieldOf, type Incoming } from './change.js';
import { bodyOf } from './exchange.js';

/** How a careless WFM verifies: the policy that it goes by for one of the signatures. */
export type Carelessness = (
  strict: SignaturePolicy,
  received: ReceivedSignatures,
  label: string,
) => SignaturePolicy;

/** A request as signatures look at it; the host is the one that was addressed. */
export function messageOf(request: WireRequest): RequestMessage {
  const { method, target, fields } = request;
  return { method, targetUri: `https://${fieldOf(request, 'host')}${target}`, requestTarget: target, fields };
}

/**
 * Whether a signature of the request passes a policy that leaves something out, with the key it has to be made with. The
 * digest of the body is not looked at.
 */
export async function passes(incoming: Incoming, carelessness: Carelessness): Promise<boolean> {
  const key = await keyFor(incoming);
  return key !== undefined && passesWith(key, incoming, carelessness);
}

/** Likewise, with another key. */
export async function passesWith(
  key: KeyObject,
  { request, parts }: Incoming,
  carelessness: Carelessness,
): Promise<boolean> {
  const strict = strictPolicy(parts.clock ?? (() => new Date()), (await bodyOf(request)).length > 0);
  const message = messageOf(request);
  return succeeds(() => {
    const received = readSignatures(message);
    const right = received.labels.some((label) =>
      succeeds(() => verifySignature({ message, label, key, policy: carelessness(strict, received, label) })),
    );
    if (!right) throw new SignatureError('signature-mismatch', 'No signature passes');
  });
}

/** The public key that the request has to be signed with: of the client in its path, or of the certificate in its body. */
export async function keyFor({
  request,
  signature,
  operation,
  parameters,
}: Incoming): Promise<KeyObject | undefined> {
  if (operation !== 'onboardClient')
    return (await signature?.clients.find(parameters.clientId ?? ''))?.publicKey;
  try {
    return readCertificate(await certificateTextOf(request)).publicKey;
  } catch {
    return undefined;
  }
}

/** The member `certificate` of an onboarding request; empty when there is none. */
export async function certificateTextOf(request: WireRequest): Promise<string> {
  try {
    const { certificate } = JSON.parse(Buffer.from(await bodyOf(request)).toString('utf8'));
    return typeof certificate === 'string' ? certificate : '';
  } catch {
    return '';
  }
}

function strictPolicy(clock: Clock, hasBody: boolean): SignaturePolicy {
  return {
    algorithms: PROFILE_ALGORITHMS,
    maximumAgeSeconds: 300,
    clockSkewSeconds: 60,
    clock,
    requiredComponents: ['@method', '@target-uri', ...(hasBody ? ['content-digest'] : [])],
    requiredParameters: ['created'],
  };
}

function succeeds(verify: () => unknown): boolean {
  try {
    verify();
    return true;
  } catch (error) {
    if (!(error instanceof MargoError)) throw error;
    return false;
  }
}

/** The first signature's claims; undefined when there is none that can be read. */
export function signatureInputOf(request: WireRequest): SignatureInput | undefined {
  try {
    const received = readSignatures(messageOf(request));
    return received.input(received.labels[0] ?? '');
  } catch {
    return undefined;
  }
}

/** Whether a request has both signature headers, in a form that can be read. */
export function labelsOf(request: WireRequest): 'absent' | 'unreadable' | 'readable' {
  const fields = [fieldOf(request, 'signature-input'), fieldOf(request, 'signature')];
  if (fields.every((value) => value === undefined)) return 'absent';
  return signatureInputOf(request) === undefined || !hasSignature(request) ? 'unreadable' : 'readable';
}

function hasSignature(request: WireRequest): boolean {
  return succeeds(() => {
    const received = readSignatures(messageOf(request));
    return received.labels.map((label) => received.signature(label));
  });
}

/** The key id of the key that the request has to be signed with. */
export async function keyIdOf(incoming: Incoming): Promise<string | undefined> {
  const key = await keyFor(incoming);
  return key && spkiKeyId(key);
}
