import { createHash } from 'node:crypto';
import type { Clock } from '@margo-contract/protocol';
import { SignatureError } from '@margo-contract/protocol/error';
import type { DeviceIdentity } from '../identity/index.js';

export interface SignOptions {
  readonly identity: DeviceIdentity;
  readonly clock: Clock;
  readonly createNonce: () => string;
}

/**
 * Digests and signs a request as the profile demands (SIG-001 to SIG-006, DIG-001), and sets the fields on it. They are
 * those of `signRequest` of protocol. What that has to check cannot go wrong here: a `Request` has a URL in normal form, and
 * the label and all parameters are texts that need no escapes.
 *
 * @throws SignatureError `signature-signing-failed`
 */
export async function sign(request: Request, { identity, clock, createNonce }: SignOptions): Promise<void> {
  const { method, url, headers } = request;
  const { signer, keyId } = identity;
  const body = new Uint8Array(await request.clone().arrayBuffer());
  const covered = [
    ['@method', method],
    ['@target-uri', url],
    ['@authority', new URL(url).host],
  ];
  if (body.length > 0) {
    const digest = `sha-256=:${createHash('sha256').update(body).digest('base64')}:`;
    headers.set('content-digest', digest);
    covered.push(['content-digest', digest]);
  }
  const created = Math.floor(clock().getTime() / 1000);
  const nonce = signer.deterministic ? `;nonce="${createNonce()}"` : '';
  const names = covered.map(([name]) => `"${name}"`).join(' ');
  const input = `(${names});created=${created};keyid="${keyId}";alg="${signer.algorithm}"${nonce}`;
  const lines = [...covered, ['@signature-params', input]].map(([name, value]) => `"${name}": ${value}`);
  headers.set('signature-input', `sig1=${input}`);
  try {
    const signature = await signer.sign(Buffer.from(lines.join('\n')));
    headers.set('signature', `sig1=:${Buffer.from(signature).toString('base64')}:`);
  } catch (cause) {
    throw new SignatureError('signature-signing-failed', 'The key refused to sign', { cause });
  }
}
