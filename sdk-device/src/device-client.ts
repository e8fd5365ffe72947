import { randomBytes } from 'node:crypto';
import type { BundleReference, DeploymentReference } from '@margo-contract/generated/signature';
import type { Clock } from '@margo-contract/protocol';
import { assertNewerManifest } from '@margo-contract/protocol/manifest';
import { type ApprovalOptions, untilApproved } from './approval.js';
import { DeviceError } from './error.js';
import { type Artifact, fetchBundle, fetchDeployment } from './operation/fetch-artifact.js';
import { pathParameter } from './operation/path.js';
import {
  type AcceptedManifest,
  type ChangedManifest,
  type ManifestPoll,
  pollManifest,
} from './operation/poll-manifest.js';
import {
  type Capabilities,
  deleteDevice,
  gatewaysFirst,
  isGatewayUnknown,
  reportCapabilities,
  reportsAbove,
} from './operation/report-capabilities.js';
import { type DeploymentStatus, reportStatus } from './operation/report-status.js';
import type { CallOptions, Identity, RandomBytes } from './operation/security-profile.js';
import { createWfmClient, type WfmClient } from './operation/wfm-client.js';
import {
  DEFAULT_RETRY_LIMITS,
  type RetryContext,
  type RetryLimits,
  retry,
  type Sleep,
  sleep,
} from './retry.js';
import {
  type DeviceState,
  DurableState,
  keepDeviceId,
  ownDeviceId,
  type StateStore,
} from './state/device-state.js';
import { createFetch } from './transport/https-fetch.js';
import { serverTrust, type Trust } from './trust/trust-anchors.js';

/** What a device client is made of. */
export interface DeviceClientOptions<Profile extends string = string> {
  /** Root URL of the WFM, as the end user entered it (ONB-008); may have a path. */
  readonly endpoints: readonly [string];
  readonly identity: Identity<Profile>;
  readonly trust: Trust;
  readonly state: StateStore;
  readonly clock?: Clock;
  readonly random?: RandomBytes;
  readonly sleep?: Sleep;
  /** How often a call is repeated that failed with something that may pass; four tries unless given. */
  readonly retry?: Partial<RetryLimits>;
  /** Time for one request, in milliseconds; 30 000 unless given. */
  readonly timeoutMilliseconds?: number;
  /** How calls are made instead: at another of several endpoints, say. `endpoints` and `trust` count for nothing then. */
  readonly caller?: Caller;
}

/** Onboarding belongs to the signature profile: a client of the mutual-TLS profile has no such methods (ONB-001). */
type Onboarding<Profile extends string> = [Profile] extends ['mtls'] ? never : DeviceClient<Profile>;

/** Makes calls: with one WFM or the other, once or several times. */
export interface Caller {
  call<Result>(operation: (wfm: WfmClient) => Promise<Result>, options?: CallOptions): Promise<Result>;
  /** Closes the connections. */
  close(): void;
}

/**
 * The client of one WFM on one device or gateway. It keeps what has to survive a restart in its state store, and makes a
 * call again, signed anew, that failed with something that may pass; it does nothing on its own.
 */
export class DeviceClient<Profile extends string = string> {
  readonly #identity: Identity<Profile>;
  readonly #caller: Caller;
  readonly #state: DurableState;
  readonly #sleep: Sleep;

  /** @throws EndpointError, TrustError */
  constructor(options: DeviceClientOptions<Profile>) {
    this.#identity = options.identity;
    this.#state = new DurableState(options.state);
    this.#caller = options.caller ?? repeatingCaller(options);
    this.#sleep = options.sleep ?? sleep;
  }

  /**
   * Makes sure that the WFM knows the client. A client that was onboarded before, in an earlier run too, sends nothing
   * (CLI-004); one that lost the response is given the same clientId again (ONB-007).
   *
   * @returns the clientId
   * @throws ProblemResponseError see the function `onboard`
   * @throws DeviceError `device-not-onboarded` in a profile without onboarding
   */
  async onboard(this: Onboarding<Profile>, options?: CallOptions): Promise<string> {
    return this.#onboard(options);
  }

  async #onboard(options?: CallOptions): Promise<string> {
    const { profile } = this.#identity;
    const { onboard } = profile;
    if (onboard === undefined) throw withoutOnboarding(profile.name);
    const { clientId } = await this.#state.read();
    if (clientId !== undefined) return clientId;
    const assigned = await this.#call((wfm) => onboard(wfm, options), options);
    await this.#state.update(() => ({ clientId: assigned }));
    return assigned;
  }

  /** Takes a clientId that the WFM assigned out of band. @throws RequestError `request-path-parameter` */
  async keepClientId(this: Onboarding<Profile>, clientId: string): Promise<void> {
    const assigned = pathParameter('clientId', clientId);
    await this.#state.update(() => ({ clientId: assigned }));
  }

  /**
   * Onboards, and tries again at poll rate while the WFM has not approved the client, knows its certificate but
   * does not say the clientId, or cannot be reached.
   *
   * @returns the clientId
   * @throws MargoError when waiting does not help, or the signal's reason
   */
  async onboardWhenApproved(this: Onboarding<Profile>, options: ApprovalOptions): Promise<string> {
    return untilApproved(() => this.#onboard(options), options, this.#sleep);
  }

  /**
   * Remembers under which id the device runs, for good: the first segment, when it is that of a child. It is immutable
   * (CLI-005), so call this at every start. `reportCapabilities` does it too.
   *
   * @throws DeviceError `device-id-changed` when another id was stored before
   * @throws RequestError `request-path-parameter` for what is no id
   */
  async keepDeviceId(deviceId: string): Promise<void> {
    const own = ownDeviceId(pathParameter('deviceId', deviceId));
    const state = await this.#state.read();
    if (keepDeviceId(state, own).deviceId !== state.deviceId) {
      await this.#state.update((latest) => keepDeviceId(latest, own));
    }
  }

  /**
   * Stores another id, because this is another device from now on, and forgets what was reported under the old one. The
   * WFM keeps that until `deleteDevice` was called for it.
   */
  async replaceDeviceId(deviceId: string): Promise<void> {
    const own = ownDeviceId(pathParameter('deviceId', deviceId));
    await this.#state.update(() => ({ deviceId: own, reportedDevices: [] }));
  }

  /**
   * Reports a device, or that its capabilities changed.
   *
   * @throws DeviceError `device-id-changed` when the device went by another id before
   */
  async reportCapabilities(
    deviceId: string,
    capabilities: Capabilities,
    options?: CallOptions,
  ): Promise<void> {
    const clientId = await this.#clientId();
    await this.keepDeviceId(deviceId);
    const { reportedDevices = [] } = await this.#state.read();
    const known = reportedDevices.includes(deviceId);
    const report = { clientId, deviceId, capabilities, known };
    await this.#call((wfm) => reportCapabilities(wfm, report, options), options);
    if (!known) await this.#state.update((state) => withDevice(state, deviceId));
  }

  /**
   * Reports a gateway and its children, in whatever order they are given: each gateway goes before what is below it
   * (GW-004). When the WFM no longer knows a gateway, that is reported again, then the child.
   */
  async reportAllCapabilities(reports: readonly Capabilities[], options?: CallOptions): Promise<void> {
    for (const report of gatewaysFirst(reports)) await this.#reportBelowGateway(report, reports, options);
  }

  /** Withdraws the report of a device, and with it those of its children. */
  async deleteDevice(deviceId: string, options?: CallOptions): Promise<void> {
    const clientId = await this.#clientId();
    await this.#call((wfm) => deleteDevice(wfm, { clientId, deviceId }, options), options);
    await this.#state.update((state) => withoutDevice(state, deviceId));
  }

  /** Forgets that a device was reported: the WFM does not know it. */
  async forgetDevice(deviceId: string): Promise<void> {
    await this.#state.update((state) => withoutDevice(state, deviceId));
  }

  /** Asks for a manifest newer than the one accepted last. The state stays as it is until `acceptManifest`. */
  async pollManifest(options?: CallOptions): Promise<ManifestPoll> {
    const clientId = await this.#clientId();
    const accepted = acceptedManifest(await this.#state.read());
    return this.#call((wfm) => pollManifest(wfm, { clientId, accepted }, options), options);
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
    const clientId = await this.#clientId();
    return this.#call((wfm) => fetchDeployment(wfm, clientId, reference, options), options);
  }

  /** Fetches the bundle of a manifest and verifies its digest. */
  async fetchBundle(reference: BundleReference, options?: CallOptions): Promise<Artifact> {
    const clientId = await this.#clientId();
    return this.#call((wfm) => fetchBundle(wfm, clientId, reference, options), options);
  }

  /**
   * Reports how far a deployment is. Where the profile wants to know the manifest (STA-013) and the status names none, it is the one accepted
   * last: accept a manifest before reporting, or name it.
   */
  async reportStatus(status: DeploymentStatus, options?: CallOptions): Promise<void> {
    const clientId = await this.#clientId();
    const { manifestVersion } = await this.#state.read();
    const report = { ...status, adoptedManifestVersion: status.adoptedManifestVersion ?? manifestVersion };
    await this.#call((wfm) => reportStatus(wfm, clientId, report, options), options);
  }

  /** Closes the connections. */
  close(): void {
    this.#caller.close();
  }

  #call<Result>(operation: (wfm: WfmClient) => Promise<Result>, options?: CallOptions): Promise<Result> {
    return this.#caller.call(operation, options);
  }

  async #reportBelowGateway(
    report: Capabilities,
    reports: readonly Capabilities[],
    options?: CallOptions,
  ): Promise<void> {
    const again = () => this.reportCapabilities(report.properties.id, report, options);
    try {
      await again();
    } catch (error) {
      const above = gatewaysFirst(reportsAbove(report, reports));
      const [gateway] = above;
      if (!isGatewayUnknown(error) || gateway === undefined) throw error;
      await this.#state.update((state) => withoutDevice(state, gateway.properties.id));
      for (const known of above) await this.reportCapabilities(known.properties.id, known, options);
      await again();
    }
  }

  async #clientId(): Promise<string> {
    const { clientId } = await this.#state.read();
    if (clientId !== undefined) return clientId;
    // Its paths have no clientId.
    if (this.#identity.profile.onboard === undefined) return '';
    throw new DeviceError('device-not-onboarded', 'The device has no clientId yet; call onboard() first');
  }
}

function withoutOnboarding(profile: string): DeviceError {
  return new DeviceError('device-not-onboarded', `The profile ${profile} has no onboarding`);
}

/** Calls one WFM, and makes a call again that failed with something that may pass. @throws EndpointError, TrustError */
function repeatingCaller(options: DeviceClientOptions): Caller {
  const { endpoints, identity, trust, timeoutMilliseconds } = options;
  const { credentials } = identity.profile;
  const fetch = createFetch({ trust: serverTrust(trust), credentials, timeoutMilliseconds });
  const wfm = createWfmClient({ ...options, rootUrl: endpoints[0], fetch });
  const context = retryContext(options);
  return {
    call: (operation, { signal } = {}) => retry(() => operation(wfm), context, signal),
    close: () => fetch.close(),
  };
}

function retryContext(options: DeviceClientOptions): RetryContext {
  const { clock = () => new Date(), random = randomBytes } = options;
  const randomNumber = () => Buffer.from(random(4)).readUInt32BE() / 2 ** 32;
  return { ...DEFAULT_RETRY_LIMITS, ...options.retry, clock, randomNumber, sleep: options.sleep ?? sleep };
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
