import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  type Component,
  createContentDigest,
  createProfileSigner,
  type Field,
  type ProfileAlgorithmName,
  type Signer,
  signMessage,
} from '@margo-contract/protocol';
import { testCertificate } from '../support/certificate.js';
import { HOST, NOW } from '../support/client.js';
import { capabilities, DEPLOYMENT, DIGEST, status } from '../support/wfm.js';

/** A request as it comes off the wire. */
export interface Received {
  readonly method: string;
  readonly target: string;
  readonly fields: readonly Field[];
  readonly body: Uint8Array;
}

export interface TestClient {
  readonly clientId: string;
  readonly key: KeyObject;
  readonly algorithms: readonly ProfileAlgorithmName[];
  /** Base64 of DER; for onboarding. */
  readonly certificate?: string;
}

/** What a client wants to say, before it is signed. */
export interface Intent {
  readonly method: string;
  readonly target: string;
  readonly body?: string | Uint8Array;
}

/** How it signs; everything that is left out is as a proper client does it. */
export interface Signing {
  readonly signer?: Signer;
  readonly components?: readonly (string | Component)[];
  readonly parameters?: Readonly<Record<string, string | number | undefined>>;
  readonly createdOffset?: number;
}

/** Clients with every kind of key. */
export async function createTestClients(): Promise<TestClient[]> {
  const ec = await testCertificate('P-256');
  const rsa = await testCertificate('RSA-2048');
  return [
    { clientId: 'ec', key: ec.privateKey, algorithms: ['ecdsa-p256-sha256'], certificate: ec.base64 },
    { clientId: 'ec-2', key: ecKey('P-256'), algorithms: ['ecdsa-p256-sha256'] },
    { clientId: 'ec-384', key: ecKey('P-384'), algorithms: ['ecdsa-p384-sha384'] },
    {
      clientId: 'rsa',
      key: rsa.privateKey,
      algorithms: ['rsa-pss-sha256', 'rsa-v1_5-sha256'],
      certificate: rsa.base64,
    },
    { clientId: 'ed', key: generateKeyPairSync('ed25519').privateKey, algorithms: ['ed25519'] },
  ];
}

function ecKey(namedCurve: string): KeyObject {
  return generateKeyPairSync('ec', { namedCurve }).privateKey;
}

export function publicKeyOf({ key }: TestClient): KeyObject {
  return createPublicKey(key);
}

/** One request for each signed operation that the test's WFM accepts. */
export function intentsOf({ clientId, certificate }: TestClient): Intent[] {
  const root = `/api/v1/clients/${clientId}`;
  const onboarding = {
    apiVersion: 'onboarding.margo.org/v1alpha1',
    kind: 'OnboardingRequest',
    certificate,
  };
  return [
    { method: 'PUT', target: `${root}/capabilities/gw`, body: JSON.stringify(capabilities('gw')) },
    { method: 'POST', target: `${root}/capabilities/gw/a`, body: JSON.stringify(capabilities('gw/a')) },
    { method: 'DELETE', target: `${root}/capabilities/gw` },
    { method: 'GET', target: `${root}/deployments?x=1` },
    { method: 'GET', target: `${root}/deployments/${DEPLOYMENT}/${DIGEST}` },
    { method: 'GET', target: `${root}/bundles/${DIGEST}` },
    {
      method: 'POST',
      target: `${root}/deployments/${DEPLOYMENT}/status`,
      body: JSON.stringify(status()),
    },
    ...(certificate === undefined
      ? []
      : [{ method: 'POST', target: '/api/v1/onboarding', body: JSON.stringify(onboarding) }]),
  ];
}

/** Signs with the generic signer, so that wrong things can be signed rightly. */
export async function sign(client: TestClient, intent: Intent, signing: Signing = {}): Promise<Received> {
  const { method, target } = intent;
  const body = Buffer.from(intent.body ?? '');
  const signer = signing.signer ?? createProfileSigner(client.key, client.algorithms[0]);
  const digest: Field[] = body.length > 0 ? [['Content-Digest', createContentDigest(body)]] : [];
  const type: Field[] = body.length > 0 ? [['Content-Type', 'application/json']] : [];
  const fields: Field[] = [['Host', HOST], ...type, ...digest];
  const covered = digest.length > 0 ? ['content-digest'] : [];
  const signature = await signMessage({
    message: { method, targetUri: `https://${HOST}${target}`, fields },
    label: 'sig1',
    components: signing.components ?? ['@method', '@target-uri', '@authority', ...covered],
    parameters: {
      created: Math.floor(NOW.getTime() / 1000) + (signing.createdOffset ?? 0),
      keyid: 'k',
      alg: signer.algorithm,
      ...signing.parameters,
    },
    signer,
  });
  return { method, target, fields: [...fields, ...signature], body };
}
