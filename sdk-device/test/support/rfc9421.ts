import { createHash, type KeyObject, verify } from 'node:crypto';
import type { ReceivedRequest } from './server.js';

/**
 * Verifies a signed request from the text of RFC 9421 and RFC 9530 alone, with node:crypto and none of the project's code.
 * Throws when anything is wrong.
 */
export function verifyByHand(request: ReceivedRequest, origin: string, publicKey: KeyObject): void {
  const field = (name: string) => {
    const values = request.fields
      .filter(([key]) => key.toLowerCase() === name)
      .map(([, value]) => value.trim());
    if (values.length !== 1) throw new Error(`${values.length} fields ${name}`);
    return values[0] ?? '';
  };
  const parameters = field('signature-input').replace(/^sig1=/, '');
  const covered = [...(/^\(([^)]*)\)/.exec(parameters)?.[1] ?? '').matchAll(/"([^"]+)"/g)].map(
    ([, name]) => name ?? '',
  );
  const minimum = ['@method', '@target-uri', ...(request.body.length > 0 ? ['content-digest'] : [])];
  for (const name of minimum) if (!covered.includes(name)) throw new Error(`${name} is not covered`);
  const values: Record<string, () => string> = {
    '@method': () => request.method,
    '@target-uri': () => `${origin}${request.target}`,
    '@authority': () => new URL(origin).host,
    'content-digest': () => field('content-digest'),
  };
  const lines = covered.map((name) => `"${name}": ${values[name]?.()}`);
  const base = [...lines, `"@signature-params": ${parameters}`].join('\n');
  const signature = Buffer.from(/^sig1=:(.*):$/.exec(field('signature'))?.[1] ?? '', 'base64');
  const key = { key: publicKey, dsaEncoding: 'ieee-p1363' as const };
  if (!verify('sha256', Buffer.from(base), key, signature))
    throw new Error(`The signature is wrong for\n${base}`);
  if (request.body.length === 0) return;
  const digest = `sha-256=:${createHash('sha256').update(request.body).digest('base64')}:`;
  if (field('content-digest') !== digest) throw new Error('Content-Digest is wrong');
}
