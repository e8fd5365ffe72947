import { createPublicKey, type JsonWebKey } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { spkiKeyId } from '../../../src/certificate/index.js';
import type { RequestMessage } from '../../../src/message-signature/index.js';
import { PROPOSED_WINDOW, verifyRequest } from '../../../src/profile/index.js';
import { readData } from '../../support/vectors.js';

interface SignedRequests {
  readonly publicKey: JsonWebKey;
  readonly spki: string;
  readonly keyId: string;
  readonly created: number;
  readonly requests: readonly {
    id: string;
    request: RequestMessage;
    body: string;
    signatureBase: readonly string[];
  }[];
}

const data = readData<SignedRequests>('signed-requests.json');
const key = createPublicKey({ key: data.publicKey, format: 'jwk' });
const policy = { ...PROPOSED_WINDOW, clock: () => new Date((data.created + 5) * 1000) };

describe('published requests of the signature profile', () => {
  it('use the key and the key id they name', () => {
    expect(key.export({ type: 'spki', format: 'der' }).toString('base64')).toBe(data.spki);
    expect(spkiKeyId(key)).toBe(data.keyId);
  });

  it.each(data.requests)('$id verifies over the printed base', ({ request, body, signatureBase }) => {
    const verified = verifyRequest({ request, body: Buffer.from(body), key, policy });
    expect(verified.signatureBase).toBe(signatureBase.join('\n'));
    expect(verified).toMatchObject({ label: 'sig1', created: data.created, keyId: data.keyId });
    expect(verified.signature).toHaveLength(64);
  });

  it.each(data.requests)('$id does not verify with another method', ({ request, body }) => {
    const changed = { ...request, method: 'PUT' };
    expect(() => verifyRequest({ request: changed, body: Buffer.from(body), key, policy })).toThrow(
      expect.objectContaining({ code: 'signature-mismatch' }),
    );
  });
});
