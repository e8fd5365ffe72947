import { createHash } from 'node:crypto';
import type { Clock } from '@margo-contract/protocol';
import { SignatureError } from '@margo-contract/protocol/error';
import { readHttpDate } from '../../operation/http-date.js';
import type { OutgoingRequest, ProfileContext, Send } from '../../operation/security-profile.js';
import type { DeviceIdentity } from './device-identity.js';

/** The only operation that is not signed: the WFM does not know the client yet (SIG-001). */
export const UNSIGNED_OPERATION = 'getRootCertificate';

/** Smallest change of the clock that is worth another try, in milliseconds: Date has no fractions, and the way took time too. */
const SMALLEST_CHANGE = 5000;

/**
 * Farthest from the device's own clock that a WFM may lead it, in milliseconds: a day. It covers wrong time zones and
 * drift, and keeps a WFM from collecting signatures for next year.
 */
const GREATEST_OFFSET = 86_400_000;

/**
 * Signs every request, each time anew. After a 401 whose Date shows that the device's clock is wrong, the request is signed
 * with the WFM's time and sent once more; later requests keep to that time.
 */
export function signRequests(identity: DeviceIdentity, send: Send, { clock, random }: ProfileContext): Send {
  let offset = 0;
  const now = () => new Date(clock().getTime() + offset);
  const createNonce = () => Buffer.from(random(16)).toString('base64url');
  const sendSigned = async (request: OutgoingRequest) =>
    send({ ...request, headers: await sign(request, { identity, clock: now, createNonce }) });

  /** @returns whether the time changed so much that a signature may be accepted now that was not before */
  function adjust(headers: Headers): boolean {
    // NaN without a date: then no comparison holds.
    const next = readHttpDate(headers.get('date')) - clock().getTime();
    const isWorthATry = Math.abs(next - offset) >= SMALLEST_CHANGE && Math.abs(next) <= GREATEST_OFFSET;
    if (isWorthATry) offset = next;
    return isWorthATry;
  }

  return async (request) => {
    if (request.operationId === UNSIGNED_OPERATION) return send(request);
    const response = await sendSigned(request);
    return response.status === 401 && adjust(response.headers) ? sendSigned(request) : response;
  };
}

export interface SignOptions {
  readonly identity: DeviceIdentity;
  readonly clock: Clock;
  readonly createNonce: () => string;
}

/**
 * Digests and signs a request as the profile demands (SIG-001 to SIG-006, DIG-001), and gives its header fields with those for
 * it. They are those of `signRequest` of protocol. What that has to check cannot go wrong here: the URL is in normal form, and
 * the label and all parameters are texts that need no escapes.
 *
 * @throws SignatureError `signature-signing-failed`
 */
export async function sign(
  { method, url, headers, body }: Pick<OutgoingRequest, 'method' | 'url' | 'headers' | 'body'>,
  { identity: { signer, keyId }, clock, createNonce }: SignOptions,
): Promise<Record<string, string>> {
  const digest = body?.length && `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
  const covered = [
    ['@method', method],
    ['@target-uri', url],
    ['@authority', new URL(url).host],
    ...(digest ? [['content-digest', digest]] : []),
  ];
  const created = Math.floor(clock().getTime() / 1000);
  const nonce = signer.deterministic ? `;nonce="${createNonce()}"` : '';
  const names = covered.map(([name]) => `"${name}"`).join(' ');
  const input = `(${names});created=${created};keyid="${keyId}";alg="${signer.algorithm}"${nonce}`;
  const lines = [...covered, ['@signature-params', input]].map(([name, value]) => `"${name}": ${value}`);
  try {
    const signature = await signer.sign(Buffer.from(lines.join('\n')));
    return {
      ...headers,
      ...(digest && { 'content-digest': digest }),
      'signature-input': `sig1=${input}`,
      signature: `sig1=:${Buffer.from(signature).toString('base64')}:`,
    };
  } catch (cause) {
    throw new SignatureError('signature-signing-failed', 'The key refused to sign', { cause });
  }
}
