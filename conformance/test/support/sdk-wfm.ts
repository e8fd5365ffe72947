import { X509Certificate } from 'node:crypto';
import type { StateManifest } from '@margo-contract/generated/signature';
import { createWfm, type SignatureHandlers, type Wfm } from '@margo-contract/sdk-server';
import {
  type ManagedClient,
  noProvisioning,
  type Provisioning,
} from '../../src/provisioning/provisioning.js';
import { Clients } from './independent-wfm/clients.js';

/** A WFM on the server SDK that is not served yet, and what operates it. */
export interface SdkWfm {
  readonly wfm: Wfm;
  readonly provisioning: Provisioning;
}

/** Makes a WFM of the server SDK with the least handlers that there can be. */
export function createSdkWfm(rootCertificate: string): SdkWfm {
  const clients = new Clients();
  const state: Interruption = { isFailing: false };
  const wfm = createWfm({
    profile: 'signature',
    handlers: createHandlers(clients, rootCertificate, state),
    onError: () => undefined,
    clients: {
      find: async (clientId) => {
        const client = clients.get(clientId);
        return client && { clientId, publicKey: client.certificate.publicKey, trusted: client.trusted };
      },
    },
    records: {
      hasDevice: async (clientId, deviceId) => clients.get(clientId)?.devices.has(deviceId) ?? false,
      hasDeployment: async (clientId, id) => clients.get(clientId)?.desired.knows(id) ?? false,
    },
    availability: () => state.closed,
  });
  return { wfm, provisioning: createProvisioning(clients, state) };
}

/** What keeps the WFM from serving, as its operator wants it. */
interface Interruption {
  closed?: { status: 429 | 503; retryAfterSeconds: number; detail: string } | undefined;
  isFailing: boolean;
}

function createHandlers(clients: Clients, rootCertificate: string, state: Interruption): SignatureHandlers {
  const of = (clientId: string) => known(clients, clientId);
  const add = async ({ clientId, deviceId }: { clientId: string; deviceId: string }) => {
    of(clientId).devices.add(deviceId);
  };
  return {
    getRootCertificate: async () => rootCertificate,
    async onboardClient({ certificate }) {
      const client = clients.of(certificate.x509);
      if (!client.trusted) return { outcome: 'declined', detail: 'The certificate was withdrawn.' };
      const outcome = client.onboarded ? 'known' : 'accepted';
      client.onboarded = true;
      return { outcome, clientId: client.id };
    },
    createDeviceCapabilities: add,
    replaceDeviceCapabilities: add,
    async deleteDeviceCapabilities({ clientId, deviceId }) {
      const { devices, desired } = of(clientId);
      const gone = [...devices].filter((id) => id === deviceId || id.startsWith(`${deviceId}/`));
      for (const id of gone) devices.delete(id);
      desired.removeDevice(deviceId);
    },
    async getStateManifest({ clientId }) {
      if (state.isFailing) throw new Error('the database is gone');
      return JSON.parse(of(clientId).desired.manifest()) as StateManifest;
    },
    async getDeployment({ clientId, deploymentId, digest }) {
      const text = of(clientId).desired.document(deploymentId, digest);
      return text === undefined ? undefined : Buffer.from(text, 'utf8');
    },
    getBundle: async ({ clientId, digest }) => of(clientId).desired.bundle(digest),
    async reportDeploymentStatus({ clientId, deploymentId, status }) {
      const { reports } = of(clientId);
      const key = `${deploymentId} ${status.deviceId}`;
      const order = reports.has(key) ? 'later' : 'first';
      reports.add(key);
      return order;
    },
  };
}

function createProvisioning(clients: Clients, state: Interruption): Provisioning {
  const trust = (trusted: boolean) => async (client: ManagedClient) => {
    known(clients, client).trusted = trusted;
  };
  const close = (status: 429 | 503) => async (seconds: number | undefined) => {
    state.closed =
      seconds === undefined ? undefined : { status, retryAfterSeconds: seconds, detail: 'Come back later.' };
  };
  return {
    ...noProvisioning(),
    functions: new Set([
      'register-certificate',
      'approve-client',
      'reject-client',
      'revoke-client',
      'readmit-client',
      'assign-deployment',
      'remove-deployment',
      'set-maintenance',
      'throttle',
      'fail',
    ]),
    documents: 'given',
    adviceFor: () => '',
    registerCertificate: async (certificate) => clients.of(new X509Certificate(certificate)).id,
    approve: trust(true),
    reject: trust(false),
    revoke: trust(false),
    readmit: trust(true),
    assignDeployment: async (client, id, text) => known(clients, client).desired.assign(id, text),
    async removeDeployment(client, id) {
      known(clients, client).desired.remove(id);
    },
    setMaintenance: close(503),
    throttle: close(429),
    fail: async (isFailing) => {
      state.isFailing = isFailing;
    },
  };
}

function known(clients: Clients, managed: ManagedClient) {
  const client = clients.get(String(managed));
  if (client === undefined) throw new Error(`there is no client ${managed}`);
  return client;
}
