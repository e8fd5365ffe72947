import type { BundleReference, DeploymentReference } from '@margo-contract/generated/signature';
import type { Clock } from '@margo-contract/protocol';
import { assertNewerManifest } from '@margo-contract/protocol/manifest';
import { createWfmClient, type RandomBytes, type WfmClient } from './client/index.js';
import { DeviceError } from './error/index.js';
import type { DeviceIdentity } from './identity/index.js';
import {
  type AcceptedManifest,
  type Artifact,
  type CallOptions,
  type Capabilities,
  type ChangedManifest,
  type DeploymentStatus,
  deleteDevice,
  fetchBundle,
  fetchDeployment,
  type ManifestPoll,
  onboard,
  pollManifest,
  reportCapabilities,
  reportStatus,
} from './operations/index.js';
import type { DeviceState, StateStore } from './state/device-state.js';
import { DurableState } from './state/durable-state.js';
import { createHttpsFetch, type HttpsFetch, type Trust } from './transport/index.js';

export interface DeviceClientOptions {
  /** Root URL of the WFM, as the end user entered it (ONB-008); may have a path. */
  readonly endpoints: readonly [string];
  readonly identity: DeviceIdentity;
  readonly trust: Trust;
  readonly state: StateStore;
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  /** Time for one request, in milliseconds; 30 000 unless given. */
  readonly timeoutMilliseconds?: number;
  /** Longest answer, in bytes; 64 MiB unless given. */
  readonly maximumResponseBytes?: number;
}

/**
 * The client of one WFM on one device or gateway. It keeps what has to survive a restart in its state store; nothing is
 * repeated or done on its own.
 */
export class DeviceClient {
  readonly #identity: DeviceIdentity;
  readonly #fetch: HttpsFetch;
  readonly #wfm: WfmClient;
  readonly #state: DurableState;

  /** @throws EndpointError, TrustError */
  constructor(options: DeviceClientOptions) {
    this.#identity = options.identity;
    this.#state = new DurableState(options.state);
    this.#fetch = createHttpsFetch(options);
    this.#wfm = createWfmClient({ ...options, rootUrl: options.endpoints[0], fetch: this.#fetch });
  }

  /**
   * Makes sure that the WFM knows the client. A client that was onboarded before, in an earlier run too, sends nothing
   * (CLI-004).
   *
   * @returns the clientId
   * @throws ProblemResponseError see `onboard`
   */
  async onboard(options?: CallOptions): Promise<string> {
    const { clientId } = await this.#state.read();
    if (clientId !== undefined) return clientId;
    const assigned = await onboard(this.#wfm, this.#identity, options);
    await this.#state.update(() => ({ clientId: assigned }));
    return assigned;
  }

  /** Reports a device, or that its capabilities changed. */
  async reportCapabilities(
    deviceId: string,
    capabilities: Capabilities,
    options?: CallOptions,
  ): Promise<void> {
    const clientId = await this.#clientId();
    const { reportedDevices = [] } = await this.#state.read();
    const known = reportedDevices.includes(deviceId);
    await reportCapabilities(this.#wfm, { clientId, deviceId, capabilities, known }, options);
    if (!known) await this.#state.update((state) => withDevice(state, deviceId));
  }

  /** Withdraws the report of a device, and with it those of its children. */
  async deleteDevice(deviceId: string, options?: CallOptions): Promise<void> {
    await deleteDevice(this.#wfm, { clientId: await this.#clientId(), deviceId }, options);
    await this.#state.update((state) => withoutDevice(state, deviceId));
  }

  /** Asks for a manifest newer than the one accepted last. The state stays as it is until `acceptManifest`. */
  async pollManifest(options?: CallOptions): Promise<ManifestPoll> {
    const clientId = await this.#clientId();
    return pollManifest(
      this.#wfm,
      { clientId, accepted: acceptedManifest(await this.#state.read()) },
      options,
    );
  }

  /**
   * Remembers a manifest whose state is reached: every document verified, every change carried out or reported as
   * failed.
   *
   * @throws ManifestError `manifest-version-not-newer`
   */
  async acceptManifest({ manifest, etag }: ChangedManifest): Promise<void> {
    const { manifestVersion } = manifest;
    await this.#state.update((state) => {
      assertNewerManifest(acceptedManifest(state)?.manifestVersion, manifestVersion);
      return { manifestVersion: manifestVersion.toString(), etag };
    });
  }

  /** Fetches a document of a manifest and verifies its digest. */
  async fetchDeployment(reference: DeploymentReference, options?: CallOptions): Promise<Artifact> {
    return fetchDeployment(this.#wfm, await this.#clientId(), reference, options);
  }

  /** Fetches the bundle of a manifest and verifies its digest. */
  async fetchBundle(reference: BundleReference, options?: CallOptions): Promise<Artifact> {
    return fetchBundle(this.#wfm, await this.#clientId(), reference, options);
  }

  /** Reports how far a deployment is. */
  async reportStatus(status: DeploymentStatus, options?: CallOptions): Promise<void> {
    await reportStatus(this.#wfm, await this.#clientId(), status, options);
  }

  /** Closes the connections. */
  close(): void {
    this.#fetch.close();
  }

  async #clientId(): Promise<string> {
    const { clientId } = await this.#state.read();
    if (clientId !== undefined) return clientId;
    throw new DeviceError('device-not-onboarded', 'The device has no clientId yet; call onboard() first');
  }
}

function acceptedManifest({ manifestVersion, etag }: DeviceState): AcceptedManifest | undefined {
  if (manifestVersion === undefined || etag === undefined) return undefined;
  return { manifestVersion: BigInt(manifestVersion), etag };
}

function withDevice({ reportedDevices = [] }: DeviceState, deviceId: string): DeviceState {
  return { reportedDevices: [...new Set([...reportedDevices, deviceId])] };
}

function withoutDevice({ reportedDevices = [] }: DeviceState, deviceId: string): DeviceState {
  const isLeft = (id: string) => id !== deviceId && !id.startsWith(`${deviceId}/`);
  return { reportedDevices: reportedDevices.filter(isLeft) };
}
