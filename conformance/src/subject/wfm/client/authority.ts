import 'reflect-metadata';
import { createPrivateKey, createPublicKey, type KeyObject, webcrypto, X509Certificate } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import * as x509 from '@peculiar/x509';
import { SuiteError, sentenceOf } from '../../../error.js';
import type { KeyKind } from '../action.js';
import type { ClientAuthority } from './certificate.js';

const KINDS: ReadonlyMap<string, { kind: KeyKind; algorithm: object }> = new Map([
  ['prime256v1', { kind: 'ec-p256', algorithm: { name: 'ECDSA', namedCurve: 'P-256' } }],
  ['secp384r1', { kind: 'ec-p384', algorithm: { name: 'ECDSA', namedCurve: 'P-384' } }],
  ['rsa', { kind: 'rsa-2048', algorithm: { name: 'RSASSA-PKCS1-v1_5', hash: 'SHA-256' } }],
]);

/** Reads the CA that is to issue the certificates of the suite's clients. @throws SuiteError */
export async function readAuthority(certificateFile: string, keyFile: string): Promise<ClientAuthority> {
  const [certificate, key] = await Promise.all([read(certificateFile), read(keyFile)]);
  try {
    const privateKey = createPrivateKey(key);
    if (!new X509Certificate(certificate).checkPrivateKey(privateKey)) {
      throw new Error(`the key of ${keyFile} does not belong to it`);
    }
    return {
      subject: new x509.X509Certificate(certificate.toString('utf8')).subject,
      keys: await keyPair(privateKey),
    };
  } catch (error) {
    const advice = 'give a PEM certificate of a CA and its PEM key (P-256, P-384 or RSA)';
    throw unreadable(`The CA ${certificateFile} cannot be used: ${sentenceOf(error)}; ${advice}.`);
  }
}

async function keyPair(privateKey: KeyObject): Promise<ClientAuthority['keys']> {
  const found = KINDS.get(privateKey.asymmetricKeyDetails?.namedCurve ?? privateKey.asymmetricKeyType ?? '');
  if (found === undefined) throw new Error('its key is of a kind that the suite cannot sign with');
  const publicKey = createPublicKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
  const imported = await Promise.all([
    webcrypto.subtle.importKey(
      'pkcs8',
      der(privateKey, 'pkcs8'),
      found.algorithm as webcrypto.EcKeyImportParams,
      true,
      ['sign'],
    ),
    webcrypto.subtle.importKey(
      'spki',
      der(publicKey, 'spki'),
      found.algorithm as webcrypto.EcKeyImportParams,
      true,
      ['verify'],
    ),
  ]);
  return {
    kind: found.kind,
    pair: { privateKey: imported[0], publicKey: imported[1] },
    privateKey,
    publicKey,
  };
}

function der(key: KeyObject, type: 'pkcs8' | 'spki'): Buffer {
  return type === 'spki' ? key.export({ type, format: 'der' }) : key.export({ type: 'pkcs8', format: 'der' });
}

async function read(file: string): Promise<Buffer> {
  try {
    return await readFile(file);
  } catch (error) {
    throw unreadable(`The file ${file} cannot be read: ${sentenceOf(error)}.`);
  }
}

function unreadable(message: string): SuiteError {
  return new SuiteError('suite-file-unreadable', message);
}
