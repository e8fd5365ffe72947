import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import { expect } from 'vitest';
import {
  createSigner,
  type Field,
  type RequestMessage,
  SIGNATURE_ALGORITHMS,
  signMessage,
} from '../../src/message-signature/index.js';
import {
  createProfileSigner,
  PROFILE_ALGORITHMS,
  PROPOSED_WINDOW,
  type ProfileAlgorithmName,
  signRequest,
} from '../../src/profile/index.js';

export const NOW = 1_767_225_600;
export const clock = () => new Date(NOW * 1000);
export const policy = { ...PROPOSED_WINDOW, clock };
export const body = Buffer.from('{"state":"installed"}');
export const request: RequestMessage = {
  method: 'POST',
  targetUri: 'https://wfm.example/base/api/v1/clients/c1/deployments/d1/status?x=%2F',
  fields: [['Content-Type', 'application/json']],
};

export const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' });
export const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 });
export const KEYS: Record<ProfileAlgorithmName, { privateKey: KeyObject; publicKey: KeyObject }> = {
  'ecdsa-p256-sha256': ec,
  'ecdsa-p384-sha384': generateKeyPairSync('ec', { namedCurve: 'P-384' }),
  'rsa-pss-sha256': rsa,
  'rsa-v1_5-sha256': rsa,
  ed25519: generateKeyPairSync('ed25519'),
};
export const NAMES = PROFILE_ALGORITHMS.map(({ name }) => name);

export function sign(
  algorithm: ProfileAlgorithmName = 'ecdsa-p256-sha256',
  options: { body?: Uint8Array } = { body },
) {
  const signer = createProfileSigner(KEYS[algorithm].privateKey, algorithm);
  return signRequest({ request, signer, keyId: 'k', clock, ...options });
}

export function withFields(...added: readonly Field[]): RequestMessage {
  return { ...request, fields: [...request.fields, ...added] };
}

/** Signs whatever the test wants, as another client would. */
export function signFreely(label: string, components: string[], parameters: object, message = withFields()) {
  const signer = createSigner(SIGNATURE_ALGORITHMS['ecdsa-p256-sha256'], ec.privateKey);
  return signMessage({ message, label, components, parameters: { ...parameters }, signer });
}

/** Signs with parameters that signMessage itself would refuse to write. */
export function signAnyhow(
  parameters: Readonly<Record<string, string | number | boolean>>,
): readonly Field[] {
  const text = Object.entries(parameters).map(
    ([name, value]) => `;${name}${value === true ? '' : `=${JSON.stringify(value)}`}`,
  );
  const input = `("@method" "@target-uri")${text.join('')}`;
  const lines = [
    `"@method": ${request.method}`,
    `"@target-uri": ${request.targetUri}`,
    `"@signature-params": ${input}`,
  ];
  const signature = SIGNATURE_ALGORITHMS['ecdsa-p256-sha256'].sign(
    Buffer.from(lines.join('\n')),
    ec.privateKey,
  );
  return [
    ['Signature-Input', `sig1=${input}`],
    ['Signature', `sig1=:${Buffer.from(signature).toString('base64')}:`],
  ];
}

export function failure(code: string) {
  return expect.objectContaining({ code });
}
