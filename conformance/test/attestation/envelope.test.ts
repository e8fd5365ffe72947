import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import {
  preAuthenticationEncoding,
  readEnvelope,
  sealEnvelope,
  verifyEnvelope,
} from '../../src/attestation/envelope.js';
import { type SigningKey, signOctets } from '../../src/attestation/key.js';
import { testKey } from '../support/signing-key.js';

const TYPE = 'application/vnd.in-toto+json';
const payload = Buffer.from('{"hello":"world"}');

/** An envelope as it is written, to be changed. */
interface Written {
  payload: unknown;
  payloadType: unknown;
  signatures: { keyid?: unknown; sig: unknown }[];
}

function sealed(key: SigningKey, change: (envelope: Written) => void = () => undefined): Uint8Array {
  const envelope = JSON.parse(sealEnvelope(TYPE, payload, key)) as Written;
  change(envelope);
  return Buffer.from(JSON.stringify(envelope));
}

function verify(octets: Uint8Array, key: SigningKey): void {
  verifyEnvelope(readEnvelope(octets), key);
}

test('the pre-authentication encoding is that of the DSSE protocol', () => {
  const encoded = preAuthenticationEncoding('http://example.com/HelloWorld', Buffer.from('hello world'));
  expect(Buffer.from(encoded).toString()).toBe('DSSEv1 29 http://example.com/HelloWorld 11 hello world');
  // Lengths are of octets, not of characters.
  expect(Buffer.from(preAuthenticationEncoding('ä', Buffer.from('ö'))).toString()).toBe('DSSEv1 2 ä 2 ö');
});

describe.each(['ec', 'ed25519', 'rsa'] as const)('a key of the kind %s', (kind) => {
  const key = testKey(kind);
  const other = testKey(kind);

  test('signs an envelope that it verifies', () => {
    expect(() => verify(sealed(key), key)).not.toThrow();
    expect(readEnvelope(sealed(key))).toMatchObject({
      payloadType: TYPE,
      signatures: [{ keyId: key.keyId }],
    });
  });

  test('does not verify what another key signed', () => {
    expect(() => verify(sealed(other), key)).toThrow(
      expect.objectContaining({
        code: 'suite-statement-unproven',
        message: expect.stringContaining(`no signature is by this key, whose keyid is ${key.keyId}`),
      }),
    );
  });

  test('does not verify a payload that was changed', () => {
    const changed = sealed(key, (envelope) => {
      envelope.payload = Buffer.from('{"hello":"there"}').toString('base64');
    });
    expect(() => verify(changed, key)).toThrow(/was changed afterwards/);
  });

  test('does not verify another type of payload', () => {
    const changed = sealed(key, (envelope) => {
      envelope.payloadType = 'application/json';
    });
    expect(() => verify(changed, key)).toThrow(/was changed afterwards/);
  });
});

describe('several signatures', () => {
  const key = testKey('ec');
  const other = testKey('ed25519');
  const bad = { keyid: key.keyId, sig: Buffer.alloc(70, 1).toString('base64') };

  test.each(['first', 'last'])('one good one is enough, whether the bad one comes %s or not', (place) => {
    const octets = sealed(key, ({ signatures }) =>
      place === 'first' ? signatures.unshift(bad) : signatures.push(bad),
    );
    expect(() => verify(octets, key)).not.toThrow();
  });

  test('none good is not enough', () => {
    const octets = sealed(other, ({ signatures }) => signatures.push(bad));
    expect(() => verify(octets, key)).toThrow(/claims to be signed with this key/);
    expect(() => verify(octets, other)).not.toThrow();
  });

  test('the keyid is only a hint', () => {
    const renamed = sealed(key, ({ signatures: [signature] }) => {
      if (signature) signature.keyid = other.keyId;
    });
    expect(() => verify(renamed, key)).not.toThrow();
    expect(() => verify(renamed, other)).toThrow(/claims to be signed with this key/);
    const nameless = sealed(key, ({ signatures: [signature] }) => delete signature?.keyid);
    expect(() => verify(nameless, key)).not.toThrow();
  });
});

test('a signature over the payload alone is none', () => {
  const key = testKey('ec');
  const octets = sealed(key, ({ signatures: [signature] }) => {
    if (signature) signature.sig = Buffer.from(signOctets(payload, key)).toString('base64');
  });
  expect(() => verify(octets, key)).toThrow(/not proven/);
});

test('URL-safe base64 is base64 too', () => {
  const key = testKey('ec');
  const octets = sealed(key, (envelope) => {
    envelope.payload = Buffer.from(payload).toString('base64url');
    for (const signature of envelope.signatures) {
      signature.sig = Buffer.from(String(signature.sig), 'base64').toString('base64url');
    }
  });
  expect(() => verify(octets, key)).not.toThrow();
});

describe('what is no envelope', () => {
  const key = testKey('ed25519');

  test.each<[string, (envelope: Written) => void, RegExp]>([
    ['a payload that is not base64', (e) => (e.payload = '%%%%'), /payload is not base64/],
    ['a payload of two alphabets', (e) => (e.payload = 'a+b_'), /payload is not base64/],
    ['a payload with bits left over', (e) => (e.payload = 'QR=='), /payload is not base64/],
    ['a payload with padding inside', (e) => (e.payload = 'QQ==QQ=='), /payload is not base64/],
    ['no payload', (e) => (e.payload = undefined), /payload is missing/],
    ['no type', (e) => (e.payloadType = 7), /payloadType is missing/],
    ['no signatures', (e) => (e.signatures = []), /it has no signatures/],
    [
      'a signature that is not base64',
      (e) => (e.signatures = [{ sig: 'a b' }]),
      /signatures\[0\]\.sig is not base64/,
    ],
    [
      'a signature that is missing',
      (e) => (e.signatures = [{ sig: null }]),
      /signatures\[0\]\.sig is missing/,
    ],
    [
      'many signatures',
      (e) => (e.signatures = Array.from({ length: 33 }, () => ({ sig: 'QQ==' }))),
      /more than 32/,
    ],
  ])('%s', (_, change, message) => {
    expect(() => readEnvelope(sealed(key, change))).toThrow(
      expect.objectContaining({ code: 'suite-envelope-malformed', message: expect.stringMatching(message) }),
    );
  });

  test.each(['nonsense', '[]', 'null', '"a"', '{"payload":1,"payload":2}', '['.repeat(5_000)])(
    'the text %.20s',
    (text) => {
      expect(() => readEnvelope(Buffer.from(text))).toThrow(
        expect.objectContaining({ code: 'suite-envelope-malformed' }),
      );
    },
  );
});

test('a key of another kind does not verify, and does not break', () => {
  const kinds: KeyObject[] = [testKey('ec'), testKey('rsa')].map(({ publicKey }) => publicKey);
  for (const publicKey of kinds) {
    expect(() => verify(sealed(testKey('ed25519')), { ...testKey('ec'), publicKey })).toThrow(/not proven/);
  }
});
