import { join } from 'node:path';
import type { DeploymentReference } from '@margo-contract/generated/signature';
import type { DeploymentState } from '@margo-contract/protocol';
import { type CallOptions, DeviceClient, FileStateStore } from '@margo-contract/sdk-device';
import { readDeploymentDocument } from '../deployment-document.js';
import { type Log, logNothing } from '../process/log.js';
import { simulatedCapabilities } from './capabilities.js';
import { loadIdentity } from './identity.js';
import { Installations } from './installations.js';

export interface SimulatedDeviceOptions {
  /** Root URL of the WFM. */
  readonly wfm: string;
  /** Root CA certificate of the WFM, PEM. */
  readonly ca: string;
  /** Where key, certificate and state are kept. */
  readonly directory: string;
  readonly log?: Log;
}

/** A device that installs nothing, but says that it does. */
export class SimulatedDevice {
  readonly deviceId: string;
  readonly certificateFile: string;
  readonly #client: DeviceClient;
  readonly #installations: Installations;
  readonly #log: Log;
  #reported = false;

  private constructor(
    client: DeviceClient,
    installations: Installations,
    facts: { deviceId: string; certificateFile: string; log: Log },
  ) {
    this.deviceId = facts.deviceId;
    this.certificateFile = facts.certificateFile;
    this.#client = client;
    this.#installations = installations;
    this.#log = facts.log;
  }

  /**
   * Loads what the directory holds, or makes it. Nothing is sent.
   *
   * @throws MargoError
   */
  static async open({
    wfm,
    ca,
    directory,
    log = logNothing,
  }: SimulatedDeviceOptions): Promise<SimulatedDevice> {
    const { identity, certificateFile } = await loadIdentity(directory);
    const state = new FileStateStore(join(directory, 'state.json'));
    const client = new DeviceClient({ endpoints: [wfm], identity, trust: { ca }, state });
    const installations = await Installations.load(join(directory, 'installations.json'));
    const deviceId = `simulated-${identity.keyId.slice(0, 12)}`;
    return new SimulatedDevice(client, installations, { deviceId, certificateFile, log });
  }

  /**
   * Onboards and reports the device if that is still to be done, polls, and carries out what changed. A manifest counts
   * as accepted once everything in it is reached, so a cycle that fails is done again.
   *
   * @throws MargoError
   */
  async cycle(options: CallOptions = {}): Promise<void> {
    await this.#introduce(options);
    const poll = await this.#client.pollManifest(options);
    if (poll.kind === 'unchanged') return;
    const { deployments, manifestVersion } = poll.manifest;
    for (const reference of deployments) await this.#install(reference, options);
    await this.#removeOthers(new Set(deployments.map(({ deploymentId }) => deploymentId)), options);
    await this.#client.acceptManifest(poll);
    this.#log(`${this.deviceId}: reached manifest ${manifestVersion}`);
  }

  /** Closes the connections. */
  close(): void {
    this.#client.close();
  }

  async #introduce(options: CallOptions): Promise<void> {
    await this.#client.onboard(options);
    if (this.#reported) return;
    await this.#client.reportCapabilities(this.deviceId, simulatedCapabilities(this.deviceId), options);
    this.#reported = true;
  }

  async #install(reference: DeploymentReference, options: CallOptions): Promise<void> {
    const { deploymentId, digest } = reference;
    if (this.#installations.get(deploymentId)?.digest === digest) return;
    const { bytes } = await this.#client.fetchDeployment(reference, options);
    const { spec } = readDeploymentDocument(bytes, deploymentId);
    const components = spec.deploymentProfile.components.map(({ name }) => name);
    await this.#report(deploymentId, components, 'installing', options);
    await this.#installations.set(deploymentId, { digest, components });
    await this.#report(deploymentId, components, 'installed', options);
  }

  async #removeOthers(listed: ReadonlySet<string>, options: CallOptions): Promise<void> {
    for (const [deploymentId, { components }] of this.#installations.entries()) {
      if (listed.has(deploymentId)) continue;
      await this.#report(deploymentId, components, 'removing', options);
      await this.#report(deploymentId, components, 'removed', options);
      await this.#installations.delete(deploymentId);
    }
  }

  async #report(
    deploymentId: string,
    components: readonly string[],
    state: DeploymentState,
    options: CallOptions,
  ): Promise<void> {
    const status = { deploymentId, components: components.map((name) => ({ name, state })) };
    await this.#client.reportStatus(status, options);
    this.#log(`${this.deviceId}: ${deploymentId} is ${state}`);
  }
}
