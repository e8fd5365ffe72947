import type { StateManifest } from '@margo-contract/generated/signature';
import type { Clock } from '@margo-contract/protocol';
import {
  type CapabilitiesReport,
  type DeviceSelector,
  type PreparedManifest,
  prepareManifest,
  type SignatureHandlers,
  type WfmHandlers,
} from '@margo-contract/sdk-server';
import type { Manifests } from './manifest/manifests.js';
import { decideOnboarding, type OnboardingOptions } from './onboarding.js';
import type { StoredDeployment } from './store/deployment-store.js';
import type { Store } from './store/store.js';

export interface HandlerOptions extends OnboardingOptions {
  readonly manifests: Manifests;
  /** Root CA certificate of the TLS server, PEM. */
  readonly ca: string;
}

/** Answers the operations of the signature profile out of a store. */
export function createHandlers(options: HandlerOptions): SignatureHandlers {
  const shared = createWfmHandlers(options);
  return {
    ...shared,
    getRootCertificate: async () => options.ca,
    onboardClient: ({ certificate }) => decideOnboarding(options, certificate),
    createDeviceCapabilities: shared.replaceDeviceCapabilities,
  };
}

/** What the handlers of both profiles work with. */
interface WfmHandlerOptions {
  readonly store: Store;
  readonly manifests: Manifests;
  readonly clock: Clock;
}

/** Answers the operations that both profiles have out of a store. */
export function createWfmHandlers({ store, manifests, clock }: WfmHandlerOptions): WfmHandlers {
  const prepared = createPreparation();
  return {
    replaceDeviceCapabilities: ({ clientId, deviceId, capabilities }: CapabilitiesReport) =>
      store.devices.put(clientId, { deviceId, capabilities, reportedAt: clock() }),
    deleteDeviceCapabilities: (device) => forgetDevice(store, device),
    getStateManifest: async ({ clientId }) => prepared((await manifests.handOut(clientId)).manifest),
    getDeployment: ({ clientId, ...key }) => store.deployments.findDocument(clientId, key),
    getBundle: ({ clientId, digest }) => store.manifests.findBundle(clientId, digest),
    reportDeploymentStatus: ({ clientId, status }) =>
      store.statuses.add(clientId, { status, receivedAt: clock() }),
  };
}

/** Checks and writes a manifest once, as long as the store gives the same object: a poll would spend a tenth of its time on that. */
function createPreparation(): (manifest: StateManifest) => PreparedManifest {
  const known = new WeakMap<StateManifest, PreparedManifest>();
  return (manifest) => {
    const prepared = known.get(manifest) ?? prepareManifest(manifest);
    known.set(manifest, prepared);
    return prepared;
  };
}

/**
 * Forgets a device, the devices below it, and the deployments for any of them (R-31). The device goes last, so that
 * a request that broke off half-way can be repeated.
 */
async function forgetDevice(store: Store, { clientId, deviceId }: DeviceSelector): Promise<void> {
  const { deployments } = await store.deployments.getDesiredState(clientId);
  for (const { deploymentId } of deployments.filter((deployment) => isFor(deployment, deviceId))) {
    await store.deployments.withdraw(clientId, deploymentId);
  }
  await store.devices.delete(clientId, deviceId);
}

/** Whether a deployment goes to the device or to one below it; one for `gateway/*` goes to the gateway. */
function isFor({ target }: StoredDeployment, deviceId: string): boolean {
  const device = target.replace(/\/\*$/, '');
  return device === deviceId || device.startsWith(`${deviceId}/`);
}
