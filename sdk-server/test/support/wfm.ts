import { createPublicKey, type KeyObject } from 'node:crypto';
import type { DeviceCapabilitiesManifest, StateManifest } from '@margo-contract/generated/signature';
import { computeDigest } from '@margo-contract/protocol';
import { createWfm, type SignatureHandlers, type SignatureOptions, type Wfm } from '../../src/index.js';
import { NOW, newKey } from './client.js';

const CLIENT = 'client-1';
export const CLIENTS = `/api/v1/clients/${CLIENT}`;
export const DEPLOYMENT = '7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11';
const DOCUMENT = Buffer.from('id: 7c0f2f4e-3b51-4b0a-9a5e-6f1f6a2d9c11\n');
export const DIGEST = computeDigest(DOCUMENT);

/** A WFM with one client, one device `gw`, one deployment and its document; records what its handlers were given. */
export interface TestWfm {
  readonly wfm: Wfm;
  readonly key: KeyObject;
  readonly calls: unknown[];
  readonly errors: unknown[];
}

export interface TestWfmOptions extends Partial<SignatureOptions> {
  readonly handlers?: SignatureHandlers;
  readonly trusted?: boolean;
  /** The client's private key; a new one unless given. */
  readonly clientKey?: KeyObject;
  readonly override?: Partial<SignatureHandlers>;
}

export function testWfm({
  trusted = true,
  clientKey = newKey(),
  override,
  ...options
}: TestWfmOptions = {}): TestWfm {
  const key = clientKey;
  const publicKey = createPublicKey(key);
  const calls: unknown[] = [];
  const errors: unknown[] = [];
  const wfm = createWfm({
    profile: 'signature',
    handlers: { ...testHandlers(calls), ...override },
    clients: {
      find: async (clientId) => (clientId === CLIENT ? { clientId, publicKey, trusted } : undefined),
    },
    records: {
      hasDevice: async (_, deviceId) => deviceId === 'gw',
      hasDeployment: async (_, deploymentId) => deploymentId === DEPLOYMENT,
    },
    clock: () => NOW,
    onError: (error) => errors.push(error),
    ...options,
  });
  return { wfm, key, calls, errors };
}

function testHandlers(calls: unknown[]): SignatureHandlers {
  const record = async (call: unknown) => void calls.push(call);
  return {
    getRootCertificate: async () => {
      throw new Error('There is no root certificate in this test');
    },
    onboardClient: async () => ({ outcome: 'accepted', clientId: CLIENT }),
    createDeviceCapabilities: record,
    replaceDeviceCapabilities: record,
    deleteDeviceCapabilities: record,
    getStateManifest: async () => MANIFEST,
    getDeployment: async ({ digest }) => (digest === DIGEST ? DOCUMENT : undefined),
    getBundle: async ({ digest }) => (digest === DIGEST ? DOCUMENT : undefined),
    reportDeploymentStatus: async (report) => {
      calls.push(report);
      return calls.length === 1 ? 'first' : 'later';
    },
  };
}

export const MANIFEST: StateManifest = {
  manifestVersion: 18446744073709551615n,
  bundle: {
    mediaType: 'application/vnd.margo.bundle.v1+tar+gzip',
    digest: DIGEST,
    url: `${CLIENTS}/bundles/${DIGEST}`,
  },
  deployments: [
    { deploymentId: DEPLOYMENT, digest: DIGEST, url: `${CLIENTS}/deployments/${DEPLOYMENT}/${DIGEST}` },
  ],
};

export function capabilities(id: string): DeviceCapabilitiesManifest {
  return {
    apiVersion: 'device.margo.org/v1alpha1',
    kind: 'DeviceCapabilitiesManifest',
    properties: { id, vendor: 'Ferrow Networks', modelNumber: 'FG-9', serialNumber: 'FN-77120' },
  };
}

export function status(state = 'installed', deploymentId = DEPLOYMENT): object {
  return {
    apiVersion: 'deployment.margo.org/v1alpha1',
    kind: 'DeploymentStatusManifest',
    deploymentId,
    status: { state },
    components: [{ name: 'historian', state }],
  };
}
