import assert from 'node:assert/strict';
import { generateKeyPairSync } from 'node:crypto';
import { spkiKeyId } from '@margo-contract/protocol/certificate';
import { isMargoError } from '@margo-contract/protocol/error';
import {
  createProfileSigner,
  PROPOSED_WINDOW,
  signRequest,
  verifyRequest,
} from '@margo-contract/protocol/profile';

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const clock = (): Date => new Date();
const request = { method: 'GET', targetUri: 'https://wfm.example/api/v1/clients/c1/deployments', fields: [] };
const signer = createProfileSigner(privateKey);
const fields = await signRequest({ request, signer, keyId: spkiKeyId(privateKey), clock });

const policy = { ...PROPOSED_WINDOW, clock };
assert.equal(verifyRequest({ request: { ...request, fields }, key: publicKey, policy }).label, 'sig1');
try {
  verifyRequest({ request: { ...request, method: 'PUT', fields }, key: publicKey, policy });
  assert.fail('a changed request was accepted');
} catch (error) {
  assert(isMargoError(error), String(error));
}
