import { describe, expect, it } from 'vitest';
import {
  createSignatureBase,
  createSigner,
  readSignatures,
  type SignaturePolicy,
  signMessage,
  verifySignature,
} from '../../src/message-signature/index.js';
import {
  algorithmNamed,
  keyPair,
  messageOf,
  namedMessage,
  rfc9421,
  type VectorCase,
} from '../support/vectors.js';

function receivedMessage(vector: VectorCase) {
  const fields = [
    ['Signature-Input', vector.signature_input],
    ['Signature', vector.signature],
  ] as const;
  return messageOf(
    namedMessage(vector.message),
    fields,
    vector.request ? namedMessage(vector.request) : undefined,
  );
}

function policyOf(vector: VectorCase): SignaturePolicy {
  return {
    requiredComponents: [],
    requiredParameters: ['created'],
    algorithms: [algorithmNamed(vector.alg)],
    maximumAgeSeconds: 300,
    clockSkewSeconds: 0,
    clock: () => new Date(1_618_884_480_000),
  };
}

function verify(vector: VectorCase) {
  const { publicKey: key } = keyPair(vector.key);
  return verifySignature({
    message: receivedMessage(vector),
    label: vector.label,
    key,
    policy: policyOf(vector),
  });
}

describe('RFC 9421 appendix B and sections 2.4, 3.2, 4.3', () => {
  it('has all cases', () => {
    expect(rfc9421.cases).toHaveLength(19);
  });

  describe.each(rfc9421.cases)('$id', (vector) => {
    it('gives the signature base of the RFC', () => {
      const message = receivedMessage(vector);
      const base = createSignatureBase(message, readSignatures(message).input(vector.label));
      expect(base).toBe(vector.signature_base);
    });

    it(vector.valid ? 'verifies' : 'does not verify', () => {
      if (!vector.valid) {
        expect(() => verify(vector)).toThrow(expect.objectContaining({ code: 'signature-mismatch' }));
        return;
      }
      const verified = verify(vector);
      expect(verified).toMatchObject({ label: vector.label, algorithm: vector.alg });
      expect(verified.signatureBase).toBe(vector.signature_base);
      expect(Buffer.from(verified.signature).toString('base64')).toBe(vector.signature_base64);
    });

    it('signs again to something that verifies, and to the same bytes when deterministic', async () => {
      const message = messageOf(
        namedMessage(vector.message),
        [],
        vector.request ? namedMessage(vector.request) : undefined,
      );
      const { privateKey, publicKey: key } = keyPair(vector.key);
      const input = readSignatures(receivedMessage(vector)).input(vector.label);
      const signer = createSigner(algorithmNamed(vector.alg), privateKey);
      const fields = await signMessage({ message, label: vector.label, ...input, signer });
      const signed = { ...message, fields: [...message.fields, ...fields] };
      verifySignature({ message: signed, label: vector.label, key, policy: policyOf(vector) });
      expect(fields[0]).toEqual(['Signature-Input', `${vector.label}=${vector.signature_params}`]);
      if (vector.deterministic && vector.valid) {
        expect(fields[1]).toEqual(['Signature', `${vector.label}=:${vector.signature_base64}:`]);
      }
    });
  });
});

describe('RFC 9421 sections 2.1 and 2.2: component values', () => {
  it.each(rfc9421.component_values)('$id', (vector) => {
    const identifiers = vector.lines.map((line) => line.slice(0, line.indexOf(': ')));
    const message = messageOf(vector, [
      ['Signature-Input', `sig=(${identifiers.join(' ')})`],
      ['Signature', 'sig=::'],
    ]);
    const input = readSignatures(message).input('sig');
    const base = createSignatureBase(message, input, vector.structured_fields);
    expect(base.split('\n').slice(0, -1)).toEqual(vector.lines);
  });
});
