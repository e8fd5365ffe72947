import { KeyObject, webcrypto } from 'node:crypto';
import type { KeyKind } from '../action.js';

/** A key pair of one of the kinds that cases name. The private key never leaves the process. */
export interface KeyPair {
  readonly kind: KeyKind;
  readonly pair: webcrypto.CryptoKeyPair;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

type Generation = webcrypto.EcKeyGenParams | webcrypto.RsaHashedKeyGenParams | { readonly name: 'Ed25519' };

const GENERATIONS: Readonly<Record<KeyKind, Generation>> = {
  'ec-p256': { name: 'ECDSA', namedCurve: 'P-256' },
  'ec-p384': { name: 'ECDSA', namedCurve: 'P-384' },
  'ec-p521': { name: 'ECDSA', namedCurve: 'P-521' },
  'rsa-1024': rsa(1024),
  'rsa-2048': rsa(2048),
  'rsa-3072': rsa(3072),
  ed25519: { name: 'Ed25519' },
};

function rsa(modulusLength: number): webcrypto.RsaHashedKeyGenParams {
  const publicExponent = new Uint8Array([1, 0, 1]);
  return { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256', modulusLength, publicExponent };
}

/** Makes a fresh key pair. */
export async function generateKey(kind: KeyKind): Promise<KeyPair> {
  const pair = await webcrypto.subtle.generateKey(GENERATIONS[kind], true, ['sign', 'verify']);
  if (!('privateKey' in pair)) throw new TypeError(`${kind} has no key pair`);
  return {
    kind,
    pair,
    privateKey: KeyObject.from(pair.privateKey),
    publicKey: KeyObject.from(pair.publicKey),
  };
}

/** How a key pair signs certificates with WebCrypto. */
export function signingAlgorithm({ kind, pair }: KeyPair): Algorithm | webcrypto.EcdsaParams {
  const { name } = pair.privateKey.algorithm;
  if (name !== 'ECDSA') return { name };
  const hash = { 'ec-p384': 'SHA-384', 'ec-p521': 'SHA-512' }[String(kind)] ?? 'SHA-256';
  return { name, hash };
}

type Algorithm = { readonly name: string };
