import { verify } from 'node:crypto';
import { expect, test } from 'vitest';
import type { KeyKind } from '../../../../src/subject/wfm/action.js';
import { generateKey } from '../../../../src/subject/wfm/client/key.js';
import { signerFor } from '../../../../src/subject/wfm/request/signer.js';

test.each<[KeyKind, string]>([
  ['ec-p256', 'ecdsa-p256-sha256'],
  ['ec-p384', 'ecdsa-p384-sha384'],
  ['rsa-2048', 'rsa-pss-sha256'],
  ['ed25519', 'ed25519'],
  ['ec-p521', 'ecdsa-p521-sha512'],
])('a key %s signs with %s', async (kind, algorithm) => {
  expect(signerFor(await generateKey(kind)).algorithm).toBe(algorithm);
});

test('an algorithm can be named', async () => {
  const keys = await generateKey('rsa-2048');
  const base = Buffer.from('base');
  const signature = await signerFor(keys, 'rsa-v1_5-sha256').sign(base);
  expect(verify('sha256', base, keys.publicKey, signature)).toBe(true);
});

test('an ECDSA signature can be in DER, which no algorithm has', async () => {
  const keys = await generateKey('ec-p256');
  const base = Buffer.from('base');
  const signature = await signerFor(keys, undefined, 'der').sign(base);
  expect(verify('sha256', base, { key: keys.publicKey, dsaEncoding: 'der' }, signature)).toBe(true);
  expect(verify('sha256', base, { key: keys.publicKey, dsaEncoding: 'ieee-p1363' }, signature)).toBe(false);
});
