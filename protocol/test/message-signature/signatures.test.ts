import { type KeyObject, sign } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import {
  type Field,
  type RequestMessage,
  SIGNATURE_ALGORITHMS,
  type StructuredFieldTypes,
  verifySignature,
} from '../../src/message-signature/index.js';
import { keyPair, readData } from '../support/vectors.js';

interface Vector {
  readonly id: string;
  readonly comment: string;
  readonly flags: readonly string[];
  readonly code?: string;
  readonly signatureInput: readonly string[];
  readonly lines?: readonly string[];
  readonly params?: string;
  readonly signature?: readonly string[];
  readonly encoding?: 'der' | 'short' | 'long';
}

interface Vectors {
  readonly key: string;
  readonly now: number;
  readonly request: RequestMessage;
  readonly structuredFields: StructuredFieldTypes;
  readonly vectors: readonly Vector[];
}

const data = readData<Vectors>('signatures.json');
const { privateKey, publicKey } = keyPair(data.key);

/** Signs the base that a careless signer or verifier would build, so that only care refuses it. */
function carelessSignature({ lines = [], params = '', encoding }: Vector, key: KeyObject): string {
  const base = [...lines, `"@signature-params": ${params}`].join('\n');
  const dsaEncoding = encoding === 'der' ? 'der' : 'ieee-p1363';
  const signature = sign('sha256', Buffer.from(base), { key, dsaEncoding });
  const bytes = {
    der: signature,
    short: signature.subarray(0, -1),
    long: Buffer.concat([signature, Buffer.of(0)]),
  };
  return `:${(encoding ? bytes[encoding] : signature).toString('base64')}:`;
}

function requestOf(vector: Vector): RequestMessage {
  const signature = carelessSignature(vector, privateKey);
  const lines = vector.signature ?? ['sig1=<signature>'];
  const added: Field[] = [
    ...vector.signatureInput.map((value) => ['Signature-Input', value] as const),
    ...lines.map((value) => ['Signature', value.replace('<signature>', signature)] as const),
  ];
  return { ...data.request, fields: [...data.request.fields, ...added] };
}

function verify(vector: Vector) {
  return verifySignature({
    message: requestOf(vector),
    label: 'sig1',
    key: publicKey,
    policy: {
      requiredComponents: ['@method'],
      requiredParameters: ['created'],
      algorithms: Object.values(SIGNATURE_ALGORITHMS),
      maximumAgeSeconds: 300,
      clockSkewSeconds: 60,
      clock: () => new Date(data.now * 1000),
      structuredFields: data.structuredFields,
    },
  });
}

describe('own vectors', () => {
  it('have unique ids, and most of them must be refused', () => {
    expect(new Set(data.vectors.map(({ id }) => id)).size).toBe(data.vectors.length);
    expect(data.vectors.length).toBeGreaterThanOrEqual(95);
    expect(data.vectors.filter(({ code }) => code !== undefined).length).toBeGreaterThanOrEqual(80);
  });

  it.each(data.vectors.filter(({ code }) => code === undefined))('accepts $id', (vector) => {
    expect(vector.flags).toContain('valid');
    expect(verify(vector).algorithm).toBe('ecdsa-p256-sha256');
  });

  it.each(data.vectors.filter(({ code }) => code !== undefined))('refuses $id: $code', (vector) => {
    expect(() => verify(vector)).toThrow(
      expect.objectContaining({ name: 'SignatureError', code: vector.code }),
    );
  });
});
