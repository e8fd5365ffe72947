import { describe, expect, it } from 'vitest';
import {
  createSigner,
  type RequestMessage,
  readSignatures,
  SIGNATURE_ALGORITHMS,
  type SignatureParameters,
  signMessage,
  verifySignature,
} from '../../src/message-signature/index.js';
import { keyPair } from '../support/vectors.js';

const { privateKey, publicKey } = keyPair('test-key-ed25519');
const algorithm = SIGNATURE_ALGORITHMS.ed25519;
const signer = createSigner(algorithm, privateKey);
const request: RequestMessage = {
  method: 'GET',
  targetUri: 'https://example.com/',
  fields: [['Date', 'today']],
};

function sign(message: RequestMessage, label: string, parameters: SignatureParameters = {}) {
  return signMessage({ message, label, components: ['@method', 'date'], parameters, signer });
}

function failure(code: string) {
  return expect.objectContaining({ name: 'SignatureError', code });
}

describe('signMessage', () => {
  it('adds a signature to one that is there', async () => {
    const first = { ...request, fields: [...request.fields, ...(await sign(request, 'one'))] };
    const both = { ...first, fields: [...first.fields, ...(await sign(first, 'two', { tag: 't' }))] };
    expect(readSignatures(both).labels).toEqual(['one', 'two']);
    for (const label of ['one', 'two']) {
      const policy = {
        requiredComponents: ['date'],
        requiredParameters: [],
        algorithms: [algorithm],
        maximumAgeSeconds: Number.POSITIVE_INFINITY,
        clockSkewSeconds: 0,
        clock: () => new Date(0),
      };
      expect(verifySignature({ message: both, label, key: publicKey, policy }).label).toBe(label);
    }
    await expect(sign(both, 'two')).rejects.toThrow(failure('signature-label-taken'));
  });

  it.each(['', 'Sig', 'a b', 'a=b', '1', 'ä'])('refuses the label %j', async (label) => {
    await expect(sign(request, label)).rejects.toThrow(failure('signature-malformed'));
  });

  it.each([
    { created: 1.5 },
    { created: 2 ** 53 },
    { keyid: 'é' },
    { Upper: 'x' },
    { x: Number.NaN },
    { x: 1.00001 },
    { x: 1e-7 },
    { x: 1e13 + 0.5 },
    { created: 1e15 },
  ])('refuses the parameters %j', async (parameters) => {
    await expect(sign(request, 'a', parameters)).rejects.toThrow(failure('signature-parameter-malformed'));
  });

  it('refuses to cover what is not there', async () => {
    await expect(sign({ ...request, fields: [] }, 'a')).rejects.toThrow(
      failure('signature-component-absent'),
    );
  });

  it('leaves parameters without a value out', async () => {
    const parameters = { created: 1, nonce: 'n' };
    const [input] = await sign(request, 'a', parameters);
    expect(input?.[1]).toBe('a=("@method" "date");created=1;nonce="n"');
  });
});
